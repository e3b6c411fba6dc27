package gradedsanctions.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.text.ParseException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a file holds, read anew when it changes. What can't be taken over leaves what was read before, and is said once. */
public final class WatchedFile<T> {

    private static final Logger LOG = LoggerFactory.getLogger(WatchedFile.class);

    /** Reads the file, and throws if it holds nothing that can be used. */
    @FunctionalInterface
    public interface Reading<T> {
        T read(Path file) throws IOException, ParseException;
    }

    private final Path file;
    private volatile T held;
    private @Nullable FileTime taken;
    private @Nullable FileTime refused;

    /** @param first what was read from it a moment ago */
    public WatchedFile(Path file, T first) {
        this.file = file;
        this.held = first;
    }

    public T held() {
        return held;
    }

    /** What it holds now. */
    public synchronized T renew(Reading<T> reading) {
        FileTime written = null;
        try {
            written = Files.getLastModifiedTime(file);
            if (!written.equals(taken)) {
                held = reading.read(file);
                taken = written;
            }
        } catch (IOException | ParseException | RuntimeException e) {
            if (written == null || !written.equals(refused)) {
                LOG.error("The file {} is not taken over; what was read before goes on: {}", file, e.getMessage());
            }
            refused = written;
        }
        return held;
    }
}
