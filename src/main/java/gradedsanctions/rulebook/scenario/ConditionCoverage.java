package gradedsanctions.rulebook.scenario;

import gradedsanctions.rulebook.Probe;
import gradedsanctions.rulebook.Release;
import gradedsanctions.rulebook.RuleBasis;
import gradedsanctions.rulebook.source.RuleSource;
import gradedsanctions.rulebook.source.Term;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
        Set<String> fired = Scenarios.run(heard).stream()
                .flatMap(result -> result.fired().stream())
                .collect(Collectors.toSet());
        Map<String, RuleSource> sources = new TreeMap<>();
        release.rules().forEach(rule -> sources.putIfAbsent(rule.id(), rule));
        List<Rule> rules = release.bases().stream()
                .filter(RuleBasis::enabled)
                .map(basis -> rule(basis, sources.get(basis.rule()), fired, seen))
                .toList();
        return new ConditionCoverage(rules, articles(rules));
    }

    private static Rule rule(RuleBasis basis, @Nullable RuleSource source, Set<String> fired, Seen seen) {
        return new Rule(
                basis.rule(),
                basis.basis(),
                basis.file(),
                basis.line(),
                fired.contains(basis.rule()),
                source == null ? List.of() : seen.of(source));
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
    private static final class Seen implements Probe {

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

        List<Condition> of(RuleSource rule) {
            List<Condition> conditions = new ArrayList<>();
            for (RuleSource.Condition condition : rule.conditions()) {
                condition.constraints().stream()
                        .filter(constraint -> constraint.binding() == null)
                        .forEach(constraint -> constraint
                                .term()
                                .truths()
                                .filter(truth -> !tiesFacts(truth))
                                .forEach(truth -> conditions.add(of(truth, truth.toString(), constraint.line()))));
                if (condition.quantifier() == RuleSource.Quantifier.NOT
                        || condition.quantifier() == RuleSource.Quantifier.EXISTS) {
                    conditions.add(of(condition, condition.toString(), condition.line()));
                }
            }
            return conditions;
        }

        /** {@code act == $act}: which facts belong together, and nothing that a matter could have otherwise. */
        private boolean tiesFacts(Term truth) {
            return truth instanceof Term.Binary binary
                    && binary.operator() == Term.Operator.EQUALS
                    && (binary.left() instanceof Term.Self
                            || binary.left().toString().equals("act"))
                    && binary.right() instanceof Term.Name;
        }

        private Condition of(Object part, String text, int line) {
            return new Condition(text, line, held.contains(part), failed.contains(part));
        }
    }
}
