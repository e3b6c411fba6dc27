package gradedsanctions.ledger;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A signed state of the tree, as text of C2SP tlog-checkpoint: origin, size and root.
 *
 * @param root 32 bytes in base 64
 */
record Checkpoint(SignedNote note, long size, String root) {

    private static final Pattern BODY = Pattern.compile("(\\S+)\\n([1-9]\\d{0,18})\\n([A-Za-z0-9+/]{43}=)\\n");

    static String body(String origin, long size, byte[] root) {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
    }

    static Optional<Checkpoint> read(String text) {
        return SignedNote.read(text).flatMap(Checkpoint::of);
    }

    private static Optional<Checkpoint> of(SignedNote note) {
        Matcher read = BODY.matcher(note.body());
        if (!read.matches() || !read.group(1).equals(note.origin())) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Checkpoint(note, Long.parseLong(read.group(2)), read.group(3)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
