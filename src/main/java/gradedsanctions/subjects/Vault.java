package gradedsanctions.subjects;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Encrypts (AES-256-GCM) and digests (HMAC-SHA-256) what tells who a person is. */
final class Vault {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final KeyFile file;
    private final SecureRandom random = new SecureRandom();

    Vault(KeyFile file) {
        this.file = file;
    }

    /** Equal for equal texts, and of no use without the key. */
    byte[] digest(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(file.keys().digest(), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param owner what the text belongs to; it can be opened for this owner only */
    String seal(String text, String owner) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        Keys keys = file.keys();
        byte[] key = Objects.requireNonNull(keys.encryption().get(keys.current()));
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, owner, text.getBytes(StandardCharsets.UTF_8));
        Base64.Encoder encoder = Base64.getEncoder();
        return keys.current() + ":" + encoder.encodeToString(nonce) + ":" + encoder.encodeToString(sealed);
    }

    /** @throws IllegalStateException if the key is gone or the text was tampered with */
    String open(String sealed, String owner) {
        String[] parts = sealed.split(":", -1);
        byte[] key = parts.length == 3 ? key(parts[0]) : null;
        if (key == null) {
            throw new IllegalStateException(
                    "the key file does not hold the key " + parts[0] + " that data was sealed with");
        }
        Base64.Decoder decoder = Base64.getDecoder();
        byte[] text = cipher(Cipher.DECRYPT_MODE, key, decoder.decode(parts[1]), owner, decoder.decode(parts[2]));
        return new String(text, StandardCharsets.UTF_8);
    }

    private byte @Nullable [] key(String name) {
        if (!file.keys().encryption().containsKey(name)) {
            file.seek(name);
        }
        return file.keys().encryption().get(name);
    }

    private static byte[] cipher(int mode, byte[] key, byte[] nonce, String owner, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealed data can't be opened: " + e.getMessage(), e);
        }
    }
}
