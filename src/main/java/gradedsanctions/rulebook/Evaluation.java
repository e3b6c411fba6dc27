package gradedsanctions.rulebook;

import gradedsanctions.rulebook.source.Term;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the operators of rules mean, as the compiled rules understand them. */
final class Evaluation {

    private Evaluation() {}

    /** Whether a comparison holds; what is unknown has no order. */
    static boolean compare(Term.Operator operator, @Nullable Object left, @Nullable Object right) {
        return switch (operator) {
            case EQUALS -> equal(left, right);
            case NOT_EQUALS -> !equal(left, right);
            case LESS -> known(left, right) && order(left, right) < 0;
            case LESS_EQUALS -> known(left, right) && order(left, right) <= 0;
            case GREATER -> known(left, right) && order(left, right) > 0;
            case GREATER_EQUALS -> known(left, right) && order(left, right) >= 0;
            default -> throw new IllegalArgumentException(operator + " compares nothing");
        };
    }

    private static boolean known(@Nullable Object left, @Nullable Object right) {
        return left != null && right != null;
    }

    private static boolean equal(@Nullable Object left, @Nullable Object right) {
        boolean ordered = left instanceof Number && right instanceof Number
                || left instanceof LocalDate && right instanceof String
                || left instanceof String && right instanceof LocalDate;
        return ordered ? order(left, right) == 0 : Objects.equals(left, right);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static int order(@Nullable Object left, @Nullable Object right) {
        if (left instanceof Number number && right instanceof Number other) {
            return whole(number) && whole(other)
                    ? Long.compare(number.longValue(), other.longValue())
                    : decimal(number).compareTo(decimal(other));
        }
        if (left instanceof LocalDate date && right instanceof String text) {
            return date.compareTo(LocalDate.parse(text));
        }
        if (left instanceof String text && right instanceof LocalDate date) {
            return LocalDate.parse(text).compareTo(date);
        }
        return ((Comparable) Objects.requireNonNull(left)).compareTo(Objects.requireNonNull(right));
    }

    /**
     * Adds, takes away, multiplies or divides.
     *
     * @throws NullPointerException if a value is unknown
     */
    static Object calculate(Term.Operator operator, @Nullable Object left, @Nullable Object right) {
        Number one = (Number) Objects.requireNonNull(left);
        Number other = (Number) Objects.requireNonNull(right);
        if (!whole(one) || !whole(other)) {
            return decimal(operator, decimal(one), decimal(other));
        }
        long result = whole(operator, one.longValue(), other.longValue());
        return one instanceof Integer && other instanceof Integer ? (Object) (int) result : (Object) result;
    }

    private static long whole(Term.Operator operator, long left, long right) {
        return switch (operator) {
            case PLUS -> left + right;
            case MINUS -> left - right;
            case TIMES -> left * right;
            case DIVIDE -> left / right;
            default -> throw new IllegalArgumentException(operator + " calculates nothing");
        };
    }

    private static BigDecimal decimal(Term.Operator operator, BigDecimal left, BigDecimal right) {
        return switch (operator) {
            case PLUS -> left.add(right);
            case MINUS -> left.subtract(right);
            case TIMES -> left.multiply(right);
            case DIVIDE -> left.divide(right, MathContext.DECIMAL128);
            default -> throw new IllegalArgumentException(operator + " calculates nothing");
        };
    }

    /** The higher or lower of two numbers. */
    static Object extreme(boolean highest, @Nullable Object left, @Nullable Object right) {
        Object one = Objects.requireNonNull(left);
        Object other = Objects.requireNonNull(right);
        boolean first = highest == order(one, other) >= 0;
        Object chosen = first ? one : other;
        return one instanceof Long || other instanceof Long ? (Object) ((Number) chosen).longValue() : chosen;
    }

    private static boolean whole(Number number) {
        return number instanceof Integer || number instanceof Long;
    }

    private static BigDecimal decimal(Number number) {
        return number instanceof BigDecimal decimal ? decimal : BigDecimal.valueOf(number.longValue());
    }
}
