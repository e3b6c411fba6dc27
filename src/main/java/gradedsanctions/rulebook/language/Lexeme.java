package gradedsanctions.rulebook.language;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word, text, sign or comment of a file that is being typed, and where it begins. A text that is not ended goes to the
 * end of its line.
 *
 * @param first whether it is the first on its line
 */
record Lexeme(Kind kind, String text, int start, boolean first) {

    enum Kind {
        WORD,
        TEXT,
        SIGN,
        COMMENT
    }

    private static final Pattern NEXT = Pattern.compile(
            "(?<space>\\s+)|(?<comment>//[^\\r\\n]*|/\\*(?s:.*?)(?:\\*/|\\z))|(?<text>\"[^\"\\r\\n]*\"?)"
                    + "|(?<word>date-effective|date-expires|\\d+\\.\\d+|[\\p{L}\\p{N}_$]+)"
                    + "|(?<sign>==|!=|<=|>=|&&|\\|\\||(?s:.))");

    static List<Lexeme> read(String text) {
        List<Lexeme> lexemes = new ArrayList<>();
        Matcher next = NEXT.matcher(text);
        boolean first = true;
        while (next.find()) {
            if (next.group("space") != null) {
                first |= next.group().contains("\n");
            } else {
                lexemes.add(new Lexeme(kind(next), next.group(), next.start(), first));
                first = false;
            }
        }
        return lexemes;
    }

    private static Kind kind(Matcher found) {
        if (found.group("comment") != null) {
            return Kind.COMMENT;
        }
        return found.group("text") != null ? Kind.TEXT : found.group("word") != null ? Kind.WORD : Kind.SIGN;
    }

    int end() {
        return start + text.length();
    }

    boolean is(String sought) {
        return (kind == Kind.WORD || kind == Kind.SIGN) && text.equals(sought);
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    boolean isVariable() {
        return isWord() && text.startsWith("$");
    }

    /** Whether it is written as types and their enumerations are. */
    boolean isCapital() {
        return isWord() && Character.isUpperCase(text.charAt(0));
    }

    /** Whether what is typed at a place becomes part of this text or comment. */
    boolean takesIn(int offset) {
        if (offset <= start || offset > end() || kind == Kind.WORD || kind == Kind.SIGN) {
            return false;
        }
        return offset < end() || !isWhole();
    }

    /** Whether a text or comment is ended by a sign of its own. */
    boolean isWhole() {
        return kind == Kind.TEXT
                ? text.length() > 1 && text.endsWith("\"")
                : text.startsWith("/*") && text.length() > 3 && text.endsWith("*/");
    }

    /** Of a text, without its quotes. */
    String words() {
        return isWhole() ? text.substring(1, text.length() - 1) : text.replaceFirst("^\"", "");
    }
}
