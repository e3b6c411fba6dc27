package gradedsanctions.rulebook.scenario;

import gradedsanctions.rulebook.source.Problem;
import gradedsanctions.rulebook.source.Suggestion;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Turns the tree of a YAML file into JSON, and says where something stands that doesn't belong there. */
final class YamlReader {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Set<Tag> PLAIN =
            Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.TIMESTAMP, Tag.MAP, Tag.SEQ);
    private static final Pattern INTEGER = Pattern.compile("0|-?[1-9]\\d{0,17}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,18}\\.\\d{1,18}");

    private final String file;
    private final List<Problem> problems;

    YamlReader(String file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    void problem(Node at, String message) {
        problems.add(new Problem(file, line(at), at.getStartMark().getColumn() + 1, true, message));
    }

    static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    /** The values of a mapping by their keys; a key that isn't known is a problem. */
    Map<String, Node> fields(MappingNode node, Collection<String> known) {
        Map<String, Node> fields = new LinkedHashMap<>();
        for (NodeTuple tuple : node.getValue()) {
            String key = key(tuple.getKeyNode());
            if (!known.isEmpty() && !known.contains(key)) {
                problem(
                        tuple.getKeyNode(),
                        "unknown key \"" + key + "\". Known: " + String.join(", ", known)
                                + Suggestion.among(key, known));
            } else if (fields.put(key, tuple.getValueNode()) != null) {
                problem(tuple.getKeyNode(), "the key \"" + key + "\" is given twice");
            }
        }
        return fields;
    }

    private String key(Node node) {
        if (node instanceof ScalarNode scalar && PLAIN.contains(node.getTag())) {
            return scalar.getValue();
        }
        problem(node, "a key is a plain word; merge keys and tags are not allowed");
        return "";
    }

    JsonNode json(Node node) {
        if (!PLAIN.contains(node.getTag())) {
            problem(node, "the tag " + node.getTag().getValue() + " is not allowed; write a plain value");
        } else if (node instanceof MappingNode mapping) {
            ObjectNode object = NODES.objectNode();
            fields(mapping, Set.of()).forEach((key, value) -> object.set(key, json(value)));
            return object;
        } else if (node instanceof SequenceNode sequence) {
            ArrayNode array = NODES.arrayNode();
            sequence.getValue().forEach(item -> array.add(json(item)));
            return array;
        } else if (node instanceof ScalarNode scalar) {
            return scalar(scalar);
        }
        return NODES.nullNode();
    }

    /** Only what JSON knows has a type of its own: a date stays text, and so does yes. */
    private static JsonNode scalar(ScalarNode node) {
        String text = node.getValue();
        if (!node.isPlain()) {
            return NODES.stringNode(text);
        }
        if (text.isEmpty() || text.equals("null") || text.equals("~")) {
            return NODES.nullNode();
        }
        if (text.equals("true") || text.equals("false")) {
            return NODES.booleanNode(text.equals("true"));
        }
        if (INTEGER.matcher(text).matches()) {
            return NODES.numberNode(Long.parseLong(text));
        }
        return DECIMAL.matcher(text).matches() ? NODES.numberNode(new BigDecimal(text)) : NODES.stringNode(text);
    }
}
