package gradedsanctions.rulebook.source;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds where a rule calculates with a field that may be unknown: on such a matter it could not be judged at all. */
final class UnknownNumbers {

    private static final Set<String> ALWAYS_KNOWN = Set.of("int", "long", "boolean");

    private final Sources sources;
    private final RuleSource rule;
    private final Report report;
    private final Set<String> unknown = new HashSet<>();

    private UnknownNumbers(Sources sources, RuleSource rule, Report report) {
        this.sources = sources;
        this.rule = rule;
        this.report = report;
    }

    static void check(Sources sources, RuleSource rule, Report report) {
        new UnknownNumbers(sources, rule, report).check();
    }

    private void check() {
        rule.conditions().forEach(this::check);
        rule.inserts()
                .forEach(insert ->
                        insert.arguments().forEach(argument -> calculations(argument, unknown, insert.line())));
    }

    /** What a test has shown to be known counts from there on; a variable of it, in the patterns after this one. */
    private void check(RuleSource.Condition condition) {
        Set<String> fields = sources.fields(condition.type()).stream()
                .filter(UnknownNumbers::mayBeUnknown)
                .map(Declared.Field::name)
                .collect(Collectors.toSet());
        Set<String> known = new HashSet<>();
        Map<String, String> bound = new HashMap<>();
        for (RuleSource.Constraint constraint : condition.constraints()) {
            Set<String> names = new HashSet<>(fields);
            names.removeAll(known);
            names.addAll(unknown);
            calculations(constraint.term(), names, constraint.line());
            String of = constraint.term().toString();
            if (constraint.binding() == null) {
                known.addAll(known(constraint.term()));
            } else if (fields.contains(of) && !known.contains(of)) {
                unknown.add(constraint.binding());
                bound.put(constraint.binding(), of);
            }
        }
        bound.forEach((variable, of) -> {
            if (known.contains(of)) {
                unknown.remove(variable);
            }
        });
    }

    private static boolean mayBeUnknown(Declared.Field field) {
        return !ALWAYS_KNOWN.contains(field.type()) && !field.annotations().containsKey("required");
    }

    /** The field that is known where the term holds, if that follows of one. */
    private static Set<String> known(Term term) {
        if (!(term instanceof Term.Binary binary) || !(binary.left() instanceof Term.Name field)) {
            return Set.of();
        }
        boolean none = binary.right() instanceof Term.Literal literal && literal.value() == null;
        boolean follows = none
                ? binary.operator() == Term.Operator.NOT_EQUALS
                : binary.operator().orders() || binary.operator() == Term.Operator.EQUALS;
        return follows ? Set.of(field.name()) : Set.of();
    }

    private void calculations(Term term, Set<String> names, int line) {
        boolean calculates = term instanceof Term.Negative
                || term instanceof Term.Extreme
                || term instanceof Term.Binary binary
                        && !binary.operator().compares()
                        && !binary.operator().joins();
        List<Term> parts = term.parts();
        if (calculates) {
            parts.stream()
                    .filter(part -> part instanceof Term.Name name && names.contains(name.name()))
                    .forEach(name -> report.error(
                            line,
                            "rule " + rule.id() + " calculates with " + name
                                    + ", which may be unknown. Test it before, as in " + name
                                    + " != null, or declare it @required"));
        }
        parts.forEach(part -> calculations(part, names, line));
    }
}
