package gradedsanctions.rulebook.source;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a number stands in the text of a rule file.
 *
 * @param column from 1
 * @param offset of its first character in the text of the file, from 0
 * @param text as written
 */
public record NumberPlace(String file, int line, int column, int offset, String text) {

    private static final String ALONE = "(?<![\\p{L}\\p{N}_$.])";
    private static final Pattern NUMBER = Pattern.compile(ALONE + "\\d+(?:\\.\\d+)?[Ll]?");
    private static final Pattern WHEN = word("when");
    static final Pattern THEN = word("then");
    static final Pattern END = word("end");

    /**
     * The numbers in the conditions and consequences of a rule, in the order of the text: none of its name, its
     * annotations or its texts.
     *
     * @param files those that the rule was read from
     */
    public static List<NumberPlace> of(RuleFiles files, RuleSource rule) {
        SourceText source = SourceText.read(files.bytes(rule.file()), Report.on(rule.file()));
        if (source == null) {
            throw new IllegalArgumentException(rule.file() + " has not passed the gate");
        }
        String code = source.code();
        int body = after(WHEN, code, lineStart(code, rule.line()));
        Matcher end = END.matcher(code);
        int last = end.find(after(THEN, code, body)) ? end.start() : code.length();
        return NUMBER.matcher(code)
                .useTransparentBounds(true)
                .region(body, last)
                .results()
                .map(found -> new NumberPlace(
                        rule.file(),
                        source.lineOf(found.start()),
                        source.columnOf(found.start()),
                        found.start(),
                        found.group()))
                .toList();
    }

    /** The same with the minus sign before it, if it stands right there. */
    public NumberPlace withSign(RuleFiles files) {
        boolean signed = offset > 0 && files.text(file).charAt(offset - 1) == '-';
        return signed ? new NumberPlace(file, line, column - 1, offset - 1, "-" + text) : this;
    }

    public int length() {
        return text.length();
    }

    private static Pattern word(String word) {
        return Pattern.compile(ALONE + word + "\\b");
    }

    static int after(Pattern word, String code, int from) {
        Matcher found = word.matcher(code);
        return found.find(from) ? found.end() : code.length();
    }

    static int lineStart(String code, int line) {
        int at = 0;
        for (int i = 1; i < line; i++) {
            at = code.indexOf('\n', at) + 1;
        }
        return at;
    }
}
