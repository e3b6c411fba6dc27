package gradedsanctions.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** Checkpoints as files outside the database, where another administrator may hold copies of them. */
final class CheckpointFolder {

    private static final String ENDING = ".checkpoint";
    private static final String KEY = "key.pub";

    private final Path folder;

    CheckpointFolder(Path folder) {
        this.folder = folder;
    }

    /** A file that is there already stays as it is. */
    void keep(long size, String note) {
        write(folder.resolve("%012d".formatted(size) + ENDING), note);
    }

    void keepKey(VerifierKey key) {
        write(folder.resolve(KEY), key.text() + "\n");
    }

    private void write(Path file, String text) {
        if (Files.exists(file)) {
            return;
        }
        try {
            Files.createDirectories(folder);
            Path whole = Files.createTempFile(folder, "new", ".part");
            Files.writeString(whole, text);
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("The checkpoint can't be written to " + file, e);
        }
    }

    /** @throws IllegalArgumentException if the key is not there or no key */
    VerifierKey key() {
        Path file = folder.resolve(KEY);
        if (!Files.exists(file)) {
            throw new IllegalArgumentException("The key of the checkpoints is not there: " + file);
        }
        return VerifierKey.read(read(file));
    }

    /** Smallest first. */
    List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of checkpoints can't be read: " + folder, e);
        }
    }

    static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
