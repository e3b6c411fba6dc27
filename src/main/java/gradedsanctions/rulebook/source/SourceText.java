package gradedsanctions.rulebook.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The text of a rule file, and the same text with comments and strings blanked out, place for place. */
final class SourceText {

    static final int MAX_BYTES = 1_000_000;
    private static final int MAX_NESTING = 40;
    /** No group repeats: a long text would overflow the stack. Escapes need no care, every backslash is refused. */
    private static final Pattern COMMENT_OR_STRING =
            Pattern.compile("//[^\\n]*|/\\*.*?(?:\\*/|\\z)|\"[^\"\\n]*\"?", Pattern.DOTALL);

    private final String text;
    private final String code;

    private SourceText(String text) {
        this.text = text;
        this.code = COMMENT_OR_STRING.matcher(text).replaceAll(SourceText::blank);
    }

    /** Null, and a problem in the report, for what no parser should see. */
    static @Nullable SourceText read(byte[] bytes, Report report) {
        if (bytes.length > MAX_BYTES) {
            report.error(
                    0,
                    "the file has " + bytes.length + " bytes; a rule file has at most " + MAX_BYTES
                            + ". Split it by topic of law");
            return null;
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            SourceText source = new SourceText(text);
            return source.isPlain(report) ? source : null;
        } catch (CharacterCodingException e) {
            report.error(0, "the file is not UTF-8 text. Save it as UTF-8");
            return null;
        }
    }

    private boolean isPlain(Report report) {
        refuse("\\\\", text, "a backslash is not allowed, so neither is an escape. Write the character itself", report);
        refuse("\"\"\"", text, "a text stands between single pairs of quotes, not between three", report);
        refuse(
                "[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F\\u202A-\\u202E\\u2066-\\u2069]",
                text,
                "an invisible control character is not allowed. Delete it",
                report);
        refuse("'", code, "text is written in double quotes, not in single ones", report);
        int depth = 0;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            depth += c == '(' || c == '{' || c == '[' ? 1 : c == ')' || c == '}' || c == ']' ? -1 : 0;
            if (depth > MAX_NESTING) {
                report.error(lineOf(i), "brackets are nested more than " + MAX_NESTING + " deep");
                break;
            }
        }
        return !report.hasErrors();
    }

    private void refuse(String regex, String where, String message, Report report) {
        Matcher found = Pattern.compile(regex).matcher(where);
        if (found.find()) {
            report.error(lineOf(found.start()), columnOf(found.start()), message);
        }
    }

    private static String blank(MatchResult match) {
        return match.group().replaceAll("[^\\n]", " ");
    }

    String text() {
        return text;
    }

    String code() {
        return code;
    }

    int lineOf(int offset) {
        return (int) text.substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
    }

    int columnOf(int offset) {
        return offset - text.lastIndexOf('\n', offset - 1);
    }
}
