package gradedsanctions.rulebook.language;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The text of a file as it was typed, whole or broken, in lexemes. */
final class Typed {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_$]");

    private final String text;
    private final List<Lexeme> all;
    private final List<Lexeme> code;
    private final int[] starts;

    Typed(String text) {
        this.text = text;
        this.all = Lexeme.read(text);
        this.code = all.stream().filter(l -> l.kind() != Lexeme.Kind.COMMENT).toList();
        this.starts = IntStream.concat(
                        IntStream.of(0),
                        IntStream.range(0, text.length())
                                .filter(i -> text.charAt(i) == '\n')
                                .map(i -> i + 1))
                .toArray();
    }

    String text() {
        return text;
    }

    /** Without comments. */
    List<Lexeme> code() {
        return code;
    }

    int lines() {
        return starts.length;
    }

    /** The nearest place there is. */
    int offset(int line, int column) {
        int index = Math.max(0, Math.min(line - 1, starts.length - 1));
        return Math.max(starts[index], Math.min(starts[index] + column - 1, end(index + 1)));
    }

    int line(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    private int column(int offset) {
        return offset - starts[line(offset) - 1] + 1;
    }

    /** Where a line ends, before what breaks it. */
    int end(int line) {
        int end = line < starts.length ? starts[line] - 1 : text.length();
        return end > starts[line - 1] && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }

    Range range(int start, int end) {
        return new Range(line(start), column(start), line(end), column(end));
    }

    Range range(Lexeme lexeme) {
        return range(lexeme.start(), lexeme.end());
    }

    /** A line without the spaces around it. */
    Range inner(int number) {
        int line = Math.max(1, Math.min(number, starts.length));
        int end = end(line);
        int start = starts[line - 1];
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return range(start, end);
    }

    /** The text or comment that takes in what is typed at a place. */
    @Nullable Lexeme around(int offset) {
        return all.stream().filter(l -> l.takesIn(offset)).findFirst().orElse(null);
    }

    /** The index in the code of the word or text that a place touches, -1 if it touches none. */
    int touched(int offset) {
        return IntStream.range(0, code.size())
                .filter(i -> code.get(i).kind() != Lexeme.Kind.SIGN
                        && code.get(i).start() <= offset
                        && offset <= code.get(i).end())
                .findFirst()
                .orElse(-1);
    }

    /** Where the word begins that is being typed at a place. */
    int wordStart(int offset, String more) {
        int start = offset;
        while (start > 0 && isOfWord(start - 1, more)) {
            start--;
        }
        return start;
    }

    int wordEnd(int offset) {
        int end = offset;
        while (end < text.length() && isOfWord(end, "")) {
            end++;
        }
        return end;
    }

    private boolean isOfWord(int at, String more) {
        String letter = text.substring(at, at + 1);
        return more.contains(letter) || WORD.matcher(letter).matches();
    }

    /** Whether a bracket follows, spaces apart. */
    boolean opens(int offset) {
        Matcher bracket = Pattern.compile("[ \\t]*\\(").matcher(text);
        return bracket.region(offset, text.length()).lookingAt();
    }

    /** How many lexemes of the code end at a place or before. */
    int before(int offset) {
        return (int) code.stream().takeWhile(l -> l.end() <= offset).count();
    }
}
