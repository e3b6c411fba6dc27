package gradedsanctions.ledger;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text and one signature under it, as C2SP signed-note has it.
 *
 * @param body what is signed, whole lines
 * @param origin the name of the key
 * @param signature in base 64: four bytes that tell the key, then the signature
 */
public record SignedNote(String body, String origin, String signature) {

    private static final Pattern NOTE =
            Pattern.compile("((?:.*\\n)+?)\\n— (\\S+) ([A-Za-z0-9+/]+=*)\\n", Pattern.UNIX_LINES);

    static String text(String body, String origin, byte[] signature) {
        return body + "\n— " + origin + " " + Base64.getEncoder().encodeToString(signature) + "\n";
    }

    /** Empty if the text is no such note. */
    public static Optional<SignedNote> read(String note) {
        Matcher read = NOTE.matcher(note);
        return read.matches()
                ? Optional.of(new SignedNote(read.group(1), read.group(2), read.group(3)))
                : Optional.empty();
    }
}
