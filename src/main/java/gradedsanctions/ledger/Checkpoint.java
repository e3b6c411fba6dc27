package gradedsanctions.ledger;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A signed state of the tree, as text of C2SP tlog-checkpoint and signed-note: origin, size, root, an empty line and the
 * signature.
 *
 * @param root 32 bytes in base 64
 * @param body what is signed
 * @param signature in base 64: four bytes that tell the key, then the signature
 */
record Checkpoint(String origin, long size, String root, String body, String signature) {

    private static final Pattern NOTE =
            Pattern.compile("((\\S+)\\n([1-9]\\d{0,18})\\n([A-Za-z0-9+/]{43}=)\\n)\\n— (\\S+) ([A-Za-z0-9+/]+=*)\\n");

    static String body(String origin, long size, byte[] root) {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
    }

    static String note(String origin, String body, byte[] signature) {
        return body + "\n— " + origin + " " + Base64.getEncoder().encodeToString(signature) + "\n";
    }

    static Optional<Checkpoint> read(String note) {
        Matcher read = NOTE.matcher(note);
        if (!read.matches() || !read.group(2).equals(read.group(5))) {
            return Optional.empty();
        }
        try {
            long size = Long.parseLong(read.group(3));
            return Optional.of(new Checkpoint(read.group(2), size, read.group(4), read.group(1), read.group(6)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
