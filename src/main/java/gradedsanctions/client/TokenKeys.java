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
import gradedsanctions.access.WatchedFile;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.List;
import java.util.UUID;

/**
 * The keys that sign tokens: a JWK Set (RFC 7517) in a file for the owner's eyes only. The first signs, all of them
 * verify. What is written into the file counts from the next token on.
 */
final class TokenKeys implements JWKSource<SecurityContext> {

    private final WatchedFile<JWKSet> file;

    private TokenKeys(WatchedFile<JWKSet> file) {
        this.file = file;
    }

    /** Made up if the file is not there. */
    static TokenKeys in(Path file) {
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            return new TokenKeys(new WatchedFile<>(file, read(file)));
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

    private static JWKSet read(Path file) throws IOException, ParseException {
        JWKSet keys = JWKSet.parse(Files.readString(file));
        if (keys.getKeys().stream().noneMatch(JWK::isPrivate)) {
            throw new IllegalArgumentException("it holds no private key");
        }
        return keys;
    }

    @Override
    public List<JWK> get(JWKSelector selector, SecurityContext context) {
        return selector.select(file.renew(TokenKeys::read));
    }
}
