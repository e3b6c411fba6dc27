package gradedsanctions.ledger;

import gradedsanctions.access.OwnerFile;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;

/** A key that signs notes; its file, for the owner's eyes only, holds both halves in base 64, a line each. */
public final class SigningKey {

    private final String origin;
    private final PrivateKey secret;
    private final VerifierKey verifier;

    private SigningKey(String origin, PrivateKey secret, PublicKey known) {
        this.origin = origin;
        this.secret = secret;
        this.verifier = VerifierKey.of(origin, known);
    }

    /**
     * Made up if the file is not there.
     *
     * @param origin the name of the key, which says what it signs
     */
    public static SigningKey in(Path file, String origin) {
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            List<String> lines = Files.readAllLines(file, StandardCharsets.US_ASCII);
            KeyFactory keys = KeyFactory.getInstance("Ed25519");
            Base64.Decoder decoder = Base64.getDecoder();
            return new SigningKey(
                    origin,
                    keys.generatePrivate(new PKCS8EncodedKeySpec(decoder.decode(lines.get(0)))),
                    keys.generatePublic(new X509EncodedKeySpec(decoder.decode(lines.get(1)))));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IllegalStateException(
                    "The key file " + file + " of " + origin + " can't be used: " + e.getMessage(), e);
        }
    }

    private static void create(Path file) throws IOException, GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Base64.Encoder encoder = Base64.getEncoder();
        try (Writer out = OwnerFile.writer(file)) {
            out.write(encoder.encodeToString(pair.getPrivate().getEncoded()) + "\n");
            out.write(encoder.encodeToString(pair.getPublic().getEncoded()) + "\n");
        }
    }

    public VerifierKey verifier() {
        return verifier;
    }

    /**
     * The text of a signed note.
     *
     * @param body whole lines
     */
    public String sign(String body) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initSign(secret);
            ed25519.update(body.getBytes(StandardCharsets.UTF_8));
            byte[] signed = ed25519.sign();
            byte[] id = verifier.id();
            byte[] whole = new byte[id.length + signed.length];
            System.arraycopy(id, 0, whole, 0, id.length);
            System.arraycopy(signed, 0, whole, id.length, signed.length);
            return SignedNote.text(body, origin, whole);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
