package gradedsanctions;

import gradedsanctions.policy.RuleFolder;
import gradedsanctions.rulebook.Rulebook;
import gradedsanctions.rulebook.source.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Commands about rule files. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        description = "Commands about rule files.",
        subcommands = RulesCommand.Check.class)
final class RulesCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "Missing command");
    }

    /** Prints each problem at its place. */
    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "Print each problem of the rule files as file:line:column: error|warning: message.",
            exitCodeListHeading = "Exit codes:%n",
            exitCodeList = {"0:no errors", "1:errors, or the folder can't be read", "2:wrong arguments"})
    static final class Check implements Callable<Integer> {

        @Spec
        private CommandSpec spec = CommandSpec.create();

        @Parameters(arity = "0..1", defaultValue = "rules", paramLabel = "DIR", description = "default: rules")
        private Path folder = Path.of("rules");

        @Override
        public Integer call() {
            List<Problem> problems = Rulebook.check(RuleFolder.read(folder));
            problems.forEach(
                    problem -> spec.commandLine().getOut().println(folder.resolve(problem.file()) + place(problem)));
            spec.commandLine().getOut().flush();
            return problems.stream().anyMatch(Problem::error) ? 1 : 0;
        }

        private static String place(Problem problem) {
            return ":%d:%d: %s: %s"
                    .formatted(
                            problem.line(), problem.column(), problem.error() ? "error" : "warning", problem.message());
        }
    }
}
