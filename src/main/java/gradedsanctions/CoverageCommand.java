package gradedsanctions;

import gradedsanctions.rulebook.Release;
import gradedsanctions.rulebook.scenario.ConditionCoverage;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "coverage",
        description = "情景试到了哪些规则、条件(真和假)和条文。 What the scenarios have tried: rules, conditions (each true and"
                + " false), articles.",
        exitCodeListHeading = Commands.EXIT_CODES,
        exitCodeList = {"0:都试到了 / everything", "1:有没试到的 / something was not tried", Commands.UNUSABLE_MEANS},
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class)
final class CoverageCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private RulesCommand.Folder folder = new RulesCommand.Folder();

    @Mixin
    private Answering answering = new Answering();

    @Override
    public Integer call() {
        try (Release release = RulesCommand.seal(folder.path())) {
            ConditionCoverage coverage = ConditionCoverage.of(release);
            PrintWriter out = spec.commandLine().getOut();
            answering.print(out, coverage, () -> print(out, coverage));
            boolean whole = coverage.rulesFired() == coverage.rules().size()
                    && coverage.conditionsWhole() == coverage.conditions();
            return whole ? Commands.OK : Commands.FAULTY;
        }
    }

    private void print(PrintWriter out, ConditionCoverage coverage) {
        boolean english = answering.isEnglish();
        for (ConditionCoverage.Rule rule : coverage.rules()) {
            if (!rule.fired()) {
                out.println(rule.file() + ":" + rule.line() + "  " + rule.id()
                        + (english ? " fires in no scenario" : " 没有情景触发"));
            }
            rule.conditions().stream()
                    .filter(condition -> !condition.held() || !condition.failed())
                    .forEach(condition -> out.println(rule.file() + ":" + condition.line() + "  " + rule.id() + "  "
                            + condition.text() + "  " + missing(condition, english)));
        }
        out.println();
        out.println(english ? "| article | rules | fired | whole |" : "| 条文 | 规则 | 触发 | 全部试到 |");
        out.println("|---|---|---|---|");
        coverage.articles()
                .forEach(article -> out.println("| " + article.basis() + " | " + article.rules() + " | "
                        + article.fired() + " | " + article.whole() + " |"));
        out.println();
        out.println((english ? "rules fired: " : "触发的规则:") + coverage.rulesFired() + " / "
                + coverage.rules().size());
        out.println((english ? "conditions both true and false: " : "真假都试到的条件:") + coverage.conditionsWhole() + " / "
                + coverage.conditions());
    }

    private static String missing(ConditionCoverage.Condition condition, boolean english) {
        if (!condition.held() && !condition.failed()) {
            return english ? "never looked at" : "从未比较";
        }
        return condition.held() ? english ? "never false" : "从未为假" : english ? "never true" : "从未为真";
    }
}
