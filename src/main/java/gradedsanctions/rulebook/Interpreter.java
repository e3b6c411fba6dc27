package gradedsanctions.rulebook;

import gradedsanctions.rulebook.source.RuleSource;
import gradedsanctions.rulebook.source.Sources;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs rules as they were read, without compiling them: a changed rule can be tried at once, and what each comparison
 * came to can be heard. Since no rules feed each other in a circle, each is run once, after all that feed it.
 */
final class Interpreter {

    private final int limit;
    private final List<InterpretedRule> rules;
    private final Map<String, List<String>> lines = new HashMap<>();
    private final Engine engine;

    /**
     * @param sources rules over the types of the engine
     * @param depths how many rules lie below each rule, by its name
     * @param limit how many firings are too many
     */
    Interpreter(Engine engine, Sources sources, Map<String, Integer> depths, @Nullable Probe probe, int limit) {
        this.engine = engine;
        this.limit = limit;
        this.rules = sources.rules().stream()
                .filter(RuleSource::enabled)
                .sorted(Comparator.comparing(rule -> depths.getOrDefault(rule.name(), 0)))
                .map(rule -> new InterpretedRule(engine, rule, probe))
                .toList();
        sources.types().keySet().forEach(type -> lines.put(type, ancestors(sources, type)));
    }

    private static List<String> ancestors(Sources sources, String type) {
        return sources.types().keySet().stream()
                .filter(other -> sources.isA(type, other))
                .toList();
    }

    /** @throws EndlessRules if too many rules fire */
    List<Firing> run(LocalDate day, Collection<Object> facts) {
        Map<String, List<Object>> memory = new HashMap<>();
        facts.forEach(fact -> add(memory, fact));
        List<Firing> firings = new ArrayList<>();
        for (InterpretedRule rule : rules) {
            rule.reach(type -> memory.getOrDefault(type, List.of()));
            if (rule.applies(day)) {
                int before = firings.size();
                rule.fire(type -> memory.getOrDefault(type, List.of()), firing -> add(firings, firing));
                firings.subList(before, firings.size()).stream()
                        .flatMap(firing -> firing.produced().stream())
                        .forEach(fact -> add(memory, fact));
            }
        }
        return firings;
    }

    private void add(List<Firing> firings, Firing firing) {
        firings.add(firing);
        if (firings.size() >= limit) {
            throw new EndlessRules(limit);
        }
    }

    private void add(Map<String, List<Object>> memory, Object fact) {
        lines.getOrDefault(engine.typeOf(fact), List.of())
                .forEach(type ->
                        memory.computeIfAbsent(type, t -> new ArrayList<>()).add(fact));
    }
}
