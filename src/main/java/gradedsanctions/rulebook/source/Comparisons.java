package gradedsanctions.rulebook.source;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The comparisons of one pattern: each of a field with what it can be compared with, and all of them possible at once. */
final class Comparisons {

    private static final Set<String> NUMBERS = Set.of("int", "Integer", "long", "Long", "double", "Double");

    /** What is still possible for a field. */
    private static final class Room {
        private @Nullable String only;
        private @Nullable BigDecimal low;
        private @Nullable BigDecimal high;
        private boolean lowOpen;
        private boolean highOpen;

        boolean isEmpty() {
            if (low == null || high == null) {
                return false;
            }
            int order = low.compareTo(high);
            return order > 0 || order == 0 && (lowOpen || highOpen);
        }
    }

    private final Map<String, String> types = new HashMap<>();
    private final Set<String> enumerations;
    private final Map<String, Room> rooms = new HashMap<>();

    Comparisons(List<Declared.Field> fields, Set<String> enumerations) {
        fields.forEach(field -> types.put(field.name(), field.type()));
        this.enumerations = enumerations;
    }

    /** A sentence why an expression can't be, beside those given before; null if it can. */
    @Nullable String fault(Expression expression) {
        return fault(expression, true);
    }

    private @Nullable String fault(Expression expression, boolean always) {
        if (expression instanceof EnclosedExpr enclosed) {
            return fault(enclosed.getInner(), always);
        }
        if (expression instanceof NameExpr alone && types.containsKey(alone.getNameAsString())) {
            return "field " + alone + " stands alone; it must be compared with a value";
        }
        if (!(expression instanceof BinaryExpr binary)) {
            return null;
        }
        BinaryExpr.Operator operator = binary.getOperator();
        if (operator == BinaryExpr.Operator.AND || operator == BinaryExpr.Operator.OR) {
            boolean both = always && operator == BinaryExpr.Operator.AND;
            String left = fault(binary.getLeft(), both);
            return left == null ? fault(binary.getRight(), both) : left;
        }
        if (!(binary.getLeft() instanceof NameExpr name) || !types.containsKey(name.getNameAsString())) {
            return null;
        }
        String field = name.getNameAsString();
        String kind = kind(field, types.getOrDefault(field, ""), binary.getRight());
        return kind != null || !always ? kind : room(field, operator, binary.getRight());
    }

    private @Nullable String kind(String field, String type, Expression value) {
        boolean text = value instanceof StringLiteralExpr;
        boolean truth = value instanceof BooleanLiteralExpr;
        boolean number = number(value) != null;
        if (value instanceof NullLiteralExpr || !text && !truth && !number) {
            return null;
        }
        String is;
        if (type.equals("String")) {
            is = text ? null : "a text";
        } else if (type.equals("BigDecimal")) {
            is = number ? null : "money";
        } else if (NUMBERS.contains(type)) {
            is = number ? null : "a number";
        } else if (type.equalsIgnoreCase("boolean")) {
            is = truth ? null : "yes or no";
        } else {
            is = enumerations.contains(type) ? "a choice of " + type : null;
        }
        return is == null
                ? null
                : "field " + field + " is " + is + "; it can't be compared with "
                        + (text ? "the text " : number ? "the number " : "") + value;
    }

    private static @Nullable BigDecimal number(Expression value) {
        if (value instanceof UnaryExpr unary && unary.getOperator() == UnaryExpr.Operator.MINUS) {
            BigDecimal positive = number(unary.getExpression());
            return positive == null ? null : positive.negate();
        }
        boolean plain = value instanceof LiteralExpr && value.toString().matches("[0-9]+(?:\\.[0-9]+)?[Ll]?");
        return plain ? new BigDecimal(value.toString().replaceAll("[Ll]", "")) : null;
    }

    private @Nullable String room(String field, BinaryExpr.Operator operator, Expression value) {
        Room room = rooms.computeIfAbsent(field, k -> new Room());
        BigDecimal number = number(value);
        boolean possible = true;
        if (operator == BinaryExpr.Operator.EQUALS
                && (value instanceof LiteralExpr || value instanceof FieldAccessExpr)) {
            possible = room.only == null || room.only.equals(value.toString());
            room.only = value.toString();
        }
        if (number != null) {
            narrow(room, operator, number);
        }
        return possible && !room.isEmpty()
                ? null
                : "the conditions on " + field + " contradict each other: the rule can never fire";
    }

    private static void narrow(Room room, BinaryExpr.Operator operator, BigDecimal number) {
        boolean equal = operator == BinaryExpr.Operator.EQUALS;
        boolean open = operator == BinaryExpr.Operator.GREATER || operator == BinaryExpr.Operator.LESS;
        boolean up = operator == BinaryExpr.Operator.GREATER || operator == BinaryExpr.Operator.GREATER_EQUALS || equal;
        boolean down = operator == BinaryExpr.Operator.LESS || operator == BinaryExpr.Operator.LESS_EQUALS || equal;
        if (up && (room.low == null || number.compareTo(room.low) >= 0)) {
            room.lowOpen = open || room.lowOpen && number.equals(room.low);
            room.low = number;
        }
        if (down && (room.high == null || number.compareTo(room.high) <= 0)) {
            room.highOpen = open || room.highOpen && number.equals(room.high);
            room.high = number;
        }
    }
}
