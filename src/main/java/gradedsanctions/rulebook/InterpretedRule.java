package gradedsanctions.rulebook;

import gradedsanctions.rulebook.source.RuleSource;
import gradedsanctions.rulebook.source.Sources;
import gradedsanctions.rulebook.source.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One rule, ready to be matched against facts without having been compiled. */
final class InterpretedRule {

    private record Test(int place, Terms.Value value) {}

    private record Pattern(RuleSource.Condition source, int place, List<Test> tests) {}

    private record Insertion(String type, Map<String, Terms.Value> values) {}

    private static final int NONE = -1;

    private final Engine engine;
    private final RuleSource rule;
    private final @Nullable Probe probe;
    private final Terms terms;
    private final List<Pattern> patterns = new ArrayList<>();
    private final List<Insertion> insertions = new ArrayList<>();

    InterpretedRule(Engine engine, RuleSource rule, @Nullable Probe probe) {
        this.engine = engine;
        this.rule = rule;
        this.probe = probe;
        this.terms = new Terms(engine, probe == null ? null : (truth, held) -> probe.saw(rule, truth, held));
        rule.conditions().forEach(condition -> patterns.add(pattern(condition)));
        Sources sources = engine.sources();
        for (RuleSource.Insert insert : rule.inserts()) {
            Map<String, Terms.Value> values = new HashMap<>();
            for (int i = 0; i < insert.arguments().size(); i++) {
                values.put(
                        sources.fields(insert.type()).get(i).name(),
                        terms.value("", insert.arguments().get(i)));
            }
            insertions.add(new Insertion(insert.type(), values));
        }
    }

    private Pattern pattern(RuleSource.Condition condition) {
        int place = place(condition.binding());
        List<Test> tests = new ArrayList<>();
        for (RuleSource.Constraint constraint : condition.constraints()) {
            tests.add(new Test(
                    place(constraint.binding()),
                    constraint.binding() == null
                            ? terms.truth(condition.type(), constraint.term())
                            : terms.value(condition.type(), constraint.term())));
        }
        condition.sums().forEach(sum -> terms.place(sum.binding()));
        return new Pattern(condition, place, tests);
    }

    private int place(@Nullable String variable) {
        return variable == null ? NONE : terms.place(variable);
    }

    boolean applies(LocalDate day) {
        LocalDate effective = rule.effective();
        LocalDate expires = rule.expires();
        return (effective == null || !day.isBefore(effective)) && (expires == null || day.isBefore(expires));
    }

    /** Tells the probe if there is something for the first condition to look at. */
    void reach(Function<String, List<Object>> facts) {
        RuleSource.Condition first = patterns.get(0).source();
        if (probe != null
                && (first.quantifier() != RuleSource.Quantifier.EACH
                        || !facts.apply(first.type()).isEmpty())) {
            probe.reached(rule);
        }
    }

    /** Hands over one firing for each way in which the facts match. */
    void fire(Function<String, List<Object>> facts, Consumer<Firing> firings) {
        new Matching(facts, firings).from(0);
    }

    private final class Matching {

        private final Function<String, List<Object>> facts;
        private final Consumer<Firing> firings;
        private final @Nullable Object[] bound = new Object[terms.size()];
        private final List<Object> matched = new ArrayList<>();

        Matching(Function<String, List<Object>> facts, Consumer<Firing> firings) {
            this.facts = facts;
            this.firings = firings;
        }

        void from(int index) {
            if (Thread.currentThread().isInterrupted()) {
                throw EndlessRules.interrupted();
            }
            if (index == patterns.size()) {
                firings.accept(new Firing(rule, List.copyOf(distinct()), produced()));
                return;
            }
            Pattern pattern = patterns.get(index);
            List<Object> candidates = facts.apply(pattern.source().type());
            switch (pattern.source().quantifier()) {
                case EACH -> each(pattern, candidates, index);
                case EXISTS, NOT -> {
                    boolean found = candidates.stream().anyMatch(fact -> matches(pattern, fact));
                    if (probe != null) {
                        probe.saw(rule, pattern.source(), found);
                    }
                    if (found == (pattern.source().quantifier() == RuleSource.Quantifier.EXISTS)) {
                        from(index + 1);
                    }
                }
                case SUM -> sum(pattern, candidates, index);
            }
        }

        private void each(Pattern pattern, List<Object> candidates, int index) {
            for (Object fact : candidates) {
                if (matches(pattern, fact)) {
                    matched.add(fact);
                    from(index + 1);
                    matched.remove(matched.size() - 1);
                }
            }
        }

        private boolean matches(Pattern pattern, Object fact) {
            if (pattern.place() != NONE) {
                bound[pattern.place()] = fact;
            }
            for (Test test : pattern.tests()) {
                Object value = test.value().of(fact, bound);
                if (test.place() != NONE) {
                    bound[test.place()] = value;
                } else if (!Terms.holds(value)) {
                    return false;
                }
            }
            return true;
        }

        private void sum(Pattern pattern, List<Object> candidates, int index) {
            List<RuleSource.Sum> sums = pattern.source().sums();
            List<List<Object>> values = Stream.<List<Object>>generate(ArrayList::new)
                    .limit(sums.size())
                    .toList();
            for (Object fact : candidates) {
                if (matches(pattern, fact)) {
                    for (int i = 0; i < sums.size(); i++) {
                        Object value = bound[terms.place(sums.get(i).of())];
                        if (value != null) {
                            values.get(i).add(value);
                        }
                    }
                }
            }
            for (int i = 0; i < sums.size(); i++) {
                bound[terms.place(sums.get(i).binding())] = total(sums.get(i).function(), values.get(i));
            }
            // A single sum that came to nothing matches nothing; beside others it is unknown.
            if (sums.size() != 1 || bound[terms.place(sums.get(0).binding())] != null) {
                from(index + 1);
            }
        }

        /** The facts matched, and those behind a sum, which only the lists collected beside it show. */
        private List<Object> distinct() {
            List<Object> all = new ArrayList<>(matched);
            for (Object value : bound) {
                if (value instanceof List<?> collected) {
                    all.addAll(collected);
                }
            }
            List<Object> distinct = new ArrayList<>();
            all.stream()
                    .filter(fact -> distinct.stream().noneMatch(other -> other == fact))
                    .forEach(distinct::add);
            return distinct;
        }

        private List<Object> produced() {
            List<Object> produced = new ArrayList<>();
            for (Insertion insertion : insertions) {
                Map<String, @Nullable Object> values = new HashMap<>();
                insertion.values().forEach((field, value) -> values.put(field, value.of(null, bound)));
                produced.add(engine.made(insertion.type(), values));
            }
            return produced;
        }
    }

    private static @Nullable Object total(String function, List<Object> values) {
        return switch (function) {
            case "count" -> (long) values.size();
            case "collectList" -> values;
            case "sum" ->
                values.stream()
                        .reduce((one, other) -> Evaluation.calculate(Term.Operator.PLUS, one, other))
                        .orElse(0);
            default ->
                values.stream()
                        .reduce((one, other) -> Evaluation.extreme(function.equals("max"), one, other))
                        .map(Objects::requireNonNull)
                        .orElse(null);
        };
    }
}
