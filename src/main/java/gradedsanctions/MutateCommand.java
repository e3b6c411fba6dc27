package gradedsanctions;

import gradedsanctions.rulebook.Release;
import gradedsanctions.rulebook.scenario.Mutating;
import gradedsanctions.rulebook.scenario.MutationReport;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "mutate",
        description = "逐一改动规则,看情景能否发现;未被发现的逐条列出。 Changes the rules a little, one change at a time, and lists"
                + " every change that no scenario notices.",
        exitCodeListHeading = Commands.EXIT_CODES,
        exitCodeList = {"0:都被发现 / all were noticed", "1:有没被发现的 / some were not", Commands.UNUSABLE_MEANS},
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class)
final class MutateCommand implements Callable<Integer> {

    private static final int STEPS = 20;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private RulesCommand.Folder folder = new RulesCommand.Folder();

    @Option(
            names = "--every",
            paramLabel = "N",
            defaultValue = "1",
            description = "每 N 个改动试一个 / tries one change of every N (${DEFAULT-VALUE})")
    private int every = 1;

    @Mixin
    private Answering answering = new Answering();

    @Override
    public Integer call() {
        if (every < 1) {
            throw new Commands.Unusable("--every is " + every + "; expected a whole number from 1");
        }
        try (Release release = RulesCommand.seal(folder.path())) {
            MutationReport report = Mutating.of(release, every, this::say);
            PrintWriter out = spec.commandLine().getOut();
            answering.print(out, report, () -> print(out, report));
            return report.survivors().isEmpty() && report.problems().isEmpty() ? Commands.OK : Commands.FAULTY;
        } catch (IllegalArgumentException e) {
            throw new Commands.Unusable(String.valueOf(e.getMessage()));
        }
    }

    /** A line on standard error for each twentieth. */
    private void say(int all, int done) {
        if (done * STEPS / all > (done - 1) * STEPS / all) {
            spec.commandLine().getErr().println(done * 100 / all + " %  " + done + " / " + all);
        }
    }

    private void print(PrintWriter out, MutationReport report) {
        boolean english = answering.isEnglish();
        report.problems().forEach(out::println);
        report.survivors().forEach(change -> out.println(line(change)));
        report.equivalents().forEach(change -> out.println(line(change) + "  = " + change.reason()));
        out.println();
        out.println(english ? "| kind of change | tried | noticed |" : "| 改动种类 | 试 | 发现 |");
        out.println("|---|---|---|");
        report.operators()
                .forEach(operator -> out.println(
                        "| " + operator.operator() + " | " + operator.tried() + " | " + operator.killed() + " |"));
        out.println("| " + (english ? "all" : "合计") + " | " + report.tried() + " | " + report.killed() + " |");
    }

    private static String line(MutationReport.Change change) {
        return change.file() + ":" + change.line() + "  " + change.rule() + "  " + change.operator() + "  "
                + change.change();
    }
}
