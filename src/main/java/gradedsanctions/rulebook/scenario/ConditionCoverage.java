package gradedsanctions.rulebook.scenario;

import gradedsanctions.rulebook.Probe;
import gradedsanctions.rulebook.Release;
import gradedsanctions.rulebook.RuleBasis;
import gradedsanctions.rulebook.source.RuleSource;
import gradedsanctions.rulebook.source.Sources;
import gradedsanctions.rulebook.source.Term;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What the scenarios have tried of the rules: which fired, and of which condition both outcomes came up.
 *
 * @param articles by basis, in their order
 */
public record ConditionCoverage(List<Rule> rules, List<Article> articles) {

    /**
     * A rule, or a row of a table.
     *
     * @param conditions none for a row
     */
    public record Rule(String id, String basis, String file, int line, boolean fired, List<Condition> conditions) {

        boolean isWhole() {
            return fired && conditions.stream().allMatch(Condition::isWhole);
        }
    }

    /** What a condition was seen to be. Of one with exists or not: whether there was such a fact. */
    public record Condition(String text, int line, boolean held, boolean failed) {

        boolean isWhole() {
            return held && failed;
        }
    }

    /** @param whole of how many rules everything came up */
    public record Article(String basis, int rules, int fired, int whole) {}

    /** Runs all scenarios and listens. */
    public static ConditionCoverage of(Release release) {
        Seen seen = new Seen();
        Release heard = release.interpreting(release.sources(), seen);
        return of(release, seen, Scenarios.run(heard));
    }

    static ConditionCoverage of(Release release, Seen seen, List<ScenarioResult> results) {
        Set<String> fired =
                results.stream().flatMap(result -> result.fired().stream()).collect(Collectors.toSet());
        Map<String, RuleSource> places = new HashMap<>();
        release.rules().forEach(rule -> places.put(rule.file() + rule.line(), rule));
        List<Rule> rules = new ArrayList<>();
        for (RuleBasis basis : release.bases()) {
            if (basis.enabled()) {
                RuleSource rule = places.get(basis.file() + basis.line());
                rules.add(new Rule(
                        basis.rule(),
                        basis.basis(),
                        basis.file(),
                        basis.line(),
                        fired.contains(basis.rule()),
                        rule == null ? List.of() : seen.of(rule, release.sources())));
            }
        }
        return new ConditionCoverage(rules, articles(rules));
    }

    private static List<Article> articles(List<Rule> rules) {
        Map<String, List<Rule>> byBasis = new TreeMap<>();
        rules.forEach(rule ->
                byBasis.computeIfAbsent(rule.basis(), b -> new ArrayList<>()).add(rule));
        return byBasis.entrySet().stream()
                .map(entry -> new Article(
                        entry.getKey(),
                        entry.getValue().size(),
                        (int) entry.getValue().stream().filter(Rule::fired).count(),
                        (int) entry.getValue().stream().filter(Rule::isWhole).count()))
                .toList();
    }

    /** How many of all conditions came up both ways. */
    public long conditionsWhole() {
        return rules.stream()
                .flatMap(rule -> rule.conditions().stream())
                .filter(Condition::isWhole)
                .count();
    }

    public long conditions() {
        return rules.stream().mapToLong(rule -> rule.conditions().size()).sum();
    }

    public long rulesFired() {
        return rules.stream().filter(Rule::fired).count();
    }

    /** Everything heard, by the place of the condition in the rule and not by its words. */
    static final class Seen implements Probe {

        private final Set<Object> held = Collections.newSetFromMap(new IdentityHashMap<>());
        private final Set<Object> failed = Collections.newSetFromMap(new IdentityHashMap<>());

        @Override
        public synchronized void saw(RuleSource rule, Term truth, boolean is) {
            (is ? held : failed).add(truth);
        }

        @Override
        public synchronized void saw(RuleSource rule, RuleSource.Condition condition, boolean found) {
            (found ? held : failed).add(condition);
        }

        List<Condition> of(RuleSource rule, Sources sources) {
            List<Condition> conditions = new ArrayList<>();
            for (RuleSource.Condition condition : rule.conditions()) {
                condition.constraints().stream()
                        .filter(constraint -> constraint.binding() == null)
                        .forEach(constraint -> constraint
                                .term()
                                .truths()
                                .filter(truth -> !tiesFacts(truth, condition.type(), sources))
                                .forEach(truth -> conditions.add(of(truth, truth.toString(), constraint.line()))));
                if (condition.quantifier() == RuleSource.Quantifier.NOT
                        || condition.quantifier() == RuleSource.Quantifier.EXISTS) {
                    conditions.add(of(condition, condition.toString(), condition.line()));
                }
            }
            return conditions;
        }

        /** {@code act == $act}: which facts belong together, and nothing that a matter could have otherwise. */
        private static boolean tiesFacts(Term truth, String type, Sources sources) {
            return truth instanceof Term.Binary binary
                    && binary.operator() == Term.Operator.EQUALS
                    && (binary.left() instanceof Term.Self
                            || sources.fields(type).stream()
                                    .anyMatch(field ->
                                            field.name().equals(binary.left().toString())
                                                    && sources.types().containsKey(field.type())));
        }

        private Condition of(Object part, String text, int line) {
            return new Condition(text, line, held.contains(part), failed.contains(part));
        }
    }
}
