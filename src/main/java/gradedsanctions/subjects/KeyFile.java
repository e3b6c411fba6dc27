package gradedsanctions.subjects;

import gradedsanctions.access.WatchedFile;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Set;
import java.util.TreeSet;

/** The keys as their file holds them: one is added or retired while the service runs. */
final class KeyFile {

    private final WatchedFile<Keys> file;

    KeyFile(Path file, Keys keys) {
        this.file = new WatchedFile<>(file, keys);
    }

    Keys keys() {
        return file.held();
    }

    /**
     * Takes over what the file holds by now, unless data could not be found or opened any more with it.
     *
     * @param inUse the names of the keys that data is sealed with
     */
    void renew(Set<String> inUse) {
        file.renew(path -> checked(Keys.read(path), inUse));
    }

    /** Another process has sealed with a key that is not known yet. None that is known is given up for it. */
    void seek(String unknown) {
        Set<String> wanted = new TreeSet<>(keys().encryption().keySet());
        wanted.add(unknown);
        renew(wanted);
    }

    private Keys checked(Keys read, Set<String> inUse) {
        if (!MessageDigest.isEqual(read.digest(), keys().digest())) {
            throw new UnusableKeys("it has another digest key, under which nobody would be found");
        }
        Set<String> missing = new TreeSet<>(inUse);
        missing.removeAll(read.encryption().keySet());
        if (!missing.isEmpty()) {
            throw new UnusableKeys("it has lost the keys " + missing + ", which data is still sealed with");
        }
        return read;
    }
}
