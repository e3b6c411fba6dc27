package gradedsanctions.rulebook.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** What gate A and the parser understand of the shipped rules, places and spaces left out. */
final class Meaning {

    private Meaning() {}

    /** @param instead texts that stand instead of the shipped ones */
    static String of(Map<String, String> instead) {
        Map<String, byte[]> files = new HashMap<>(ShippedRules.plain().all());
        instead.forEach((file, text) -> files.put(file, text.getBytes(StandardCharsets.UTF_8)));
        Gate.Outcome outcome = Gate.check(RuleFiles.of(files));
        assertThat(outcome.problems()).noneMatch(Problem::error);
        String sources = String.valueOf(outcome.sources()).replaceAll("line=\\d+", "line");
        String parsed = files.keySet().stream()
                .filter(file -> file.endsWith(".drl"))
                .sorted()
                .map(file -> parsed(new String(files.get(file), StandardCharsets.UTF_8)))
                .collect(Collectors.joining("\n"));
        return (sources + parsed).replace("\n[", "\n\n[");
    }

    private static String parsed(String text) {
        PackageDescr descr = Drl.parse(text, Report.on("x"));
        assertThat(descr).isNotNull();
        return descr.getRules().stream().map(Meaning::rule).collect(Collectors.joining("\n"));
    }

    private static String rule(RuleDescr rule) {
        return rule.getName()
                + rule.getAttributes().values().stream()
                        .map(a -> a.getName() + "=" + a.getValue())
                        .sorted()
                        .toList()
                + element(rule.getLhs())
                + words(String.valueOf(rule.getConsequence()));
    }

    private static String element(BaseDescr descr) {
        if (descr instanceof PatternDescr pattern) {
            String source = pattern.getSource() instanceof AccumulateDescr accumulate
                    ? element(accumulate.getInput())
                            + accumulate.getFunctions().stream()
                                    .map(f -> f.getBind() + f.getFunction() + List.of(f.getParams()))
                                    .toList()
                    : "";
            return pattern.getIdentifier() + ":" + pattern.getObjectType()
                    + element((BaseDescr) pattern.getConstraint()) + source;
        }
        if (descr instanceof ConditionalElementDescr several) {
            return descr.getClass().getSimpleName()
                    + several.getDescrs().stream()
                            .map(child -> element((BaseDescr) child))
                            .toList();
        }
        return descr instanceof ExprConstraintDescr constraint
                ? words(constraint.getExpression()).toString()
                : descr.toString();
    }

    private static List<String> words(String code) {
        return Token.read(code).stream()
                .filter(token -> !token.isComment())
                .map(Token::text)
                .toList();
    }
}
