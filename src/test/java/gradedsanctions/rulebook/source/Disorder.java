package gradedsanctions.rulebook.source;

import java.util.List;
import java.util.Random;
import java.util.Set;

/** Writes a rule file in another way: other spaces, other lines, comments here and there. */
final class Disorder {

    private static final List<String> SPACES = List.of(" ", "  ", "\t", "   ");
    private static final List<String> LINES = List.of("\n", "\n\t\t", "\r\n      ");
    private static final List<String> COMMENTS =
            List.of("/* 注 */ ", "/* then end \"x\" // */ ", "// 注 (\"when\n", "\n// 另一\n");
    private static final Set<String> FREE = Set.of("(", ")", ",", ";", "==", ">=", "<=", "<", ">", "!=", "||", "&&");

    private final Random random;

    Disorder(long seed) {
        this.random = new Random(seed);
    }

    String inSpaces(String text) {
        StringBuilder written = new StringBuilder();
        Token before = null;
        for (Token token : Token.read(text)) {
            if (before != null) {
                written.append(
                        token.first() || before.isComment()
                                ? lineEnd(token) + one(List.of("", " ", "\t", "      "))
                                : gap(before, token));
            }
            written.append(token.text());
            before = token;
        }
        return written + one(List.of("", "\n", "\n\n\n", "  \n"));
    }

    private String lineEnd(Token token) {
        return one(List.of("", "  ", "\t")) + "\n" + (token.apart() ? one(List.of("\n", "\n\n", " \n\t\n")) : "");
    }

    private String gap(Token before, Token token) {
        if (before.is("@") || before.is(".") || token.is(".") || before.is("-")) {
            return "";
        }
        if ((before.is("(") || before.is(",") || token.is("@")) && mayBeginALine(token) && random.nextInt(4) == 0) {
            return one(LINES);
        }
        boolean none = FREE.contains(before.text()) != FREE.contains(token.text());
        return none && random.nextBoolean() ? "" : one(SPACES);
    }

    /** A small word that begins a line is held against the words of the rule language. */
    private static boolean mayBeginALine(Token token) {
        return !token.text().matches("[a-z]\\w*");
    }

    /** Comments in conditions and consequences, and at the ends of lines and between them elsewhere. */
    String inComments(String text) {
        StringBuilder written = new StringBuilder();
        boolean body = false;
        List<Token> tokens = Token.read(text);
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean begins = token.first() && !written.isEmpty();
            if (begins) {
                written.append(random.nextInt(6) == 0 ? " // 行末" : "").append(token.apart() ? "\n\n" : "\n");
                written.append(random.nextInt(8) == 0 ? "  // 单独一行\n" : "");
            } else if (!written.isEmpty()
                    && !token.is("(")
                    && !tokens.get(i - 1).is("-")
                    && written.charAt(written.length() - 1) != '\n') {
                written.append(' ');
            }
            written.append(token.text());
            body = body ? !token.is("end") : token.is("when");
            if (body && (token.is("(") || token.is(",")) && random.nextInt(10) == 0) {
                boolean whole = mayBeginALine(tokens.get(i + 1));
                written.append(' ').append(one(whole ? COMMENTS : COMMENTS.subList(0, 2)));
            }
        }
        return written.append('\n').toString();
    }

    static List<String> comments(String text) {
        return Token.read(text).stream()
                .filter(Token::isComment)
                .map(Token::text)
                .toList();
    }

    private String one(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
