package gradedsanctions;

import gradedsanctions.policy.UnreadableRules;
import gradedsanctions.policy.UnverifiedRelease;
import gradedsanctions.rulebook.RulesRejected;
import gradedsanctions.rulebook.source.Problem;
import gradedsanctions.subjects.UnusableKeys;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;

/** Why the service did not start, in one sentence. */
final class StartFailure {

    private StartFailure() {}

    static String sentence(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String known = known(cause);
            if (known != null) {
                return known;
            }
        }
        return "The service can't start: " + line(root(failure));
    }

    private static @Nullable String known(Throwable cause) {
        if (cause instanceof RulesRejected rejected) {
            return brokenRules(rejected.problems());
        }
        if (cause instanceof PortInUseException busy) {
            return "The port " + busy.getPort()
                    + " is taken by another program; choose another with --server.port=NUMBER";
        }
        if (cause instanceof FlywayException && !isFromDatabase(cause)) {
            return "The database can't be migrated: " + line(cause);
        }
        if (cause instanceof SQLException sql) {
            return "The database can't be used (check spring.datasource.url, username and password): " + line(sql);
        }
        return cause instanceof UnreadableRules
                        || cause instanceof UnverifiedRelease
                        || cause instanceof DataFolderTaken
                        || cause instanceof UnusableKeys
                ? line(cause)
                : null;
    }

    private static String brokenRules(List<Problem> problems) {
        Problem first = problems.get(0);
        String more = problems.size() == 1 ? "" : " (and " + (problems.size() - 1) + " more)";
        return "The rules can't be used: %s:%d:%d: %s%s; see them all with: java -jar graded-sanctions.jar rules check"
                .formatted(first.file(), first.line(), first.column(), first.message(), more);
    }

    private static boolean isFromDatabase(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).anyMatch(SQLException.class::isInstance);
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private static String line(Throwable cause) {
        String message = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return message.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
