package gradedsanctions.ledger;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The public half of a key that signs notes, written as C2SP signed-note has it: {@code name+id+key}. */
public record VerifierKey(String origin, byte[] raw) {

    private static final Pattern TEXT = Pattern.compile("([^+\\s]+)\\+([0-9a-f]{8})\\+(\\S+)");
    private static final byte ED25519 = 1;
    private static final int ID = 4;
    private static final int RAW = 32;
    /** What X.509 puts before the 32 bytes of an Ed25519 key, RFC 8410. */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    static VerifierKey of(String origin, PublicKey key) {
        byte[] encoded = key.getEncoded();
        return new VerifierKey(origin, Arrays.copyOfRange(encoded, encoded.length - RAW, encoded.length));
    }

    /** @throws IllegalArgumentException if the text is no such key */
    public static VerifierKey read(String text) {
        Matcher read = TEXT.matcher(text.strip());
        if (read.matches()) {
            byte[] key = Base64.getDecoder().decode(read.group(3));
            if (key.length == RAW + 1 && key[0] == ED25519) {
                return new VerifierKey(read.group(1), Arrays.copyOfRange(key, 1, key.length));
            }
        }
        throw new IllegalArgumentException("this is no Ed25519 key as NAME+ID+KEY: " + text.strip());
    }

    public String text() {
        byte[] typed = new byte[RAW + 1];
        typed[0] = ED25519;
        System.arraycopy(raw, 0, typed, 1, RAW);
        return origin + "+" + HexFormat.of().formatHex(id()) + "+"
                + Base64.getEncoder().encodeToString(typed);
    }

    byte[] id() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update((origin + "\n").getBytes(StandardCharsets.UTF_8));
            sha.update(ED25519);
            return Arrays.copyOf(sha.digest(raw), ID);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether the note is as this key signed it. */
    public boolean signed(SignedNote note) {
        try {
            byte[] signature = Base64.getDecoder().decode(note.signature());
            if (!note.origin().equals(origin)
                    || signature.length <= ID
                    || !Base64.getEncoder().encodeToString(signature).equals(note.signature())
                    || !Arrays.equals(Arrays.copyOf(signature, ID), id())) {
                return false;
            }
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(publicKey());
            ed25519.update(note.body().getBytes(StandardCharsets.UTF_8));
            return ed25519.verify(signature, ID, signature.length - ID);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private PublicKey publicKey() throws GeneralSecurityException {
        byte[] encoded = Arrays.copyOf(X509, X509.length + RAW);
        System.arraycopy(raw, 0, encoded, X509.length, RAW);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }
}
