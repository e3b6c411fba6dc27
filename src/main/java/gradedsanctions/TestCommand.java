package gradedsanctions;

import gradedsanctions.rulebook.Release;
import gradedsanctions.rulebook.scenario.ScenarioResult;
import gradedsanctions.rulebook.scenario.Scenarios;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "test",
        description = "运行情景;不符的列出应有、实有和推导。 Runs scenarios; of one that fails what was expected, what came, and the"
                + " derivation.",
        exitCodeListHeading = Commands.EXIT_CODES,
        exitCodeList = {"0:全部相符 / all as expected", "1:有不符的 / some are not", Commands.UNUSABLE_MEANS},
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class)
final class TestCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private RulesCommand.Folder folder = new RulesCommand.Folder();

    @Option(names = "--only", paramLabel = "TEXT", description = "名称含此文字的情景 / scenarios whose name holds this text")
    private String only = "";

    @Mixin
    private Answering answering = new Answering();

    @Override
    public Integer call() {
        try (Release release = RulesCommand.seal(folder.path())) {
            List<ScenarioResult> results = Scenarios.run(release).stream()
                    .filter(result -> result.name().contains(only))
                    .toList();
            if (results.isEmpty()) {
                throw new Commands.Unusable("No scenario has a name with \"" + only + "\" in it");
            }
            PrintWriter out = spec.commandLine().getOut();
            answering.print(out, results, () -> results.forEach(result -> print(out, release, result)));
            return results.stream().allMatch(ScenarioResult::passed) ? Commands.OK : Commands.FAULTY;
        }
    }

    private void print(PrintWriter out, Release release, ScenarioResult result) {
        out.println(
                (result.passed() ? "ok    " : "FAIL  ") + result.name() + "  " + result.file() + ":" + result.line());
        if (!result.passed()) {
            result.differences().forEach(difference -> out.println("      " + difference));
            Scenarios.reading(release, result.name(), answering.isEnglish())
                    .ifPresent(reading -> out.println(reading.indent(6)));
        }
    }
}
