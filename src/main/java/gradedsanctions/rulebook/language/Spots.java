package gradedsanctions.rulebook.language;

import gradedsanctions.rulebook.language.Scene.Bracket;
import gradedsanctions.rulebook.language.Scene.Section;
import gradedsanctions.rulebook.source.Sources;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds the word that a problem speaks of, near the place that it names. */
final class Spots {

    private final Sources sources;
    private final Typed typed;
    private final List<Lexeme> code;
    private final int line;
    private final int offset;

    Spots(Sources sources, Typed typed, int line, int column) {
        this.sources = sources;
        this.typed = typed;
        this.code = typed.code();
        this.line = line;
        this.offset = typed.offset(line, column);
    }

    @Nullable Range of(Misspelling mistake) {
        String wrong = mistake.wrong();
        if (mistake.place() == Misspelling.Place.FIRST || mistake.place() == Misspelling.Place.NAME) {
            return plain(wrong);
        }
        boolean within = mistake.place() == Misspelling.Place.IN_ANNOTATION;
        Lexeme found = nearest(
                i -> (within ? contains(code.get(i), wrong) : isOrSays(code.get(i), wrong)) && stands(mistake, i));
        if (found == null) {
            return null;
        }
        if (within) {
            Matcher word = word(wrong).matcher(found.text());
            int start = found.start() + (word.find() ? word.start() : 0);
            return typed.range(start, start + wrong.length());
        }
        return found.kind() == Lexeme.Kind.TEXT
                ? typed.range(
                        found.start() + 1, found.start() + 1 + found.words().length())
                : typed.range(found);
    }

    private static boolean isOrSays(Lexeme lexeme, String word) {
        return lexeme.is(word)
                || lexeme.kind() == Lexeme.Kind.TEXT && lexeme.words().equals(word);
    }

    private static boolean contains(Lexeme lexeme, String word) {
        return lexeme.kind() != Lexeme.Kind.SIGN
                && word(word).matcher(lexeme.text()).find();
    }

    private static Pattern word(String word) {
        return Pattern.compile("(?<![\\w$])" + Pattern.quote(word) + "(?![\\w$])");
    }

    /** A name with dots or hyphens: on its line, as it stands. */
    private @Nullable Range plain(String name) {
        int end = typed.end(Math.max(1, Math.min(line, typed.lines())));
        int from = typed.text().startsWith(name, offset) ? offset : typed.offset(line, 1);
        int start = typed.text().indexOf(name, from);
        return start < 0 || start + name.length() > end ? null : typed.range(start, start + name.length());
    }

    private boolean stands(Misspelling mistake, int i) {
        Scene scene = Scene.before(code, i);
        Scene.Frame frame = scene.frame();
        boolean word = code.get(i).isWord();
        return switch (mistake.place()) {
            case TYPE -> word && at(i + 1).is("(") && !at(i - 1).is("@");
            case FIELD ->
                word
                        && scene.pattern() != null
                        && mistake.near().equals(scene.pattern().name)
                        && !at(i - 1).is(".")
                        && !at(i + 1).is(":");
            case VARIABLE ->
                word && scene.section() == Section.WHEN && !at(i + 1).is(":");
            case ARGUMENT ->
                word
                        && scene.section() == Section.THEN
                        && frame != null
                        && !at(i - 1).is(".")
                        && !at(i + 1).is("(")
                        && !at(i + 1).is(".");
            case CONSTANT -> word && at(i - 1).is(".") && at(i - 2).is(mistake.near());
            case PARENT -> word && at(i - 1).is("extends");
            case FIELD_TYPE -> word && at(i - 1).is(":") && at(i - 2).is(mistake.near());
            case IN_ANNOTATION, ANNOTATION_VALUE ->
                frame != null && frame.bracket == Bracket.ANNOTATION && frame.name.equals(mistake.near());
            case ANNOTATION -> word && at(i - 1).is("@");
            case FUNCTION -> word && at(i + 1).is("(") && at(i - 1).is(":");
            case ATTRIBUTE -> word && scene.section() == Section.HEAD && frame == null;
            case BASIS -> !word && Completing.isBasis(sources, scene);
            case FIRST, NAME -> true;
        };
    }

    private Lexeme at(int i) {
        return i >= 0 && i < code.size() ? code.get(i) : new Lexeme(Lexeme.Kind.SIGN, "", 0, false);
    }

    /** Of the lexemes in the same rule: at the place or behind it on its line, else on the nearest line. */
    @Nullable Lexeme nearest(IntPredicate sought) {
        Range block = Symbols.of(typed).stream()
                .map(Symbol::range)
                .filter(r -> r.line() <= line && line <= r.endLine())
                .findFirst()
                .orElse(new Range(line, 1, line, 1));
        return IntStream.range(0, code.size())
                .filter(i -> {
                    int at = typed.line(code.get(i).start());
                    return block.line() <= at && at <= block.endLine();
                })
                .filter(sought)
                .mapToObj(code::get)
                .min(Comparator.<Lexeme>comparingInt(l -> Math.abs(typed.line(l.start()) - line))
                        .thenComparing(l -> l.start() < offset)
                        .thenComparingInt(Lexeme::start))
                .orElse(null);
    }

    /** The index of the last lexeme of the code that begins on the line, -1 if none does. */
    int lastOnLine() {
        return IntStream.range(0, code.size())
                .filter(i -> typed.line(code.get(i).start()) == line)
                .max()
                .orElse(-1);
    }

    Scene before(int i) {
        return Scene.before(code, i);
    }
}
