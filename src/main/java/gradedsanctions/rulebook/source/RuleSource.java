package gradedsanctions.rulebook.source;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A rule as read from its file.
 *
 * @param id the first word of its name
 * @param title the rest of its name
 * @param status how sure its source is (V, V2, P, M, I), null for a discretionary rule
 * @param effective first day on which it applies, null if none is given
 * @param expires first day on which it no longer applies, null if none is given
 */
public record RuleSource(
        String id,
        String title,
        String pack,
        String file,
        int line,
        String basis,
        @Nullable String status,
        boolean discretion,
        @Nullable String division,
        int salience,
        @Nullable LocalDate effective,
        @Nullable LocalDate expires,
        boolean enabled,
        List<Condition> conditions,
        List<Insert> inserts) {

    /** How a pattern is asked for: each match of it, none, any, or a sum over all. */
    public enum Quantifier {
        EACH,
        NOT,
        EXISTS,
        SUM
    }

    /**
     * One pattern.
     *
     * @param binding the variable for the fact matched, null if it has none
     * @param sums what is summed up of all facts matched, none unless asked for
     */
    public record Condition(
            String type,
            Quantifier quantifier,
            @Nullable String binding,
            List<Constraint> constraints,
            List<Sum> sums,
            int line) {

        /** Whether facts of the type must be absent or are summed up. */
        public boolean closed() {
            return quantifier == Quantifier.NOT || quantifier == Quantifier.SUM;
        }

        /** What must hold of the fact. */
        public List<Term> truths() {
            return constraints.stream()
                    .filter(constraint -> constraint.binding() == null)
                    .map(Constraint::term)
                    .toList();
        }

        /** As it would be written. */
        @Override
        public String toString() {
            String tests = constraints.stream().map(Constraint::toString).collect(Collectors.joining(", "));
            return with(tests.isEmpty() ? "()" : "( " + tests + " )");
        }

        /** As it would be written, with something else instead of what must hold of the fact, brackets and all. */
        String with(String tests) {
            String pattern = (binding == null ? "" : binding + " : ") + type + tests;
            return switch (quantifier) {
                case EACH -> pattern;
                case NOT -> "not " + pattern;
                case EXISTS -> "exists " + pattern;
                case SUM ->
                    "accumulate( " + pattern + "; "
                            + sums.stream().map(Sum::toString).collect(Collectors.joining(", ")) + " )";
            };
        }

        /** Names of the fields that are tested or bound. */
        public Set<String> fields() {
            Set<String> fields = new LinkedHashSet<>();
            constraints.stream()
                    .flatMap(constraint -> constraint.term().all())
                    .filter(Term.Name.class::isInstance)
                    .map(Object::toString)
                    .filter(name -> !name.startsWith("$"))
                    .forEach(fields::add);
            return fields;
        }
    }

    /**
     * What must hold of a fact, or, with a variable, what is bound to it.
     *
     * @param binding the variable, null for what must hold
     */
    public record Constraint(@Nullable String binding, Term term, int line) {
        @Override
        public String toString() {
            return (binding == null ? "" : binding + " : ") + term;
        }
    }

    /** A variable for the sum, max, min, count or collectList of another over all facts matched. */
    public record Sum(String binding, String function, String of) {
        @Override
        public String toString() {
            return binding + " : " + function + "( " + of + " )";
        }
    }

    /** A number of a condition, as written, and its line. */
    public record Number(String literal, int line) {}

    /** One {@code insert( new Type( … ) );} */
    public record Insert(String type, List<Term> arguments, int line) {

        /** As it would be written. */
        @Override
        public String toString() {
            return "insert( new " + type
                    + arguments.stream().map(Term::toString).collect(Collectors.joining(", ", "( ", " )")) + " );";
        }

        /** The plain values of the arguments, null for one that has none. */
        public List<@Nullable Object> literals() {
            return arguments.stream().map(Term::plain).collect(Collectors.toList());
        }
    }

    /** The first day on which it applies, the first of all days if none is given. */
    public LocalDate begins() {
        return effective == null ? LocalDate.MIN : effective;
    }

    /** The first day on which it no longer applies, the last of all days if none is given. */
    public LocalDate ends() {
        return expires == null ? LocalDate.MAX : expires;
    }

    /** The numbers in its conditions. */
    public List<Number> numbers() {
        return conditions.stream()
                .flatMap(condition -> condition.constraints().stream())
                .flatMap(constraint -> constraint
                        .term()
                        .all()
                        .filter(term ->
                                term instanceof Term.Literal literal && literal.value() instanceof java.lang.Number)
                        .map(number -> new Number(number.toString(), constraint.line())))
                .toList();
    }

    /** This rule with other conditions and consequences. */
    public RuleSource with(List<Condition> otherConditions, List<Insert> otherInserts) {
        return copy(effective, expires, otherConditions, otherInserts);
    }

    /** This rule, applying from and until other days. */
    public RuleSource applying(@Nullable LocalDate from, @Nullable LocalDate until) {
        return copy(from, until, conditions, inserts);
    }

    private RuleSource copy(
            @Nullable LocalDate from, @Nullable LocalDate until, List<Condition> when, List<Insert> then) {
        return new RuleSource(
                id,
                title,
                pack,
                file,
                line,
                basis,
                status,
                discretion,
                division,
                salience,
                from,
                until,
                enabled,
                when,
                then);
    }

    public String name() {
        return title.isEmpty() ? id : id + " " + title;
    }
}
