package gradedsanctions.client;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import gradedsanctions.access.OwnerFile;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys that sign tokens: a JWK Set (RFC 7517) in a file for the owner's eyes only. The first signs, all of them
 * verify. What is written into the file counts from the next token on.
 */
final class TokenKeys implements JWKSource<SecurityContext> {

    private static final Logger LOG = LoggerFactory.getLogger(TokenKeys.class);

    private record Read(long modified, JWKSet keys) {}

    private final Path file;
    private volatile Read read;

    private TokenKeys(Path file, Read read) {
        this.file = file;
        this.read = read;
    }

    /** Made up if the file is not there. */
    static TokenKeys in(Path file) {
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            return new TokenKeys(file, read(file));
        } catch (IOException | ParseException | JOSEException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "The key file " + file + " that signs tokens can't be used: " + e.getMessage(), e);
        }
    }

    private static void create(Path file) throws IOException, JOSEException {
        JWK key = new ECKeyGenerator(Curve.P_256)
                .keyID(UUID.randomUUID().toString())
                .generate();
        try (Writer out = OwnerFile.writer(file)) {
            out.write(new JWKSet(key).toString(false));
        }
    }

    private static Read read(Path file) throws IOException, ParseException {
        long modified = Files.getLastModifiedTime(file).toMillis();
        JWKSet keys = JWKSet.parse(Files.readString(file));
        if (keys.getKeys().stream().noneMatch(JWK::isPrivate)) {
            throw new IllegalArgumentException("it holds no private key");
        }
        return new Read(modified, keys);
    }

    @Override
    public List<JWK> get(JWKSelector selector, SecurityContext context) {
        return selector.select(current());
    }

    /** A file that can't be read goes on as it was last read. */
    private JWKSet current() {
        try {
            if (Files.getLastModifiedTime(file).toMillis() != read.modified()) {
                read = read(file);
            }
        } catch (IOException | ParseException | IllegalArgumentException e) {
            LOG.warn("The key file {} can't be read; the keys read before go on: {}", file, e.getMessage());
        }
        return read.keys();
    }
}
