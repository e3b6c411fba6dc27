package gradedsanctions.rulebook.source;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which expressions a rule may hold: literals, names, constants of declared enums, comparison, logic and arithmetic,
 * {@code Math.min} and {@code Math.max}. Everything else, above all every other call, is refused.
 */
final class Expressions {

    private static final Set<BinaryExpr.Operator> ARITHMETIC = Set.of(
            BinaryExpr.Operator.PLUS,
            BinaryExpr.Operator.MINUS,
            BinaryExpr.Operator.MULTIPLY,
            BinaryExpr.Operator.DIVIDE);
    private static final Set<BinaryExpr.Operator> COMPARISON = Set.of(
            BinaryExpr.Operator.AND,
            BinaryExpr.Operator.OR,
            BinaryExpr.Operator.EQUALS,
            BinaryExpr.Operator.NOT_EQUALS,
            BinaryExpr.Operator.LESS,
            BinaryExpr.Operator.LESS_EQUALS,
            BinaryExpr.Operator.GREATER,
            BinaryExpr.Operator.GREATER_EQUALS);

    /** What an expression may name. */
    interface Scope {
        /** A sentence why the name can't stand here, or null if it can. */
        @Nullable String faultOfName(String name);
    }

    private final Map<String, Declared.Enumeration> enumerations;
    private final boolean comparisons;
    private final Scope scope;

    Expressions(Map<String, Declared.Enumeration> enumerations, boolean comparisons, Scope scope) {
        this.enumerations = enumerations;
        this.comparisons = comparisons;
        this.scope = scope;
    }

    static JavaParser parser() {
        return new JavaParser(new ParserConfiguration()
                .setLanguageLevel(ParserConfiguration.LanguageLevel.JAVA_17)
                .setAttributeComments(false));
    }

    static Optional<Expression> parse(String text) {
        ParseResult<Expression> result = parser().parseExpression(text);
        return result.isSuccessful() ? result.getResult() : Optional.empty();
    }

    /** The value of a quoted text, a whole number, true or false; null for anything else. */
    static @Nullable Object plainLiteral(String text) {
        try {
            return parse(text).map(expression -> Term.of(expression).plain()).orElse(null);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** A sentence why the expression is refused, or null if it is allowed. */
    @Nullable String fault(Expression expression) {
        if (expression instanceof StringLiteralExpr
                || expression instanceof BooleanLiteralExpr
                || expression instanceof NullLiteralExpr
                || expression instanceof ThisExpr here && here.getTypeName().isEmpty() && comparisons) {
            return null;
        }
        if (expression instanceof IntegerLiteralExpr
                || expression instanceof LongLiteralExpr
                || expression instanceof DoubleLiteralExpr) {
            return number(expression.toString());
        }
        if (expression instanceof NameExpr name) {
            return scope.faultOfName(name.getNameAsString());
        }
        if (expression instanceof EnclosedExpr enclosed) {
            return fault(enclosed.getInner());
        }
        if (expression instanceof UnaryExpr unary) {
            return unary(unary);
        }
        if (expression instanceof BinaryExpr binary) {
            return binary(binary);
        }
        if (expression instanceof FieldAccessExpr access) {
            return constant(access);
        }
        if (expression instanceof MethodCallExpr call) {
            return call(call);
        }
        return "\"" + expression + "\" is not allowed. " + allowed();
    }

    private @Nullable String number(String literal) {
        // A leading zero makes a number octal where it is compiled.
        return literal.matches("(?:0|[1-9]\\d{0,17})[Ll]?|(?:0|[1-9]\\d{0,14})\\.\\d{1,9}")
                ? null
                : "the number " + literal + " is not allowed; expected at most 18 plain digits, the first no 0";
    }

    private @Nullable String unary(UnaryExpr unary) {
        boolean allowed = unary.getOperator() == UnaryExpr.Operator.MINUS
                || unary.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT && comparisons;
        return allowed ? fault(unary.getExpression()) : "\"" + unary + "\" is not allowed. " + allowed();
    }

    private @Nullable String binary(BinaryExpr binary) {
        BinaryExpr.Operator operator = binary.getOperator();
        boolean arithmetic = ARITHMETIC.contains(operator);
        if (!arithmetic && !(comparisons && COMPARISON.contains(operator))) {
            return "the operator " + operator.asString() + " is not allowed. " + allowed();
        }
        if (arithmetic
                && (binary.getLeft() instanceof StringLiteralExpr || binary.getRight() instanceof StringLiteralExpr)) {
            return "texts can't be calculated with: " + binary;
        }
        if (operator == BinaryExpr.Operator.DIVIDE
                && !binary.getRight().toString().matches("[1-9]\\d{0,8}")) {
            return "a division needs a whole number other than 0 as its divisor: " + binary;
        }
        String left = fault(binary.getLeft());
        return left == null ? fault(binary.getRight()) : left;
    }

    private @Nullable String constant(FieldAccessExpr access) {
        String constant = access.getNameAsString();
        Declared.Enumeration type =
                access.getScope() instanceof NameExpr name ? enumerations.get(name.getNameAsString()) : null;
        if (type == null) {
            return "\"" + access + "\" is not a constant of a declared enum. To use a field, bind it: $x : " + constant;
        }
        return type.constants().stream().anyMatch(c -> c.name().equals(constant))
                ? null
                : type.name() + " has no constant " + constant
                        + Suggestion.among(
                                constant,
                                type.constants().stream()
                                        .map(Declared.Constant::name)
                                        .toList());
    }

    private @Nullable String call(MethodCallExpr call) {
        boolean math = call.getScope()
                        .map(s -> s instanceof NameExpr && s.toString().equals("Math"))
                        .orElse(false)
                && Set.of("min", "max").contains(call.getNameAsString())
                && call.getArguments().size() == 2
                && call.getTypeArguments().isEmpty();
        if (!math) {
            return "the call \"" + call + "\" is not allowed. " + allowed();
        }
        String first = fault(call.getArgument(0));
        return first == null ? fault(call.getArgument(1)) : first;
    }

    private String allowed() {
        return "Allowed: texts, numbers, true, false, null, names, constants such as Enum.CONSTANT, + - * /, "
                + (comparisons ? "== != < <= > >= && || !, " : "") + "Math.min, Math.max";
    }
}
