package gradedsanctions.rulebook.scenario;

import gradedsanctions.rulebook.source.Declared;
import gradedsanctions.rulebook.source.Sources;
import gradedsanctions.rulebook.source.Term;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Every small change of one term, each with the whole term as it then reads. */
final class TermMutations {

    /** @param before the part that changes */
    record Changed(Mutation.Operator operator, String before, String after, Term whole) {}

    private final Sources sources;
    private final boolean condition;
    private final List<Changed> found = new ArrayList<>();

    private TermMutations(Sources sources, boolean condition) {
        this.sources = sources;
        this.condition = condition;
    }

    /** @param condition whether the term is of a condition, not of a consequence */
    static List<Changed> of(Sources sources, Term term, boolean condition) {
        TermMutations mutations = new TermMutations(sources, condition);
        mutations.visit(term, UnaryOperator.identity());
        return mutations.found;
    }

    private void visit(Term term, UnaryOperator<Term> around) {
        if (term instanceof Term.Literal literal) {
            literal(literal, around);
        } else if (term instanceof Term.Constant constant) {
            constant(constant, around);
        } else if (term instanceof Term.Binary binary) {
            operator(binary, around);
            visit(binary.left(), t -> around.apply(new Term.Binary(binary.operator(), t, binary.right())));
            visit(binary.right(), t -> around.apply(new Term.Binary(binary.operator(), binary.left(), t)));
        } else if (term instanceof Term.Extreme extreme) {
            visit(extreme.left(), t -> around.apply(new Term.Extreme(extreme.highest(), t, extreme.right())));
            visit(extreme.right(), t -> around.apply(new Term.Extreme(extreme.highest(), extreme.left(), t)));
        } else if (term instanceof Term.Not not) {
            add(Mutation.Operator.BOOLEAN, term, not.of(), around);
            visit(not.of(), t -> around.apply(new Term.Not(t)));
        } else if (term instanceof Term.Negative minus) {
            visit(minus.of(), t -> around.apply(new Term.Negative(t)));
        }
    }

    private void literal(Term.Literal literal, UnaryOperator<Term> around) {
        if (literal.value() instanceof Boolean truth) {
            add(Mutation.Operator.BOOLEAN, literal, new Term.Literal(!truth), around);
        } else if (literal.value() instanceof Number number) {
            for (Number other : others(number)) {
                add(
                        condition ? Mutation.Operator.THRESHOLD : Mutation.Operator.PARAMETER,
                        literal,
                        new Term.Literal(other),
                        around);
            }
        }
    }

    private Set<Number> others(Number number) {
        Set<Number> others = new LinkedHashSet<>();
        if (number instanceof BigDecimal decimal) {
            others.add(decimal.add(BigDecimal.ONE));
            others.add(decimal.subtract(BigDecimal.ONE));
            if (condition) {
                others.add(decimal.multiply(BigDecimal.valueOf(2)));
                others.add(decimal.divide(BigDecimal.valueOf(2)));
            }
        } else {
            long value = number.longValue();
            others.add(like(number, value + 1));
            others.add(like(number, value - 1));
            if (condition) {
                others.add(like(number, value * 2));
                others.add(like(number, value / 2));
            }
        }
        others.remove(number);
        return others;
    }

    private static Number like(Number number, long value) {
        return number instanceof Integer && (int) value == value ? (Number) (int) value : (Number) value;
    }

    private void constant(Term.Constant constant, UnaryOperator<Term> around) {
        Declared.Enumeration declared = sources.enumerations().get(constant.enumeration());
        if (declared == null) {
            return;
        }
        List<String> names =
                declared.constants().stream().map(Declared.Constant::name).toList();
        boolean graded =
                declared.fields().stream().anyMatch(field -> field.name().equals("rank"));
        int place = names.indexOf(constant.name());
        for (int other : new int[] {place - 1, place + 1}) {
            if (other >= 0 && other < names.size()) {
                add(
                        graded && !condition ? Mutation.Operator.RANGE : Mutation.Operator.CONSTANT,
                        constant,
                        new Term.Constant(constant.enumeration(), names.get(other)),
                        around);
            }
        }
    }

    private void operator(Term.Binary binary, UnaryOperator<Term> around) {
        if (binary.operator().joins()) {
            add(Mutation.Operator.CONDITION, binary, binary.left(), around);
            add(Mutation.Operator.CONDITION, binary, binary.right(), around);
        }
        for (Term.Operator other : otherComparisons(binary.operator())) {
            add(Mutation.Operator.COMPARISON, binary, new Term.Binary(other, binary.left(), binary.right()), around);
        }
    }

    /** Widened or narrowed, and turned round. */
    private static List<Term.Operator> otherComparisons(Term.Operator operator) {
        return switch (operator) {
            case EQUALS -> List.of(Term.Operator.NOT_EQUALS);
            case NOT_EQUALS -> List.of(Term.Operator.EQUALS);
            case LESS -> List.of(Term.Operator.LESS_EQUALS, Term.Operator.GREATER_EQUALS);
            case LESS_EQUALS -> List.of(Term.Operator.LESS, Term.Operator.GREATER);
            case GREATER -> List.of(Term.Operator.GREATER_EQUALS, Term.Operator.LESS_EQUALS);
            case GREATER_EQUALS -> List.of(Term.Operator.GREATER, Term.Operator.LESS);
            default -> List.of();
        };
    }

    private void add(Mutation.Operator operator, Term before, Term after, UnaryOperator<Term> around) {
        found.add(new Changed(operator, before.toString(), after.toString(), around.apply(after)));
    }
}
