package gradedsanctions.rulebook.scenario;

import gradedsanctions.rulebook.source.Problem;
import gradedsanctions.rulebook.source.RuleFiles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Changes of rules that no matter can tell, marked with a reason in an equivalents.yaml beside the rules. */
final class Equivalents {

    private static final List<String> KEYS = List.of("rule", "change", "reason");

    private record Key(String rule, String change) {}

    private final Map<Key, String> reasons = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    Equivalents(RuleFiles files) {
        for (String file : files.endingWith("/equivalents.yaml")) {
            Node root = YamlText.parse(file, files.bytes(file), problems);
            YamlReader reader = new YamlReader(file, problems);
            if (root instanceof SequenceNode sequence) {
                sequence.getValue().forEach(item -> mark(reader, item));
            } else if (root != null) {
                reader.problem(root, "the file is a list of marks, each with the keys " + KEYS);
            }
        }
    }

    private void mark(YamlReader reader, Node item) {
        Map<String, Node> fields = item instanceof MappingNode node ? reader.fields(node, KEYS) : Map.of();
        if (!fields.keySet().equals(Set.copyOf(KEYS))) {
            reader.problem(item, "a mark has the keys " + KEYS);
            return;
        }
        Map<String, String> texts = new HashMap<>();
        fields.forEach(
                (key, node) -> texts.put(key, reader.json(node).asString().strip()));
        List<String> values =
                KEYS.stream().map(key -> texts.getOrDefault(key, "")).toList();
        if (values.get(2).isEmpty()) {
            reader.problem(item, "a mark needs a reason why no matter can tell the change");
            return;
        }
        reasons.put(new Key(values.get(0), values.get(1)), values.get(2));
    }

    List<Problem> problems() {
        return problems;
    }

    /** Why the change makes no difference, if it is marked so. */
    Optional<String> reason(Mutation mutation) {
        return Optional.ofNullable(reasons.get(new Key(mutation.subject(), mutation.change())));
    }
}
