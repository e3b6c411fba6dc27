package gradedsanctions.rulebook.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A matter and what must come of it.
 *
 * @param like the scenario from which it was made, null if it stands alone
 * @param changed in how many facts it differs from that one
 */
record Scenario(
        String name, String file, int line, @Nullable String like, int changed, ObjectNode matter, JsonNode expect) {

    List<String> expected(String key) {
        return expect.path(key).valueStream().map(JsonNode::asString).toList();
    }
}
