package gradedsanctions.rulebook.analysis;

import gradedsanctions.rulebook.Vocabulary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A fact of a matter with the values among which the rules can tell.
 *
 * @param path of the fact in the matter
 * @param values from the lowest, where there is an order
 * @param worse in which direction it worsens: more, less or true; null if it is not marked
 */
record Dimension(
        String path,
        Vocabulary.Fact fact,
        List<JsonNode> values,
        @Nullable String worse) {

    /** Whether its values stand in an order along which it can be followed. */
    boolean isOrdered() {
        return List.of("integer", "decimal", "date").contains(fact.type());
    }

    /** Its values from the best to the worst. */
    List<JsonNode> worsening() {
        List<JsonNode> worsening = new ArrayList<>(values);
        if ("less".equals(worse)) {
            Collections.reverse(worsening);
        }
        return worsening;
    }

    @Override
    public String toString() {
        return path;
    }
}
