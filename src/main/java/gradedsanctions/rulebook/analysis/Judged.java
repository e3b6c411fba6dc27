package gradedsanctions.rulebook.analysis;

import gradedsanctions.rulebook.Ruling;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** A matter that was made up, and its ruling. */
record Judged(ObjectNode matter, Ruling ruling) {

    /** The ids of the rules that fired; a row of a table as rule/row. */
    Set<String> fired() {
        return ruling.derivation().stream().map(Ruling.Step::rule).collect(Collectors.toSet());
    }
}
