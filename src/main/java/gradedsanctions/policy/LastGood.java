package gradedsanctions.policy;

import gradedsanctions.rulebook.Canonical;
import gradedsanctions.rulebook.source.RuleFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The release that this node took over last, with its signatures, on its own disk: it can start from there. */
@Component
class LastGood {

    /** @param files in base 64, by path */
    private record Written(
            UUID publication, String release, String activeFrom, Map<Deed, String> notes, Map<String, byte[]> files) {}

    private final Path file;

    LastGood(@Value("${sanctions.data:data}") Path data) {
        this.file = data.resolve("last-release.json");
    }

    Path file() {
        return file;
    }

    /** In one step: whoever reads sees the one before or this one whole. */
    void keep(Activation.Whole whole) {
        Activation activation = whole.activation();
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path part = Files.createTempFile(file.toAbsolutePath().getParent(), "last-release", ".part");
            Canonical.JSON.writeValue(
                    part,
                    new Written(
                            activation.publication(),
                            activation.release(),
                            activation.activeFrom().toString(),
                            activation.notes(),
                            whole.files().all()));
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("The release can't be written to " + file, e);
        }
    }

    /**
     * Empty if there is none yet.
     *
     * @throws UnverifiedRelease if what is there can't be read, or the files are not those of the release
     */
    Optional<Activation.Whole> read() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            Written written = Canonical.JSON.readValue(file, Written.class);
            RuleFiles files = RuleFiles.of(written.files());
            if (!files.hash().equals(written.release())) {
                throw new UnverifiedRelease("the files in " + file + " hash to " + files.hash());
            }
            return Optional.of(new Activation.Whole(
                    new Activation(
                            written.publication(),
                            written.release(),
                            Instant.parse(written.activeFrom()),
                            written.notes()),
                    files));
        } catch (UnverifiedRelease e) {
            throw e;
        } catch (RuntimeException e) {
            throw new UnverifiedRelease(file + " can't be read: " + e.getMessage());
        }
    }
}
