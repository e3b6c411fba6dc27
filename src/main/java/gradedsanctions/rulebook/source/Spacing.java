package gradedsanctions.rulebook.source;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes tokens one behind the other, with one space where the house style has one. */
final class Spacing {

    private static final Set<String> CLOSE_TO_BEFORE = Set.of(",", ";", ".", "[", "]");
    private static final Set<String> CLOSE_TO_AFTER = Set.of(".", "@", "[", "!");
    private static final Set<String> CLOSING = Set.of(")", "]");
    private static final Pattern WIDE = Pattern.compile(
            "[\\u1100-\\u115f\\u2e80-\\ua4cf\\uac00-\\ud7a3\\uf900-\\ufaff\\ufe30-\\ufe6f\\uff00-\\uff60"
                    + "\\uffe0-\\uffe6\\x{20000}-\\x{3ffff}]");

    private Spacing() {}

    /** A text of one line, unless comments break it; what follows a comment to the line's end goes on below, indented. */
    static String join(List<Token> tokens, int indent) {
        String below = "\n" + " ".repeat(indent);
        StringBuilder text = new StringBuilder();
        Token before = null;
        Token code = null;
        Token last = null;
        for (Token token : tokens) {
            boolean breaks = last != null
                    && (last.kind() == Token.Kind.REMARK || token.kind() == Token.Kind.REMARK && token.first());
            text.append(last == null ? "" : breaks ? below : gap(before, last, token))
                    .append(token.text());
            if (!token.isComment()) {
                before = code;
                code = token;
            }
            last = token;
        }
        return text.toString();
    }

    private static String gap(@Nullable Token before, Token last, Token next) {
        if (last.isComment() || next.isComment()) {
            return " ";
        }
        boolean close = next.kind() == Token.Kind.SIGN && CLOSE_TO_BEFORE.contains(next.text())
                || last.kind() == Token.Kind.SIGN && CLOSE_TO_AFTER.contains(last.text())
                || last.is("(") && next.is(")")
                || next.is("(") && last.kind() == Token.Kind.WORD
                || last.is("-") && isSign(before);
        return close ? "" : " ";
    }

    /** Whether a minus behind this is the sign of a number. */
    private static boolean isSign(@Nullable Token before) {
        return before == null
                || before.is("salience")
                || before.kind() == Token.Kind.SIGN && !CLOSING.contains(before.text());
    }

    /** How many columns a text takes, a Chinese character counting for two. */
    static int width(String text) {
        return text.codePointCount(0, text.length())
                + (int) WIDE.matcher(text).results().count();
    }

    static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }
}
