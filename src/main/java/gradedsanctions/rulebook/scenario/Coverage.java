package gradedsanctions.rulebook.scenario;

import gradedsanctions.rulebook.source.Contract;
import gradedsanctions.rulebook.source.Problem;
import gradedsanctions.rulebook.source.RuleSource;
import gradedsanctions.rulebook.source.Sources;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which rules the scenarios test. A rule is tested if it fires in one and stays silent in a near miss: another that is
 * like the first, with one fact changed. Rows of a table count as rules.
 */
final class Coverage {

    private record Place(String file, int line) {}

    private final Sources sources;
    private final Map<String, Scenario> scenarios;
    private final Map<String, ScenarioResult> results = new LinkedHashMap<>();

    Coverage(Sources sources, Map<String, Scenario> scenarios, List<ScenarioResult> results) {
        this.sources = sources;
        this.scenarios = scenarios;
        results.forEach(r -> this.results.put(r.name(), r));
    }

    /** Every name by which a scenario can speak of a rule: its id, and rule/row. */
    static Set<String> ids(Sources sources) {
        Set<String> ids = new TreeSet<>(places(sources).keySet());
        sources.rules().forEach(rule -> ids.add(rule.id()));
        return ids;
    }

    private static Map<String, Place> places(Sources sources) {
        Map<String, Place> places = new LinkedHashMap<>();
        for (RuleSource rule : sources.rules()) {
            for (RuleSource.Insert insert : rule.inserts()) {
                boolean row = sources.isA(insert.type(), Contract.ROW);
                String id = row ? rule.id() + "/" + insert.literals().get(0) : rule.id();
                if (rule.enabled()) {
                    places.putIfAbsent(id, new Place(rule.file(), row ? insert.line() : rule.line()));
                }
            }
        }
        return places;
    }

    List<Problem> warnings() {
        List<Problem> warnings = new ArrayList<>();
        places(sources).forEach((id, place) -> {
            if (results.values().stream().noneMatch(r -> r.fired().contains(id))) {
                warnings.add(warning(place, "rule " + id + " fires in no scenario of a cases.yaml"));
            } else if (scenarios.values().stream().noneMatch(s -> isNearMiss(s, id))) {
                warnings.add(warning(
                        place,
                        "rule " + id + " has no near miss: a scenario like one in which it fires, with one fact "
                                + "changed, that names it under notBecause"));
            }
        });
        return warnings;
    }

    /** The files of all rules and rows that take part in judging, one entry each. */
    List<String> files() {
        return places(sources).values().stream().map(Place::file).toList();
    }

    /** Whether a scenario is the near miss of some rule. */
    boolean isNearMiss(Scenario scenario) {
        return scenario.expected("notBecause").stream().anyMatch(id -> isNearMiss(scenario, id));
    }

    private boolean isNearMiss(Scenario scenario, String id) {
        ScenarioResult base = results.get(scenario.like());
        ScenarioResult own = results.get(scenario.name());
        return base != null
                && own != null
                && scenario.changed() == 1
                && scenario.expected("notBecause").contains(id)
                && base.fired().contains(id)
                && !own.fired().contains(id);
    }

    private static Problem warning(Place place, String message) {
        return new Problem(place.file(), place.line(), 1, false, message);
    }
}
