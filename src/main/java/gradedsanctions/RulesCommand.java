package gradedsanctions;

import gradedsanctions.rulebook.Rulebook;
import gradedsanctions.rulebook.source.Problem;
import gradedsanctions.rulebook.source.RuleFiles;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "rules",
        description = "规则文件 / rule files",
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class)
final class RulesCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command after rules");
    }

    @Command(
            name = "check",
            description = "检查规则文件并运行全部场景,逐条列出问题。 Checks rule files, runs their scenarios, lists every problem.",
            mixinStandardHelpOptions = true,
            versionProvider = Commands.Version.class)
    int check(
            @Parameters(
                            arity = "0..1",
                            defaultValue = "rules",
                            paramLabel = "DIR",
                            description = "规则文件夹 / rule folder (${DEFAULT-VALUE})")
                    Path folder) {
        List<Problem> problems = Rulebook.check(read(folder));
        problems.forEach(problem -> spec.commandLine().getOut().println(problem));
        return problems.stream().anyMatch(Problem::error) ? Commands.FAULTY : Commands.OK;
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
