package gradedsanctions.policy;

import gradedsanctions.ledger.SignedNote;
import gradedsanctions.ledger.SigningKey;
import gradedsanctions.ledger.VerifierKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The key of this node under what people do to releases, and the keys of other nodes that it believes. */
@Component
class NodeKey {

    private static final String ORIGIN = "graded-sanctions/release";

    private final SigningKey key;
    private final Path others;

    /** @param others a file with the public key of another node on each line; it need not be there */
    NodeKey(
            @Value("${sanctions.data:data}") Path data,
            @Value("${sanctions.release-key:#{null}}") @Nullable Path file,
            @Value("${sanctions.release-keys:#{null}}") @Nullable Path others) {
        Path secret = file == null ? data.resolve("release-key") : file;
        this.key = SigningKey.in(secret, ORIGIN);
        this.others = others == null ? data.resolve("release-keys") : others;
        show(secret.resolveSibling(secret.getFileName() + ".pub"));
    }

    private void show(Path file) {
        try {
            Files.writeString(file, key.verifier().text() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("The public key of this node can't be written to " + file, e);
        }
    }

    /** The statement as a signed note. */
    String sign(Statement statement) {
        return key.sign(statement.text());
    }

    /** What a note states; empty if no key that this node believes has signed it as it stands. */
    Optional<Statement> read(String note) {
        return SignedNote.read(note)
                .filter(signed -> believed().stream().anyMatch(believed -> believed.signed(signed)))
                .flatMap(signed -> Statement.read(signed.body()));
    }

    private List<VerifierKey> believed() {
        List<VerifierKey> keys = new ArrayList<>(List.of(key.verifier()));
        try {
            if (Files.exists(others)) {
                Files.readAllLines(others).stream()
                        .filter(line -> !line.isBlank())
                        .map(VerifierKey::read)
                        .forEach(keys::add);
            }
            return keys;
        } catch (IOException | IllegalArgumentException e) {
            throw new UnverifiedRelease("the keys of other nodes can't be read from " + others + ": " + e.getMessage());
        }
    }
}
