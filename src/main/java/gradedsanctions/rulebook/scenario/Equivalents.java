package gradedsanctions.rulebook.scenario;

import gradedsanctions.rulebook.source.Problem;
import gradedsanctions.rulebook.source.RuleFiles;
import java.util.List;
import java.util.Optional;

/**
 * Changes of rules that no matter can tell, marked in an equivalents.yaml beside the rules: one of one rule, or with
 * {@code *} the same of every rule.
 */
final class Equivalents {

    private static final String EVERY = "*";

    private final Marks marks;

    Equivalents(RuleFiles files) {
        this.marks = new Marks(files, "equivalents.yaml", List.of("rule", "change"));
    }

    List<Problem> problems() {
        return marks.problems();
    }

    /** Why the change makes no difference, if it is marked so. */
    Optional<String> reason(Mutation mutation) {
        return marks.reason(mutation.subject(), mutation.change()).or(() -> marks.reason(EVERY, mutation.change()));
    }
}
