package gradedsanctions.rulebook.language;

import gradedsanctions.rulebook.Vocabulary;
import gradedsanctions.rulebook.source.HouseStyle;
import gradedsanctions.rulebook.source.Problem;
import gradedsanctions.rulebook.source.Sources;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Helps to write the files of a rule set. What is declared is known from the last rule set that could be read, so it
 * helps while a file is broken, too. Lines and columns start at 1. Safe for use by many threads.
 */
public final class Language {

    private final Sources sources;
    private final Vocabulary vocabulary;

    private Language(Sources sources, Vocabulary vocabulary) {
        this.sources = sources;
        this.vocabulary = vocabulary;
    }

    /** @param sources of the last rule set that could be read, and what people may say under it */
    public static Language of(Sources sources, Vocabulary vocabulary) {
        return new Language(sources, vocabulary);
    }

    /** What could stand at a place, best first; a word that is begun there is replaced. */
    public List<Completion> complete(String path, String text, int line, int column) {
        Typed typed = new Typed(text);
        int offset = typed.offset(line, column);
        if (path.endsWith(".drl")) {
            return Completing.at(sources, path, typed, offset);
        }
        return path.endsWith("cases.yaml")
                ? new ScenarioCompleting(sources, vocabulary, typed, offset).offer()
                : List.of();
    }

    /** What the word at a place means. */
    public Optional<Hover> hover(String path, String text, int line, int column) {
        Typed typed = new Typed(text);
        return path.endsWith(".drl") ? Hovering.at(sources, path, typed, typed.offset(line, column)) : Optional.empty();
    }

    /** The rules and declarations of a file, in their order. */
    public static List<Symbol> outline(String path, String text) {
        return path.endsWith(".drl") ? Symbols.of(new Typed(text)) : List.of();
    }

    /** The file in the house style; without text if it can't be read. */
    public static HouseStyle.Laid format(String path, String text) {
        return HouseStyle.lay(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** How a problem of a file can be mended, best first; nothing where that is not certain. */
    public List<Fix> fixes(Problem problem, String text) {
        return new Fixing(sources, problem, new Typed(text)).fixes();
    }

    /** What to underline: the word that is wrong, else the line without the spaces around it. */
    public Range range(Problem problem, String text) {
        return new Fixing(sources, problem, new Typed(text)).range();
    }

    /** The problems of one file as an editor shows them; those of other files are left out. */
    public List<Flagged> flagged(String path, String text, List<Problem> problems) {
        return problems.stream()
                .filter(problem -> problem.file().equals(path))
                .map(problem -> new Flagged(problem, range(problem, text), fixes(problem, text)))
                .toList();
    }
}
