package gradedsanctions;

import gradedsanctions.rulebook.Canonical;
import gradedsanctions.rulebook.Release;
import gradedsanctions.rulebook.Rulebook;
import gradedsanctions.rulebook.RulesRejected;
import gradedsanctions.rulebook.scenario.Backtest;
import gradedsanctions.rulebook.scenario.Scenarios;
import gradedsanctions.rulebook.scenario.Topic;
import gradedsanctions.rulebook.source.Problem;
import gradedsanctions.rulebook.source.RuleFiles;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;

@Command(
        name = "rules",
        description = "规则文件 / rule files",
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class,
        subcommands = {
            AnalyseCommand.class,
            CoverageCommand.class,
            DiffCommand.class,
            ExplainCommand.class,
            FmtCommand.class,
            MutateCommand.class,
            ReplayCommand.class,
            TestCommand.class,
            TrialCommand.class
        })
final class RulesCommand implements Runnable {

    /** The rule folder that a command is about. */
    static final class Folder {

        @Parameters(
                arity = "0..1",
                defaultValue = "rules",
                paramLabel = "DIR",
                description = "规则文件夹 / rule folder (${DEFAULT-VALUE})")
        private Path path = Path.of("rules");

        Path path() {
            return path;
        }
    }

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command after rules");
    }

    @Command(
            name = "check",
            description = "检查规则文件并运行全部情景,逐条列出问题。 Checks rule files, runs their scenarios, lists every problem.",
            exitCodeListHeading = Commands.EXIT_CODES,
            exitCodeList = {
                "0:没有 error / no error",
                "1:有 error,不能成为发布版 / an error: no release can be made",
                Commands.UNUSABLE_MEANS
            },
            mixinStandardHelpOptions = true,
            versionProvider = Commands.Version.class)
    int check(@Mixin Folder folder, @Mixin Answering answering) {
        List<Problem> problems = Rulebook.check(read(folder.path()));
        PrintWriter out = spec.commandLine().getOut();
        answering.print(out, problems, () -> problems.forEach(out::println));
        return problems.stream().anyMatch(Problem::error) ? Commands.FAULTY : Commands.OK;
    }

    @Command(
            name = "topics",
            description = "每个题目的规则、情景和差一项事实的情景各有多少。 Counts rules, scenarios and near misses by topic.",
            exitCodeListHeading = Commands.EXIT_CODES,
            exitCodeList = {"0:数完了 / counted", Commands.UNUSABLE_MEANS},
            mixinStandardHelpOptions = true,
            versionProvider = Commands.Version.class)
    int topics(@Mixin Folder folder, @Mixin Answering answering) {
        PrintWriter out = spec.commandLine().getOut();
        try (Release release = seal(folder.path())) {
            List<Topic> topics = Scenarios.examine(release).topics();
            answering.print(out, topics, () -> {
                out.println("| topic | rules | scenarios | near misses | failed |");
                out.println("|---|---|---|---|---|");
                topics.forEach(t -> out.println("| " + t.folder() + " | " + t.rules() + " | " + t.scenarios() + " | "
                        + t.nearMisses() + " | " + t.failed() + " |"));
            });
        }
        return Commands.OK;
    }

    @Command(
            name = "backtest",
            description = "用真实案例回测:只按事实裁量,与实际处理比较。 Judges real cases on their facts alone.",
            exitCodeListHeading = Commands.EXIT_CODES,
            exitCodeList = {"0:比完了 / compared", Commands.UNUSABLE_MEANS},
            mixinStandardHelpOptions = true,
            versionProvider = Commands.Version.class)
    int backtest(
            @Parameters(paramLabel = "FILE", description = "案例文件 / file of cases") Path file,
            @Option(names = "--rules", defaultValue = "rules", paramLabel = "DIR") Path rules,
            @Mixin Answering answering) {
        try (Release release = seal(rules)) {
            List<Backtest.Line> lines = Backtest.run(release, Canonical.JSON.readTree(file));
            answering.print(spec.commandLine().getOut(), lines, () -> print(lines));
        } catch (JacksonException e) {
            throw new Commands.Unusable("The file " + file + " can't be read: " + e.getOriginalMessage());
        }
        return Commands.OK;
    }

    private void print(List<Backtest.Line> lines) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("| case | | result | range | imposed | remark |");
        out.println("|---|---|---|---|---|---|");
        lines.forEach(line -> out.println("| " + line.id() + " | " + line.title() + " | " + line.verdict() + " | "
                + line.range() + " | " + line.imposed() + " | " + line.why() + " |"));
        out.println();
        for (Backtest.Verdict verdict : Backtest.Verdict.values()) {
            out.println(verdict + ": "
                    + lines.stream().filter(line -> line.verdict() == verdict).count());
        }
        out.printf(
                Locale.ROOT,
                "mean width before the split: %.1f, after it: %.1f%n",
                Backtest.meanWidth(lines, false),
                Backtest.meanWidth(lines, true));
    }

    /** @throws Commands.Unusable with every error, if the rules do not hold */
    static Release seal(Path folder) {
        try {
            return Rulebook.seal(read(folder));
        } catch (RulesRejected e) {
            throw new Commands.Unusable(
                    e.problems().stream().map(Problem::toString).collect(Collectors.joining("\n")));
        }
    }

    static RuleFiles read(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new Commands.Unusable("There is no rule folder " + folder + ". Name one that holds .drl files.");
        }
        try {
            return RuleFiles.read(folder);
        } catch (UncheckedIOException e) {
            throw new Commands.Unusable("The rule folder " + folder + " can't be read: " + e.getCause());
        }
    }
}
