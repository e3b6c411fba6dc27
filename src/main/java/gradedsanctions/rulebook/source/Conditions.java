package gradedsanctions.rulebook.source;

import com.github.javaparser.ast.expr.Expression;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.jspecify.annotations.Nullable;

/** Reads the conditions of one rule: patterns, not, exists and accumulate over one pattern, and nothing else. */
final class Conditions {

    private static final int MAX_PATTERNS = 8;
    static final Set<String> FUNCTIONS = Set.of("sum", "max", "min", "count", "collectList");
    private static final Pattern VARIABLE = Pattern.compile("\\$[\\p{L}_][\\p{L}\\p{N}_]*");
    private static final Pattern BINDING =
            Pattern.compile("\\s*(\\$[\\p{L}_][\\p{L}\\p{N}_]*)\\s*:(?!=)\\s*(.+)", Pattern.DOTALL);

    private final Sources declared;
    private final Report report;
    private final Set<String> variables = new LinkedHashSet<>();
    private final List<RuleSource.Condition> conditions = new ArrayList<>();

    Conditions(Sources declared, Report report) {
        this.declared = declared;
        this.report = report;
    }

    void read(AndDescr lhs) {
        lhs.getDescrs().forEach(this::element);
        if (conditions.isEmpty()) {
            report.error(lhs.getLine(), "a rule needs at least one condition");
        }
        if (conditions.size() > MAX_PATTERNS) {
            report.error(
                    lhs.getLine(),
                    "the rule has " + conditions.size() + " conditions; at most " + MAX_PATTERNS
                            + " are allowed. Split it: let a first rule insert a finding that the second matches");
        }
    }

    Set<String> variables() {
        return variables;
    }

    List<RuleSource.Condition> conditions() {
        return conditions;
    }

    private void element(BaseDescr descr) {
        if (descr instanceof PatternDescr pattern && pattern.getSource() instanceof AccumulateDescr accumulate) {
            accumulate(pattern, accumulate);
        } else if (descr instanceof PatternDescr pattern) {
            pattern(pattern, RuleSource.Quantifier.EACH, List.of(), variables);
        } else if (descr instanceof NotDescr || descr instanceof ExistsDescr) {
            quantified((ConditionalElementDescr) descr, descr);
        } else {
            report.error(
                    descr.getLine(),
                    descr.getColumn() + 1,
                    "\"" + keyword(descr) + "\" is not allowed in a condition."
                            + " Allowed: patterns, not, exists, accumulate over one pattern");
        }
    }

    private static String keyword(BaseDescr descr) {
        return descr.getClass().getSimpleName().replace("Descr", "").toLowerCase(Locale.ROOT);
    }

    private void quantified(ConditionalElementDescr element, BaseDescr at) {
        Set<String> inner = new LinkedHashSet<>(variables);
        for (BaseDescr child : element.getDescrs()) {
            if (child instanceof PatternDescr pattern && pattern.getSource() == null) {
                pattern(
                        pattern,
                        at instanceof NotDescr ? RuleSource.Quantifier.NOT : RuleSource.Quantifier.EXISTS,
                        List.of(),
                        inner);
            } else {
                report.error(at.getLine(), at.getColumn() + 1, "not and exists take one pattern");
            }
        }
    }

    private void accumulate(PatternDescr result, AccumulateDescr accumulate) {
        int line = result.getLine();
        if (accumulate.getInitCode() != null
                || accumulate.getActionCode() != null
                || accumulate.getReverseCode() != null
                || accumulate.getResultCode() != null) {
            report.error(
                    line,
                    "accumulate with code of its own is not allowed. Use "
                            + FUNCTIONS.stream().sorted().toList());
            return;
        }
        if (!result.getConstraint().getDescrs().isEmpty() || result.getIdentifier() != null) {
            report.error(line, "accumulate takes no conditions on its result. Bind it and test it in a pattern");
        }
        BaseDescr input =
                accumulate.getInput() instanceof AndDescr and && and.getDescrs().size() == 1
                        ? and.getDescrs().get(0)
                        : accumulate.getInput();
        if (!(input instanceof PatternDescr pattern) || pattern.getSource() != null) {
            report.error(line, "accumulate takes one pattern. Insert what is to be summed up in a rule of its own");
            return;
        }
        Set<String> inner = new LinkedHashSet<>(variables);
        List<RuleSource.Sum> sums = accumulate.getFunctions().stream()
                .filter(function -> function.getBind() != null && function.getParams().length == 1)
                .map(f -> new RuleSource.Sum(f.getBind(), f.getFunction(), f.getParams()[0].strip()))
                .toList();
        pattern(pattern, RuleSource.Quantifier.SUM, sums, inner);
        for (var function : accumulate.getFunctions()) {
            boolean plain = FUNCTIONS.contains(function.getFunction())
                    && function.getParams().length == 1
                    && inner.contains(function.getParams()[0].strip())
                    && !function.isUnification();
            if (!plain) {
                report.error(
                        line,
                        "accumulate function \"" + function.getFunction() + "\" is not allowed. Allowed: "
                                + FUNCTIONS.stream().sorted().toList() + ", each over one variable of its pattern");
            }
            bind(function.getBind(), variables, line);
        }
    }

    private void pattern(
            PatternDescr pattern, RuleSource.Quantifier quantifier, List<RuleSource.Sum> sums, Set<String> scope) {
        int line = pattern.getLine();
        String type = Objects.requireNonNullElse(pattern.getObjectType(), "");
        if (pattern.getSource() != null || !pattern.getBehaviors().isEmpty() || pattern.isQuery()) {
            report.error(line, "from, collect, entry points and windows are not allowed in a condition");
            return;
        }
        if (!pattern.getAnnotationNames().isEmpty() || pattern.isUnification()) {
            report.error(line, "annotations and := are not allowed in a condition");
        }
        if (!declared.types().containsKey(type)) {
            report.error(
                    line,
                    "type " + type + " is not declared in the vocabulary"
                            + Suggestion.among(type, declared.types().keySet()));
            return;
        }
        if (pattern.getIdentifier() != null) {
            bind(pattern.getIdentifier(), scope, line);
        }
        List<RuleSource.Constraint> constraints = new ArrayList<>();
        Comparisons comparisons =
                new Comparisons(declared.fields(type), declared.enumerations().keySet());
        for (BaseDescr constraint : pattern.getConstraint().getDescrs()) {
            constraint(type, constraint, scope, constraints, comparisons);
        }
        conditions.add(new RuleSource.Condition(
                type, quantifier, pattern.getIdentifier(), List.copyOf(constraints), sums, line));
    }

    private void constraint(
            String type,
            BaseDescr descr,
            Set<String> scope,
            List<RuleSource.Constraint> constraints,
            Comparisons comparisons) {
        if (!(descr instanceof ExprConstraintDescr constraint)
                || constraint.getType() != ExprConstraintDescr.Type.NAMED) {
            report.error(descr.getLine(), descr.getColumn() + 1, "only conditions on named fields are allowed");
            return;
        }
        String text = constraint.getExpression();
        Matcher binding = BINDING.matcher(text);
        boolean bound = binding.matches();
        Optional<Expression> parsed = Expressions.parse(bound ? binding.group(2) : text);
        if (parsed.isEmpty() || bound && !parsed.get().isNameExpr()) {
            report.error(
                    descr.getLine(),
                    descr.getColumn() + 1,
                    "the condition \"" + text.strip()
                            + "\" is not allowed. Expected: field == value, $x : field, or comparisons joined by && and ||");
            return;
        }
        String fault = new Expressions(declared.enumerations(), true, scope(type, scope)).fault(parsed.get());
        if (fault == null && !bound) {
            fault = comparisons.fault(parsed.get());
        }
        if (fault != null) {
            report.error(descr.getLine(), descr.getColumn() + 1, fault);
        } else {
            constraints.add(
                    new RuleSource.Constraint(bound ? binding.group(1) : null, Term.of(parsed.get()), descr.getLine()));
        }
        if (bound) {
            bind(binding.group(1), scope, descr.getLine());
        }
    }

    private Expressions.Scope scope(String type, Set<String> scope) {
        List<String> known =
                declared.fields(type).stream().map(Declared.Field::name).toList();
        return name -> {
            if (known.contains(name) || scope.contains(name)) {
                return null;
            }
            return name.startsWith("$")
                    ? "variable " + name + " is not bound before this place" + Suggestion.among(name, scope)
                    : type + " has no field " + name + Suggestion.among(name, known);
        };
    }

    private void bind(@Nullable String variable, Set<String> scope, int line) {
        if (variable == null || !VARIABLE.matcher(variable).matches()) {
            report.error(line, "a variable begins with $, as in $act, not " + variable);
        } else if (!scope.add(variable)) {
            report.error(line, "variable " + variable + " is bound twice; compare it, or give the second another name");
        }
    }
}
