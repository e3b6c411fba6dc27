package gradedsanctions.rulebook.scenario;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import tools.jackson.databind.JsonNode;

/** Writes what a scenario expects into its file; only what is expected otherwise is written anew. */
final class ExpectationText {

    private record Edit(int from, int to, String text) {}

    private final String file;

    ExpectationText(String file) {
        this.file = file;
    }

    /** The file with another expectation; empty if it has no scenario of this name that expects something. */
    Optional<String> with(String name, JsonNode before, JsonNode after) {
        if (!(YamlText.compose(new StringReader(file)) instanceof SequenceNode scenarios)) {
            return Optional.empty();
        }
        return scenarios.getValue().stream()
                .filter(MappingNode.class::isInstance)
                .map(MappingNode.class::cast)
                .filter(scenario -> value(scenario, "name")
                        .filter(n -> n instanceof ScalarNode s && s.getValue().equals(name))
                        .isPresent())
                .findFirst()
                .flatMap(scenario -> value(scenario, "expect"))
                .filter(MappingNode.class::isInstance)
                .map(MappingNode.class::cast)
                .filter(expect -> expect.getValue().stream().allMatch(this::standsInOrder))
                .map(expect -> written(expect, before, after));
    }

    /** What is only named here and written elsewhere is left to people. */
    private boolean standsInOrder(NodeTuple tuple) {
        return start(tuple.getKeyNode()) < end(tuple.getValueNode());
    }

    private static Optional<Node> value(MappingNode node, String key) {
        return node.getValue().stream()
                .filter(tuple -> key(tuple).equals(key))
                .map(NodeTuple::getValueNode)
                .findFirst();
    }

    private static String key(NodeTuple tuple) {
        return tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
    }

    private String written(MappingNode expect, JsonNode before, JsonNode after) {
        boolean flows = expect.getFlowStyle() == FlowStyle.FLOW;
        boolean loses = before.properties().stream().anyMatch(e -> !after.has(e.getKey()));
        if (flows && loses) {
            return edited(List.of(new Edit(start(expect), end(expect), ScenarioText.flow(after))));
        }
        List<Edit> edits = new ArrayList<>();
        int last = 0;
        for (NodeTuple tuple : expect.getValue()) {
            String key = key(tuple);
            int from = start(tuple.getKeyNode());
            int to = end(tuple.getValueNode());
            last = Math.max(last, to);
            if (!after.has(key)) {
                edits.add(new Edit(file.lastIndexOf('\n', from), to, ""));
            } else if (!after.path(key).equals(before.path(key))) {
                edits.add(new Edit(from, to, key + ": " + ScenarioText.flow(after.path(key))));
            }
        }
        String between = flows ? ", " : "\n" + " ".repeat(expect.getStartMark().getColumn());
        String more = after.properties().stream()
                .filter(e -> !before.has(e.getKey()))
                .map(e -> between + e.getKey() + ": " + ScenarioText.flow(e.getValue()))
                .collect(Collectors.joining());
        int end = flows ? last : lineEnd(last);
        edits.add(new Edit(end, end, more));
        return edited(edits);
    }

    /** After what is noted behind it. */
    private int lineEnd(int place) {
        int end = file.indexOf('\n', place);
        return end < 0 ? file.length() : end;
    }

    private String edited(List<Edit> edits) {
        StringBuilder text = new StringBuilder();
        int place = 0;
        for (Edit edit : edits) {
            text.append(file, place, edit.from()).append(edit.text());
            place = edit.to();
        }
        return text.append(file, place, file.length()).toString();
    }

    private int start(Node node) {
        return file.offsetByCodePoints(0, node.getStartMark().getIndex());
    }

    /** Of the last thing written in it: a block ends, for the parser, where the next one begins. */
    private int end(Node node) {
        if (node instanceof MappingNode mapping
                && isBlock(mapping.getFlowStyle())
                && !mapping.getValue().isEmpty()) {
            return end(mapping.getValue().get(mapping.getValue().size() - 1).getValueNode());
        }
        if (node instanceof SequenceNode list
                && isBlock(list.getFlowStyle())
                && !list.getValue().isEmpty()) {
            return end(list.getValue().get(list.getValue().size() - 1));
        }
        return file.offsetByCodePoints(0, node.getEndMark().getIndex());
    }

    private static boolean isBlock(FlowStyle style) {
        return style == FlowStyle.BLOCK;
    }
}
