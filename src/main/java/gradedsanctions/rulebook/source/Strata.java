package gradedsanctions.rulebook.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Proves that the order in which rules fire does not matter: no circle of rules feeding each other, and a rule that
 * asks whether facts are absent, or sums them up, has a lower salience than every rule that can still add one.
 */
public final class Strata {

    private final Sources sources;
    private final Map<String, Report> reports;
    private final Map<RuleSource, List<RuleSource>> feeders = new HashMap<>();
    private final Map<RuleSource, Integer> levels = new HashMap<>();
    private final Map<RuleSource, Integer> depths = new HashMap<>();
    private final Set<RuleSource> open = new HashSet<>();

    private Strata(Sources sources, Map<String, Report> reports) {
        this.sources = sources;
        this.reports = reports;
        for (RuleSource rule : sources.rules()) {
            feeders.put(
                    rule,
                    sources.rules().stream()
                            .filter(q -> rule.conditions().stream().anyMatch(c -> adds(q, c)))
                            .toList());
        }
    }

    static void check(Sources sources, Map<String, Report> reports) {
        Strata strata = new Strata(sources, reports);
        for (RuleSource rule : sources.rules()) {
            strata.level(rule, new ArrayList<>());
        }
        sources.rules().forEach(strata::checkClosed);
    }

    /** How many rules lie below each rule, by its name: what feeds comes before what is fed. */
    public static Map<String, Integer> depths(Sources sources) {
        Strata strata = new Strata(sources, Map.of());
        Map<String, Integer> depths = new HashMap<>();
        sources.rules().forEach(rule -> depths.put(rule.name(), strata.depth(rule)));
        return depths;
    }

    private boolean adds(RuleSource rule, RuleSource.Condition condition) {
        return rule.inserts().stream().anyMatch(i -> sources.isA(i.type(), condition.type()));
    }

    /** The salience below which all facts that the rule can add are there: its own or that of a rule it waits for. */
    private int level(RuleSource rule, List<String> path) {
        Integer known = levels.get(rule);
        if (known != null) {
            return known;
        }
        if (!open.add(rule)) {
            error(
                    rule,
                    "rules feed each other in a circle: " + String.join(" → ", path) + " → " + rule.id()
                            + ". What a rule inserts may not lead back to its own conditions");
            levels.put(rule, rule.salience());
            return rule.salience();
        }
        path.add(rule.id());
        int level = rule.salience();
        for (RuleSource feeder : feeders.getOrDefault(rule, List.of())) {
            level = Math.min(level, level(feeder, path));
        }
        path.remove(path.size() - 1);
        levels.put(rule, level);
        return level;
    }

    private int depth(RuleSource rule) {
        Integer known = depths.get(rule);
        if (known == null) {
            int deepest = feeders.getOrDefault(rule, List.of()).stream()
                    .mapToInt(this::depth)
                    .max()
                    .orElse(-1);
            known = deepest + 1;
            depths.put(rule, known);
        }
        return known;
    }

    private void checkClosed(RuleSource rule) {
        for (RuleSource.Condition condition : rule.conditions()) {
            for (RuleSource feeder : sources.rules()) {
                int level = levels.getOrDefault(feeder, feeder.salience());
                if (condition.closed() && adds(feeder, condition) && rule.salience() >= level) {
                    error(
                            rule,
                            "rule " + rule.id() + " asks for all facts of type " + condition.type()
                                    + " (not, accumulate) but rule " + feeder.id() + " may still add one. Give "
                                    + rule.id() + " a salience below " + level);
                }
            }
        }
    }

    private void error(RuleSource rule, String message) {
        Report report = reports.get(rule.file());
        if (report != null) {
            report.error(rule.line(), message);
        }
    }
}
