package gradedsanctions;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line: answers without server and database. Everything else is left to the server. */
@Command(
        name = "graded-sanctions",
        description = "政务失信分级惩戒。不带参数时启动服务。 Graded sanctions; without arguments the server starts.",
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class,
        subcommands = {RulesCommand.class, AuditCommand.class})
final class Commands implements Runnable {

    static final int OK = 0;
    static final int FAULTY = 1;
    static final int UNUSABLE = 2;
    static final String EXIT_CODES = "%n退出码 / Exit codes:%n";
    static final String UNUSABLE_MEANS = "2:参数不对,或者给的文件、规则不能用 / wrong arguments, or files or rules that can't be used";
    private static final Set<String> OWN_OPTIONS = Set.of("--help", "--version");

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private Commands() {}

    /** Whether the arguments are a command; options that begin with two dashes belong to the server. */
    static boolean handles(String[] args) {
        return args.length > 0 && (!args[0].startsWith("--") || OWN_OPTIONS.contains(args[0]));
    }

    static int run(String[] args) {
        return run(
                args,
                System.in,
                new PrintStream(System.out, false, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8));
    }

    static int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.OFF);
        }
        CommandLine line = new CommandLine(new Commands())
                .addSubcommand(new JudgeCommand(in, out))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setUsageHelpWidth(100)
                .setExecutionExceptionHandler(Commands::sayInOneSentence);
        int code = line.execute(args);
        out.flush();
        return code;
    }

    private static int sayInOneSentence(Exception e, CommandLine line, CommandLine.ParseResult unused) {
        line.getErr().println(e instanceof Unusable ? e.getMessage() : e.toString());
        return UNUSABLE;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command");
    }

    /** Something given can't be used; the message says it in one sentence. */
    static final class Unusable extends RuntimeException {
        Unusable(String message) {
            super(message);
        }
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Commands.class.getPackage().getImplementationVersion();
            return new String[] {"graded-sanctions " + (version == null ? "(not packaged)" : version)};
        }
    }
}
