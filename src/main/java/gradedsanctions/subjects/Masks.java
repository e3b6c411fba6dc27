package gradedsanctions.subjects;

import java.util.regex.Pattern;

/** What may be shown of a text that may hold the number of a person. */
public final class Masks {

    private static final int MAX_SHOWN = 64;
    private static final int MAX_SEARCHED = 256;
    private static final Pattern NUMBER_OF_A_PERSON = Pattern.compile("\\p{Nd}(?:[\\s./_-]?[\\p{Nd}Xx]){14,}");
    private static final Pattern ILLEGIBLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}]");

    private Masks() {}

    /** Of long ones the first four and the last two characters, of short ones the last two. */
    static String mask(String value) {
        String text = cut(value, MAX_SHOWN);
        int shown = Math.min(2, text.length() / 3);
        int first = text.length() < 12 ? 0 : 4;
        return clean(text.substring(0, first)
                + "*".repeat(text.length() - first - shown)
                + text.substring(text.length() - shown));
    }

    /** Of the name of a person the first character, and not how long it is. */
    static String name(String name) {
        return name.substring(0, name.offsetByCodePoints(0, Math.min(1, name.length()))) + "**";
    }

    /** A text of any content, fit for an answer and a record: short, and without numbers of persons. */
    public static String legible(String text) {
        String masked = NUMBER_OF_A_PERSON.matcher(cut(text, MAX_SEARCHED)).replaceAll(found -> mask(found.group()));
        return clean(cut(masked, MAX_SHOWN));
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }

    /** Half a surrogate pair, which a cut may leave, can't be written as UTF-8. */
    private static String clean(String text) {
        return ILLEGIBLE.matcher(text).replaceAll("?");
    }
}
