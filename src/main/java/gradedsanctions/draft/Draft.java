package gradedsanctions.draft;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's changes of the rules.
 *
 * @param number counted from 1, by which people name it
 * @param owner the account that alone changes it
 * @param base the hash of the release that it changes
 * @param version grows with every change
 * @param publication as what it was submitted last; null before
 * @param files those that it changes, by their paths
 */
public record Draft(
        UUID id,
        long number,
        String owner,
        String title,
        String base,
        long version,
        Instant madeAt,
        Instant changedAt,
        @Nullable UUID publication,
        State state,
        List<File> files) {

    /** Where it stands. Only an open one is changed. */
    public enum State {
        OPEN,
        /** On its way to be published; sent back or withdrawn it is open again. */
        SUBMITTED,
        PUBLISHED,
        DISCARDED
    }

    /**
     * A file that the draft changes.
     *
     * @param version grows with every save of it
     * @param text null if the draft takes the file away
     */
    public record File(String path, long version, @Nullable String text, Instant changedAt) {}

    public Draft {
        files = List.copyOf(files);
    }

    public Optional<File> file(String path) {
        return files.stream().filter(file -> file.path().equals(path)).findFirst();
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }
}
