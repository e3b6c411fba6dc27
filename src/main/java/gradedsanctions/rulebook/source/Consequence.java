package gradedsanctions.rulebook.source;

import com.github.javaparser.ParseResult;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the consequence of one rule: {@code insert( new Type( … ) );}, once or several times, and nothing else. */
final class Consequence {

    static final String EXPECTED = "Expected: insert( new Type( … ) );";

    private final Sources declared;
    private final Set<String> variables;
    private final Report report;
    private final int firstLine;

    /** @param firstLine the line of the file on which the text of the consequence begins */
    Consequence(Sources declared, Set<String> variables, Report report, int firstLine) {
        this.declared = declared;
        this.variables = variables;
        this.report = report;
        this.firstLine = firstLine;
    }

    List<RuleSource.Insert> read(String text) {
        List<RuleSource.Insert> inserts = new ArrayList<>();
        ParseResult<BlockStmt> parsed = Expressions.parser().parseBlock("{" + text + "\n}");
        if (!parsed.isSuccessful() || parsed.getResult().isEmpty()) {
            var problem = parsed.getProblems().get(0);
            int line = problem.getLocation()
                    .flatMap(l -> l.getBegin().getRange())
                    .map(r -> r.begin.line)
                    .orElse(1);
            report.error(
                    firstLine + line - 1,
                    "the consequence can't be read: "
                            + problem.getMessage().lines().findFirst().orElse("") + ". " + EXPECTED);
            return inserts;
        }
        for (Statement statement : parsed.getResult().get().getStatements()) {
            RuleSource.Insert insert = insert(statement);
            if (insert != null) {
                inserts.add(insert);
            }
        }
        if (inserts.isEmpty() && !report.hasErrors()) {
            report.error(firstLine, "the consequence inserts nothing. " + EXPECTED);
        }
        return inserts;
    }

    private RuleSource.@Nullable Insert insert(Statement statement) {
        if (statement instanceof ExpressionStmt expression
                && expression.getExpression() instanceof MethodCallExpr call
                && call.getScope().isEmpty()
                && call.getNameAsString().equals("insert")
                && call.getArguments().size() == 1
                && call.getTypeArguments().isEmpty()
                && call.getArgument(0) instanceof ObjectCreationExpr creation
                && creation.getAnonymousClassBody().isEmpty()
                && creation.getScope().isEmpty()
                && creation.getType().getScope().isEmpty()
                && creation.getType().getTypeArguments().isEmpty()
                && creation.getType().getAnnotations().isEmpty()) {
            return creation(creation);
        }
        report.error(
                line(statement),
                column(statement),
                "\"" + firstLineOf(statement) + "\" is not allowed in a consequence. " + EXPECTED);
        return null;
    }

    private RuleSource.@Nullable Insert creation(ObjectCreationExpr creation) {
        String type = creation.getType().getNameAsString();
        if (!declared.types().containsKey(type)) {
            report.error(
                    line(creation),
                    column(creation),
                    "type " + type + " is not declared in the vocabulary"
                            + Suggestion.among(type, declared.types().keySet()));
            return null;
        }
        List<Declared.Field> fields = declared.fields(type);
        if (fields.size() != creation.getArguments().size()) {
            report.error(
                    line(creation),
                    column(creation),
                    type + " takes "
                            + fields.stream().map(Declared.Field::name).toList() + ", "
                            + creation.getArguments().size()
                            + (creation.getArguments().size() == 1 ? " value" : " values")
                            + " given");
            return null;
        }
        Expressions expressions = new Expressions(declared.enumerations(), false, this::faultOfName);
        List<Term> arguments = new ArrayList<>();
        for (Expression argument : creation.getArguments()) {
            String fault = expressions.fault(argument);
            if (fault != null) {
                report.error(line(argument), column(argument), fault);
            } else {
                arguments.add(Term.of(argument));
            }
        }
        return arguments.size() == fields.size()
                ? new RuleSource.Insert(type, List.copyOf(arguments), line(creation))
                : null;
    }

    private @Nullable String faultOfName(String name) {
        return variables.contains(name)
                ? null
                : "\"" + name + "\" is not a variable of this rule" + Suggestion.among(name, variables);
    }

    private static String firstLineOf(Statement statement) {
        return statement.toString().lines().findFirst().orElse("").strip();
    }

    private int line(Node node) {
        return firstLine + node.getRange().map(r -> r.begin.line).orElse(1) - 1;
    }

    private static int column(Node node) {
        return node.getRange().map(r -> r.begin.column).orElse(1);
    }
}
