package gradedsanctions.rulebook.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where one insertion of a rule stands in the text of its file.
 *
 * @param start of its first word, from 0
 * @param end behind its semicolon
 * @param values where each of its values stands; of one that is calculated, where its first part stands
 */
public record InsertPlace(int start, int end, List<Span> values) {

    /** From a character to the one behind the last. */
    public record Span(int start, int end) {}

    private static final Pattern INSERT =
            Pattern.compile("(?<![\\p{L}\\p{N}_$.])insert\\s*\\(\\s*new\\s+[A-Za-z][A-Za-z0-9]*\\s*\\(");
    private static final Pattern CLOSING = Pattern.compile("\\s*\\)\\s*;?");
    private static final Pattern GAP = Pattern.compile("(?:\\s|//[^\\n]*|/\\*(?s:.*?)\\*/)*+");
    private static final Pattern VALUE = Pattern.compile("\"[^\"\\n]*\"|-?[\\p{L}\\p{N}_.$]+");

    /**
     * One for each insertion, in their order.
     *
     * @param files those that the rule was read from
     */
    public static List<InsertPlace> of(RuleFiles files, RuleSource rule) {
        SourceText source = SourceText.read(files.bytes(rule.file()), Report.on(rule.file()));
        if (source == null) {
            throw new IllegalArgumentException(rule.file() + " has not passed the gate");
        }
        String code = source.code();
        int then = NumberPlace.after(NumberPlace.THEN, code, NumberPlace.lineStart(code, rule.line()));
        Matcher end = NumberPlace.END.matcher(code);
        Matcher insert = INSERT.matcher(code)
                .useTransparentBounds(true)
                .region(then, end.find(then) ? end.start() : code.length());
        List<InsertPlace> places = new ArrayList<>();
        while (insert.find()) {
            places.add(place(source, insert.start(), insert.end()));
        }
        return places;
    }

    private static InsertPlace place(SourceText source, int start, int values) {
        String code = source.code();
        List<Span> spans = new ArrayList<>();
        int depth = 0;
        int from = values;
        int at = values;
        for (; depth >= 0; at++) {
            char c = code.charAt(at);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth < 0 || depth == 0 && c == ',') {
                spans.add(span(source.text(), from, at));
                from = at + 1;
            }
        }
        Matcher closing = CLOSING.matcher(code).region(at, code.length());
        return new InsertPlace(start, closing.lookingAt() ? closing.end() : at, List.copyOf(spans));
    }

    private static Span span(String text, int from, int to) {
        Matcher gap = GAP.matcher(text).region(from, to);
        int start = gap.lookingAt() ? gap.end() : from;
        Matcher value = VALUE.matcher(text).region(start, to);
        return new Span(start, value.lookingAt() ? value.end() : start);
    }
}
