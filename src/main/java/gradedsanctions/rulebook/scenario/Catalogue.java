package gradedsanctions.rulebook.scenario;

import gradedsanctions.rulebook.source.Problem;
import gradedsanctions.rulebook.source.RuleFiles;
import gradedsanctions.rulebook.source.Suggestion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** All scenarios of a rule set, by name; what is wrong with their files is collected on the way. */
final class Catalogue {

    private static final int MAX_SCENARIOS = 5_000;

    private record Draft(String file, YamlReader reader, MappingNode node, Map<String, Node> fields) {
        @Nullable String like() {
            return fields.containsKey("like") ? text(fields.get("like")) : null;
        }

        void problem(String message) {
            reader.problem(node, message);
        }
    }

    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, Draft> drafts = new LinkedHashMap<>();
    private final Map<String, Scenario> scenarios = new LinkedHashMap<>();
    private final Set<String> rules;

    /** @param rules ids of rules and of rows of tables */
    Catalogue(RuleFiles files, Set<String> rules) {
        this.rules = rules;
        files.endingWith("cases.yaml").forEach(file -> read(file, files.bytes(file)));
        List.copyOf(drafts.keySet()).forEach(name -> scenario(name, new LinkedHashSet<>()));
    }

    List<Problem> problems() {
        return problems;
    }

    Map<String, Scenario> scenarios() {
        return scenarios;
    }

    private void read(String file, byte[] bytes) {
        Node root = YamlText.parse(file, bytes, problems);
        YamlReader reader = new YamlReader(file, problems);
        if (root instanceof SequenceNode sequence) {
            sequence.getValue().forEach(item -> draft(file, reader, item));
        } else if (root != null) {
            reader.problem(root, "the file is a list of scenarios, each beginning with \"- name: …\"");
        }
    }

    private void draft(String file, YamlReader reader, Node item) {
        if (!(item instanceof MappingNode node)) {
            reader.problem(item, "a scenario begins with \"- name: …\"");
            return;
        }
        boolean like = node.getValue().stream()
                .anyMatch(t -> t.getKeyNode() instanceof ScalarNode key
                        && key.getValue().equals("like"));
        Map<String, Node> fields = reader.fields(node, like ? ScenarioKeys.LIKE : ScenarioKeys.ALONE);
        String name = text(fields.get("name"));
        Draft other = drafts.get(name);
        if (name.isBlank()) {
            reader.problem(node, "the scenario has no name");
        } else if (other != null) {
            reader.problem(
                    node,
                    "the name \"" + name + "\" is taken by " + other.file() + ":" + YamlReader.line(other.node()));
        } else if (drafts.size() == MAX_SCENARIOS) {
            reader.problem(node, "more than " + MAX_SCENARIOS + " scenarios");
        } else {
            drafts.put(name, new Draft(file, reader, node, fields));
        }
    }

    /** Null if it can't be made; then a problem says why. */
    private @Nullable Scenario scenario(String name, Set<String> path) {
        Scenario known = scenarios.get(name);
        Draft draft = drafts.get(name);
        if (known != null || draft == null) {
            return known;
        }
        int before = problems.size();
        Scenario base = draft.like() == null ? null : base(draft, draft.like(), name, path);
        ObjectNode matter = base == null ? alone(draft) : changed(draft, base);
        JsonNode expect =
                new Expectation(draft.reader(), rules).read(draft.fields().get("expect"), draft.node());
        drafts.remove(name);
        if (problems.size() > before) {
            return null;
        }
        int changed = base == null ? 0 : Change.count(base.matter(), matter);
        Scenario made =
                new Scenario(name, draft.file(), YamlReader.line(draft.node()), draft.like(), changed, matter, expect);
        scenarios.put(name, made);
        return made;
    }

    private @Nullable Scenario base(Draft draft, String like, String name, Set<String> path) {
        path.add(name);
        if (path.contains(like)) {
            draft.problem("scenarios are like each other in a circle: " + path);
            return null;
        }
        Set<String> known = new TreeSet<>(drafts.keySet());
        known.addAll(scenarios.keySet());
        Scenario base = scenario(like, path);
        if (base == null) {
            draft.problem(
                    known.contains(like)
                            ? "the scenario \"" + like + "\" that it is like can't be used"
                            : "like names \"" + like + "\", which is no scenario" + Suggestion.among(like, known));
        }
        return base;
    }

    private static ObjectNode alone(Draft draft) {
        ObjectNode matter = JsonNodeFactory.instance.objectNode();
        draft.fields().forEach((key, value) -> {
            if (!key.equals("name") && !key.equals("expect")) {
                matter.set(key, draft.reader().json(value));
            }
        });
        if (draft.like() == null && !matter.has("decidedOn")) {
            draft.problem("decidedOn is missing: the day as of which the matter is judged");
        }
        return matter;
    }

    private static ObjectNode changed(Draft draft, Scenario base) {
        ObjectNode matter = base.matter().deepCopy();
        change(draft, matter);
        if (Change.count(base.matter(), matter) == 0) {
            draft.problem("nothing is changed; the scenario is the same as \"" + base.name() + "\"");
        }
        return matter;
    }

    private static void change(Draft draft, ObjectNode matter) {
        YamlReader reader = draft.reader();
        Node change = draft.fields().get("change");
        Node remove = draft.fields().get("remove");
        if (change instanceof MappingNode mapping) {
            reader.fields(mapping, Set.of())
                    .forEach((path, value) -> apply(reader, matter, path, value, reader.json(value)));
        } else if (change != null) {
            reader.problem(change, "change is like { acts.0.facts.daysOverdue: 364 }");
        }
        if (remove instanceof SequenceNode list) {
            list.getValue()
                    .forEach(item -> apply(reader, matter, text(item), item, JsonNodeFactory.instance.nullNode()));
        } else if (remove != null) {
            reader.problem(remove, "remove is a list of dotted paths");
        }
    }

    private static void apply(YamlReader reader, ObjectNode matter, String path, Node at, JsonNode value) {
        String fault = Change.apply(matter, path, value);
        if (fault != null) {
            reader.problem(at, "can't change " + path + ": " + fault);
        }
    }

    private static String text(@Nullable Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }
}
