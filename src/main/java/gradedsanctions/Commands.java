package gradedsanctions;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What the jar does without starting the service. */
@Command(
        name = "graded-sanctions",
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class,
        description =
                "Without a command the service starts; its options are those of Spring Boot, as --server.port=8081.",
        subcommands = {JudgeCommand.class, RulesCommand.class})
final class Commands implements Callable<Integer> {

    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = GradedSanctions.class.getPackage().getImplementationVersion();
            return new String[] {version == null ? "development" : version};
        }
    }

    @Spec
    private CommandSpec spec;

    Commands() {
        this.spec = CommandSpec.create();
    }

    /** Whether the arguments are a command, or a mistaken one, and not options of the service. */
    static boolean handles(String[] args) {
        return args.length > 0 && (!args[0].startsWith("-") || args[0].matches("-h|--help|-V|--version"));
    }

    static int run(String[] args) {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        PrintWriter writer = new PrintWriter(out, false, StandardCharsets.UTF_8);
        try (writer) {
            return run(args, writer, new PrintWriter(err, true, StandardCharsets.UTF_8), Clock.systemUTC());
        }
    }

    /** @return the exit code: 0 done, 1 something is wrong with what was given, 2 wrong arguments */
    static int run(String[] args, PrintWriter out, PrintWriter err, Clock clock) {
        return new CommandLine(new Commands(), new Made(clock))
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((e, command, result) -> {
                    command.getErr().println(StartFailure.sentence(e));
                    return 1;
                })
                .execute(args);
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "Missing command");
    }

    /** Makes commands that want the clock. */
    private record Made(Clock clock) implements CommandLine.IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            return type == JudgeCommand.class
                    ? type.cast(new JudgeCommand(clock))
                    : CommandLine.defaultFactory().create(type);
        }
    }
}
