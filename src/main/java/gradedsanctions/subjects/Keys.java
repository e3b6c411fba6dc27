package gradedsanctions.subjects;

import gradedsanctions.access.OwnerFile;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * The secrets that personal data is kept under: {@code digest} for look-up, {@code current} names the key that
 * encrypts, and every {@code key.NAME} decrypts. Each is 32 bytes in base 64.
 */
record Keys(byte[] digest, String current, Map<String, byte[]> encryption) {

    private static final int BYTES = 32;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]+");

    static Keys create(Path file) {
        Properties keys = new Properties();
        keys.setProperty("digest", random());
        keys.setProperty("current", "k1");
        keys.setProperty("key.k1", random());
        try (Writer out = OwnerFile.writer(file)) {
            keys.store(out, null);
        } catch (IOException e) {
            throw new UnusableKeys("The key file " + file + " can't be written: " + e);
        }
        return read(file);
    }

    /** @throws UnusableKeys if the file can't be read, or a key is missing or of another length */
    static Keys read(Path file) {
        Properties keys = load(file);
        Map<String, byte[]> encryption = new HashMap<>();
        for (String name : keys.stringPropertyNames()) {
            if (name.startsWith("key.")) {
                encryption.put(name.substring("key.".length()), bytes(keys, name, file));
            }
        }
        String current = keys.getProperty("current", "").strip();
        if (!encryption.containsKey(current)) {
            throw new UnusableKeys("The key file " + file + " holds no key." + current + ", its current key");
        }
        if (!NAME.matcher(current).matches()) {
            throw new UnusableKeys("The key file " + file + " names its current key " + current
                    + "; a key's name has only letters and digits, as k2");
        }
        return new Keys(bytes(keys, "digest", file), current, encryption);
    }

    private static Properties load(Path file) {
        Properties keys = new Properties();
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            keys.load(in);
            return keys;
        } catch (IOException | IllegalArgumentException e) {
            throw new UnusableKeys("The key file " + file + " can't be read: " + e);
        }
    }

    private static byte[] bytes(Properties keys, String name, Path file) {
        try {
            byte[] bytes = Base64.getDecoder().decode(keys.getProperty(name, "").strip());
            if (bytes.length == BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // said below, without the value
        }
        throw new UnusableKeys(
                "The key " + name + " in " + file + " can't be used: it must be " + BYTES + " bytes in base 64");
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
