package gradedsanctions.rulebook.scenario;

import gradedsanctions.rulebook.source.Contract;
import gradedsanctions.rulebook.source.Difference;
import gradedsanctions.rulebook.source.RuleFiles;
import gradedsanctions.rulebook.source.RuleSource;
import gradedsanctions.rulebook.source.Sources;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Scenarios as things that can be compared: the whole matter of each, what comes from another included. */
public final class ScenarioItems {

    private ScenarioItems() {}

    /**
     * Those that can be read, by kind and name.
     *
     * @param known every rule set whose rules an expectation may name: one that is gone makes no scenario unreadable
     */
    public static Map<String, Difference.Item> of(RuleFiles files, List<Sources> known) {
        Map<String, Difference.Item> items = new TreeMap<>();
        new Catalogue(files, ids(known)).scenarios().values().forEach(scenario -> {
            Map<String, String> aspects = new TreeMap<>();
            flatten("", scenario.matter(), aspects);
            flatten("expect", scenario.expect(), aspects);
            items.put(
                    "SCENARIO " + scenario.name(),
                    new Difference.Item(
                            Difference.Thing.SCENARIO,
                            "",
                            new Difference.Place(scenario.file(), scenario.line()),
                            aspects,
                            null));
        });
        return items;
    }

    private static Set<String> ids(List<Sources> known) {
        Set<String> ids = new TreeSet<>();
        known.forEach(sources -> add(sources, ids));
        return ids;
    }

    private static void add(Sources sources, Set<String> ids) {
        for (RuleSource rule : sources.rules()) {
            ids.add(rule.id());
            rule.inserts().stream()
                    .filter(insert -> sources.isA(insert.type(), Contract.ROW))
                    .forEach(row -> ids.add(rule.id() + "/" + row.literals().get(0)));
        }
    }

    private static void flatten(String path, JsonNode node, Map<String, String> values) {
        String prefix = path.isEmpty() ? "" : path + ".";
        if (node.isObject()) {
            node.properties().forEach(field -> flatten(prefix + field.getKey(), field.getValue(), values));
        } else if (node.isArray() && node.valueStream().anyMatch(JsonNode::isContainer)) {
            for (int i = 0; i < node.size(); i++) {
                flatten(prefix + i, node.get(i), values);
            }
        } else {
            values.put(path, node.isString() ? node.asString() : node.toString());
        }
    }
}
