package gradedsanctions.rulebook.analysis;

import gradedsanctions.rulebook.Release;
import gradedsanctions.rulebook.scenario.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What every search among the matters of one space works with. */
record Search(Release release, Space space, Pool pool) {

    /** How texts show that a fact is not given. */
    static final String NONE_SHOWN = "∅";

    static final JsonNode NONE = JsonNodeFactory.instance.nullNode();

    /** The values of a dimension, and none where it may be left out. */
    static List<JsonNode> choices(Dimension dimension) {
        List<JsonNode> choices = new ArrayList<>(dimension.values());
        if (!dimension.fact().required()) {
            choices.add(0, NONE);
        }
        return choices;
    }

    static ObjectNode with(ObjectNode matter, Dimension dimension, JsonNode value) {
        ObjectNode changed = matter.deepCopy();
        Change.apply(changed, dimension.path(), value);
        return changed;
    }

    /** The value of a fact as it stands in texts. */
    static String shown(JsonNode value) {
        return value.isMissingNode() || value.isNull() ? NONE_SHOWN : value.asString();
    }

    /** Takes away from a matter all that is not needed for what it shows. */
    ObjectNode smallest(ObjectNode matter, Predicate<ObjectNode> shows) {
        ObjectNode small = matter;
        for (String part : List.of("history", "crime", "acts.1", "acts.0.circumstances")) {
            if (!Invention.at(small, part).isMissingNode()) {
                ObjectNode less = small.deepCopy();
                Change.apply(less, part, NONE);
                small = shows.test(less) ? less : small;
            }
        }
        for (Dimension dimension : space.dimensions()) {
            JsonNode plain = Invention.at(space.plain(), dimension.path());
            if (!Invention.at(small, dimension.path()).equals(plain)) {
                ObjectNode less = with(small, dimension, plain.isMissingNode() ? NONE : plain);
                small = shows.test(less) ? less : small;
            }
        }
        return small;
    }

    Optional<Judged> judge(ObjectNode matter) {
        return pool.judge(matter);
    }
}
