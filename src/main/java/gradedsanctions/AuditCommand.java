package gradedsanctions;

import gradedsanctions.ledger.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Checks the audit log against its checkpoints, without trust in the service that keeps them. */
@Command(name = "audit", description = "审计日志。 The audit log.", mixinStandardHelpOptions = true)
final class AuditCommand implements Runnable {

    private static final int PORT_LINE = 3;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command: audit verify");
    }

    @Command(
            name = "verify",
            description = "核对日志与检查点,指出第一处不符。 Holds every entry and checkpoint against the other and names the"
                    + " first that is not right. The database is the one of SPRING_DATASOURCE_URL, _USERNAME and _PASSWORD,"
                    + " or the embedded one of a running service.",
            mixinStandardHelpOptions = true)
    int verify(
            @Option(names = "--data", defaultValue = "data", description = "folder of the embedded database") Path data,
            @Option(names = "--checkpoints", description = "folder of checkpoints and key.pub; default: in --data")
                    @Nullable Path checkpoints) {
        Path folder = checkpoints == null ? data.resolve("checkpoints") : checkpoints;
        try (Connection database = connect(data)) {
            database.setReadOnly(true);
            database.setAutoCommit(false);
            Verification.Verdict verdict = Verification.of(database, folder);
            String fault = verdict.fault().orElse(null);
            spec.commandLine()
                    .getOut()
                    .println(
                            fault == null
                                    ? verdict.entries() + " entries and " + verdict.checkpoints() + " checkpoints hold"
                                    : fault);
            return fault == null ? Commands.OK : Commands.FAULTY;
        } catch (SQLException | IllegalArgumentException e) {
            throw new Commands.Unusable("The audit log can't be checked: " + e.getMessage());
        }
    }

    private static Connection connect(Path data) throws SQLException {
        String url = System.getenv("SPRING_DATASOURCE_URL");
        if (url != null) {
            return DriverManager.getConnection(
                    url, System.getenv("SPRING_DATASOURCE_USERNAME"), System.getenv("SPRING_DATASOURCE_PASSWORD"));
        }
        Path running = data.resolve("postgres/postmaster.pid");
        try {
            List<String> lines = Files.readAllLines(running);
            String password =
                    Files.readString(data.resolve("database-password")).strip();
            return DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:" + lines.get(PORT_LINE).strip() + "/sanctions",
                    "sanctions_service",
                    password);
        } catch (IOException | IndexOutOfBoundsException e) {
            throw new Commands.Unusable("No database runs in " + data
                    + "; start the service first, or name the database with SPRING_DATASOURCE_URL");
        }
    }
}
