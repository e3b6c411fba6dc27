package gradedsanctions;

import gradedsanctions.rulebook.Canonical;
import gradedsanctions.rulebook.replay.Totals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a replay of a file stands: enough to go on after the process was killed.
 *
 * @param source SHA-256 of the file of matters
 * @param today used where a matter names no day of decision
 * @param turnsLength bytes of the file of turns that belong to the matters counted here
 * @param done whether the end of the file was reached
 */
record ReplayCheckpoint(
        String source, String before, String after, LocalDate today, long turnsLength, boolean done, Totals totals) {

    private static final String NAME = "checkpoint.json";

    static Optional<ReplayCheckpoint> in(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        return Files.exists(file)
                ? Optional.of(Canonical.JSON.readValue(Files.readString(file), ReplayCheckpoint.class))
                : Optional.empty();
    }

    /** Takes the place of the last one at once, or not at all. */
    void keep(Path folder) throws IOException {
        Path fresh = Files.writeString(folder.resolve(NAME + ".new"), Canonical.JSON.writeValueAsString(this));
        Files.move(fresh, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Whether it is of the same matters and releases. */
    boolean isOf(ReplayCheckpoint other) {
        return source.equals(other.source) && before.equals(other.before) && after.equals(other.after);
    }
}
