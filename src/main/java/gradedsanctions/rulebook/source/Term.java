package gradedsanctions.rulebook.source;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An expression of a rule, as far as the gate lets any through. Prints as it would be written. */
public sealed interface Term {

    /** A text, Integer, Long, BigDecimal, Boolean or null. */
    record Literal(@Nullable Object value) implements Term {
        @Override
        public String toString() {
            return value instanceof String text
                    ? '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"'
                    : value instanceof Long ? value + "L" : String.valueOf(value);
        }
    }

    /** A field of the pattern, or a variable, which begins with $. */
    record Name(String name) implements Term {
        @Override
        public String toString() {
            return name;
        }
    }

    /** The fact of the pattern. */
    record Self() implements Term {
        @Override
        public String toString() {
            return "this";
        }
    }

    record Constant(String enumeration, String name) implements Term {
        @Override
        public String toString() {
            return enumeration + "." + name;
        }
    }

    /** {@code !of} */
    record Not(Term of) implements Term {
        @Override
        public String toString() {
            return "!" + grouped(of, Operator.TIMES);
        }
    }

    /** {@code -of} */
    record Negative(Term of) implements Term {
        @Override
        public String toString() {
            return "-" + grouped(of, Operator.TIMES);
        }
    }

    record Binary(Operator operator, Term left, Term right) implements Term {
        @Override
        public String toString() {
            return grouped(left, operator) + " " + operator.text() + " "
                    + (right instanceof Binary binary && binary.operator.binding == operator.binding
                            ? "( " + right + " )"
                            : grouped(right, operator));
        }
    }

    /** {@code Math.max} or {@code Math.min} of two. */
    record Extreme(boolean highest, Term left, Term right) implements Term {
        @Override
        public String toString() {
            return "Math." + (highest ? "max" : "min") + "( " + left + ", " + right + " )";
        }
    }

    /** In the order of {@link BinaryExpr.Operator}'s meaning; the higher the binding the tighter. */
    enum Operator {
        OR("||", 0),
        AND("&&", 1),
        EQUALS("==", 2),
        NOT_EQUALS("!=", 2),
        LESS("<", 3),
        LESS_EQUALS("<=", 3),
        GREATER(">", 3),
        GREATER_EQUALS(">=", 3),
        PLUS("+", 4),
        MINUS("-", 4),
        TIMES("*", 5),
        DIVIDE("/", 5);

        private final String text;
        private final int binding;

        Operator(String text, int binding) {
            this.text = text;
            this.binding = binding;
        }

        public String text() {
            return text;
        }

        /** Whether it compares numbers, dates or constants by their order. */
        public boolean orders() {
            return binding == 3;
        }

        /** Whether it compares. */
        public boolean compares() {
            return binding == 2 || binding == 3;
        }

        /** Whether it joins two truths. */
        public boolean joins() {
            return binding < 2;
        }
    }

    /** The terms directly within this one. */
    default List<Term> parts() {
        if (this instanceof Binary binary) {
            return List.of(binary.left, binary.right);
        }
        if (this instanceof Extreme extreme) {
            return List.of(extreme.left, extreme.right);
        }
        return this instanceof Not not
                ? List.of(not.of)
                : this instanceof Negative minus ? List.of(minus.of) : List.of();
    }

    /** The value of a text, a whole number, true or false; null for anything else. */
    default @Nullable Object plain() {
        if (this instanceof Negative minus) {
            return minus.of.plain() instanceof Integer positive ? -positive : null;
        }
        boolean plain = this instanceof Literal literal
                && (literal.value instanceof String
                        || literal.value instanceof Integer
                        || literal.value instanceof Boolean);
        return plain ? ((Literal) this).value : null;
    }

    /** The truths of which this one is joined, itself if it joins none. */
    default Stream<Term> truths() {
        boolean joins = this instanceof Not || this instanceof Binary binary && binary.operator.joins();
        return joins ? parts().stream().flatMap(Term::truths) : Stream.of(this);
    }

    /** This one and all within it. */
    default Stream<Term> all() {
        return Stream.concat(Stream.of(this), parts().stream().flatMap(Term::all));
    }

    private static String grouped(Term term, Operator around) {
        return term instanceof Binary binary && binary.operator.binding < around.binding
                ? "( " + term + " )"
                : "" + term;
    }

    /** @throws IllegalArgumentException for one that the gate refuses */
    static Term of(Expression expression) {
        if (expression instanceof EnclosedExpr enclosed) {
            return of(enclosed.getInner());
        }
        if (expression instanceof NameExpr name) {
            return new Name(name.getNameAsString());
        }
        if (expression instanceof ThisExpr) {
            return new Self();
        }
        if (expression instanceof FieldAccessExpr access) {
            return new Constant(access.getScope().toString(), access.getNameAsString());
        }
        if (expression instanceof BinaryExpr binary) {
            return new Binary(operator(binary), of(binary.getLeft()), of(binary.getRight()));
        }
        if (expression instanceof UnaryExpr unary) {
            Term inner = of(unary.getExpression());
            return unary.getOperator() == UnaryExpr.Operator.MINUS ? new Negative(inner) : new Not(inner);
        }
        if (expression instanceof MethodCallExpr call && call.getArguments().size() == 2) {
            return new Extreme(call.getNameAsString().equals("max"), of(call.getArgument(0)), of(call.getArgument(1)));
        }
        return literal(expression);
    }

    private static Operator operator(BinaryExpr binary) {
        String text = binary.getOperator().asString();
        return Stream.of(Operator.values())
                .filter(operator -> operator.text.equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no rule may hold the operator " + text));
    }

    private static Literal literal(Expression expression) {
        if (expression instanceof StringLiteralExpr text) {
            return new Literal(text.asString());
        }
        if (expression instanceof BooleanLiteralExpr truth) {
            return new Literal(truth.getValue());
        }
        if (expression instanceof IntegerLiteralExpr number) {
            BigDecimal value = new BigDecimal(number.getValue());
            boolean fits = value.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
            return new Literal(fits ? (Object) value.intValueExact() : value);
        }
        if (expression instanceof LongLiteralExpr number) {
            return new Literal(number.asNumber());
        }
        if (expression instanceof DoubleLiteralExpr number) {
            return new Literal(new BigDecimal(number.toString()));
        }
        if (expression instanceof NullLiteralExpr) {
            return new Literal(null);
        }
        throw new IllegalArgumentException("no rule may hold " + expression);
    }
}
