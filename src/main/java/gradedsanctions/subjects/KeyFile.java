package gradedsanctions.subjects;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The keys as their file holds them, read anew when it changes: a key is added or retired while the service runs. */
final class KeyFile {

    private static final Logger LOG = LoggerFactory.getLogger(KeyFile.class);

    private final Path file;
    private volatile Keys keys;
    private volatile FileTime modified;

    KeyFile(Path file, Keys keys) {
        this.file = file;
        this.keys = keys;
        this.modified = FileTime.fromMillis(0);
    }

    Keys keys() {
        return keys;
    }

    /**
     * Takes over what the file holds by now, unless data could not be found or opened any more with it.
     *
     * @param inUse the names of the keys that data is sealed with
     */
    synchronized void renew(Set<String> inUse) {
        try {
            FileTime now = Files.getLastModifiedTime(file);
            if (now.equals(modified)) {
                return;
            }
            Keys read = Keys.read(file);
            Set<String> missing = new TreeSet<>(inUse);
            missing.removeAll(read.encryption().keySet());
            if (!MessageDigest.isEqual(read.digest(), keys.digest()) || !missing.isEmpty()) {
                LOG.error(
                        "The key file {} has {}; the keys read before go on",
                        file,
                        missing.isEmpty()
                                ? "another digest key, under which nobody would be found"
                                : "lost the keys " + missing + ", which data is still sealed with");
            } else {
                if (!read.current().equals(keys.current())) {
                    LOG.info("Personal data is sealed with the key {} from now on", read.current());
                }
                keys = read;
            }
            modified = now;
        } catch (IOException | UnusableKeys e) {
            LOG.error("The keys read before go on: {}", e.getMessage());
        }
    }
}
