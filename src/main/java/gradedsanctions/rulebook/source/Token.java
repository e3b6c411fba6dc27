package gradedsanctions.rulebook.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word, a number, a text, a sign or a comment of a rule file, and how it stands on its line.
 *
 * @param text as written; of a comment without spaces at the ends of its lines
 * @param line the line on which it begins, from 1
 * @param first whether it is the first on its line
 * @param last whether it is the last on the line on which it ends
 * @param apart whether a line without anything precedes it
 */
record Token(Kind kind, String text, int line, boolean first, boolean last, boolean apart) {

    enum Kind {
        WORD,
        TEXT,
        SIGN,
        REMARK,
        BLOCK
    }

    private static final Pattern NEXT = Pattern.compile(
            "(?<space>\\s+)|(?<remark>//[^\\n]*)|(?<block>/\\*(?s:.*?)(?:\\*/|\\z))|(?<text>\"[^\"\\n]*\")"
                    + "|(?<word>date-effective|date-expires|no-loop|auto-focus|lock-on-active|(?:agenda|activation|ruleflow)-group"
                    + "|\\d+\\.\\d+|[\\p{L}\\p{N}_$]+)"
                    + "|(?<sign>==|!=|<=|>=|&&|\\|\\||:=|->|\\+\\+|--|[+*/-]=|.)");
    private static final Pattern REST = Pattern.compile("[ \\t]*(?:\\n|\\z)");
    private static final Pattern SPACES_BEFORE_END = Pattern.compile("[ \\t]+(?=\\n|\\z)");

    /** @param text with plain line ends */
    static List<Token> read(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher next = NEXT.matcher(text);
        Matcher rest = REST.matcher(text);
        int line = 1;
        int breaks = 1;
        for (int at = 0; at < text.length() && next.find(at); at = next.end()) {
            String found = next.group();
            int lines = (int) found.chars().filter(c -> c == '\n').count();
            if (next.group("space") != null) {
                breaks += lines;
            } else {
                boolean last = rest.region(next.end(), text.length()).lookingAt();
                String kept = SPACES_BEFORE_END.matcher(found).replaceAll("");
                tokens.add(new Token(kind(next), kept, line, breaks > 0, last, breaks > 1));
                breaks = 0;
            }
            line += lines;
        }
        return tokens;
    }

    private static Kind kind(Matcher found) {
        return found.group("remark") != null
                ? Kind.REMARK
                : found.group("block") != null
                        ? Kind.BLOCK
                        : found.group("text") != null ? Kind.TEXT : found.group("word") != null ? Kind.WORD : Kind.SIGN;
    }

    boolean isComment() {
        return kind == Kind.REMARK || kind == Kind.BLOCK;
    }

    boolean is(String sought) {
        return (kind == Kind.WORD || kind == Kind.SIGN) && text.equals(sought);
    }
}
