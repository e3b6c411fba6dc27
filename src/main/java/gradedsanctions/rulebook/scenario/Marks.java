package gradedsanctions.rulebook.scenario;

import gradedsanctions.rulebook.source.Problem;
import gradedsanctions.rulebook.source.RuleFiles;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** What people have looked at and let stand, each with a reason, in files beside the rules. */
public final class Marks {

    private static final String REASON = "reason";

    private final List<String> keys;
    private final Map<List<String>, String> reasons = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /**
     * @param name of the files
     * @param keys by which a mark names what it is about
     */
    public Marks(RuleFiles files, String name, List<String> keys) {
        this.keys = new ArrayList<>(keys);
        this.keys.add(REASON);
        for (String file : files.endingWith(name)) {
            Node root = YamlText.parse(file, files.bytes(file), problems);
            YamlReader reader = new YamlReader(file, problems);
            if (root instanceof SequenceNode sequence) {
                sequence.getValue().forEach(item -> mark(reader, item));
            } else if (root != null) {
                reader.problem(root, "the file is a list of marks, each with the keys " + this.keys);
            }
        }
    }

    private void mark(YamlReader reader, Node item) {
        Map<String, Node> fields = item instanceof MappingNode node ? reader.fields(node, keys) : Map.of();
        if (!fields.keySet().equals(Set.copyOf(keys))) {
            reader.problem(item, "a mark has the keys " + keys);
            return;
        }
        Map<String, String> texts = new HashMap<>();
        fields.forEach(
                (key, node) -> texts.put(key, reader.json(node).asString().strip()));
        String reason = texts.getOrDefault(REASON, "");
        if (reason.isEmpty()) {
            reader.problem(item, "a mark needs a reason");
            return;
        }
        reasons.put(
                keys.stream()
                        .filter(key -> !key.equals(REASON))
                        .map(key -> texts.getOrDefault(key, ""))
                        .toList(),
                reason);
    }

    public List<Problem> problems() {
        return problems;
    }

    /** Every mark as its values in the order of the keys, with the reason. */
    public Map<List<String>, String> all() {
        return Collections.unmodifiableMap(reasons);
    }

    /** Why what has these values, in the order of the keys, stands; empty if it is not marked. */
    public Optional<String> reason(String... values) {
        return Optional.ofNullable(reasons.get(List.of(values)));
    }
}
