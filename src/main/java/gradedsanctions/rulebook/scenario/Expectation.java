package gradedsanctions.rulebook.scenario;

import gradedsanctions.rulebook.source.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads what stands under {@code expect}. */
final class Expectation {

    private static final Set<String> LISTS =
            new TreeSet<>(Set.of("findings", "questions", "referrals", "because", "notBecause"));
    private static final List<String> DISPOSITION =
            List.of("lowest", "highest", "proposed", "monthsLowest", "monthsHighest", "months", "effects");
    static final List<String> KEYS = keys();

    private final YamlReader reader;
    private final Set<String> rules;

    Expectation(YamlReader reader, Set<String> rules) {
        this.reader = reader;
        this.rules = rules;
    }

    private static List<String> keys() {
        List<String> keys = new ArrayList<>(List.of("severity", "measures", "disposition", "handling"));
        keys.addAll(LISTS);
        return List.copyOf(keys);
    }

    JsonNode read(@Nullable Node node, Node scenario) {
        if (!(node instanceof MappingNode mapping) || mapping.getValue().isEmpty()) {
            reader.problem(
                    node == null ? scenario : node,
                    "a scenario expects something: expect: { " + String.join(", ", KEYS) + " }");
            return JsonNodeFactory.instance.objectNode();
        }
        reader.fields(mapping, KEYS).forEach((key, value) -> check(key, value, reader.json(value)));
        return reader.json(mapping);
    }

    private void check(String key, Node at, JsonNode value) {
        if (LISTS.contains(key)) {
            if (!isListOfTexts(value)) {
                reader.problem(at, key + " is a list of texts, [] for none");
            } else if (key.endsWith("ecause")) {
                value.valueStream()
                        .map(JsonNode::asString)
                        .filter(id -> !rules.contains(id))
                        .forEach(id -> reader.problem(at, "there is no rule " + id + Suggestion.among(id, rules)));
            }
        } else if (key.equals("measures")) {
            if (!value.isArray()
                    || value.valueStream().anyMatch(m -> !m.path("type").isString())) {
                reader.problem(at, "measures is a list like [ { type: …, force: … } ], [] for none");
            }
        } else if (key.equals("handling")) {
            if (!value.isArray() || value.valueStream().anyMatch(h -> !isHandling(h))) {
                reader.problem(at, "handling is a list of codes, or like [ { code: …, force: … } ], [] for none");
            }
        } else if (key.equals("disposition")) {
            checkDisposition(at, value);
        } else if (!value.isString() && !value.isNull()) {
            reader.problem(at, key + " is a code, or null for none");
        }
    }

    private void checkDisposition(Node at, JsonNode value) {
        if (at instanceof MappingNode mapping) {
            reader.fields(mapping, DISPOSITION);
        } else if (!value.isNull()) {
            reader.problem(at, "disposition is like { lowest: …, highest: … }, or null for none");
        }
    }

    private static boolean isHandling(JsonNode value) {
        return value.isString() || value.path("code").isString();
    }

    private static boolean isListOfTexts(JsonNode value) {
        return value.isArray() && value.valueStream().allMatch(JsonNode::isString);
    }
}
