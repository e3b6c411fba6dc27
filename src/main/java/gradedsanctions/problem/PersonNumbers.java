package gradedsanctions.problem;

import java.util.regex.Pattern;

/** Identity numbers (GB 11643) in texts that go back to a caller, wherever they were put by mistake. */
final class PersonNumbers {

    private static final Pattern NUMBER = Pattern.compile(
            "(?<!\\d)(\\d{4})\\d{2}(?:18|19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{2}(\\d[\\dXx])(?!\\d)");

    private PersonNumbers() {}

    /** The text with the first four and the last two characters of each number left. */
    static String masked(String text) {
        return NUMBER.matcher(text).replaceAll("$1************$2");
    }
}
