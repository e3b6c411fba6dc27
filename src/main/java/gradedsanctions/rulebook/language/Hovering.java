package gradedsanctions.rulebook.language;

import gradedsanctions.rulebook.language.Scene.Section;
import gradedsanctions.rulebook.source.Declared;
import gradedsanctions.rulebook.source.Grammar;
import gradedsanctions.rulebook.source.Sources;
import java.util.List;
import java.util.Optional;

/** Explains a word where it stands. */
final class Hovering {

    private final Sources sources;
    private final Describing describing;
    private final String path;
    private final List<Lexeme> code;
    private final int index;
    private final Scene scene;

    private Hovering(Sources sources, String path, List<Lexeme> code, int index) {
        this.sources = sources;
        this.describing = new Describing(sources);
        this.path = path;
        this.code = code;
        this.index = index;
        this.scene = Scene.before(code, index);
    }

    static Optional<Hover> at(Sources sources, String path, Typed typed, int offset) {
        int index = typed.touched(offset);
        if (index < 0) {
            return Optional.empty();
        }
        Said text = new Hovering(sources, path, typed.code(), index).text();
        return text.zh().isEmpty()
                ? Optional.empty()
                : Optional.of(new Hover(typed.range(typed.code().get(index)), text));
    }

    private Said text() {
        Lexeme lexeme = code.get(index);
        if (lexeme.kind() == Lexeme.Kind.TEXT) {
            return Completing.isBasis(sources, scene)
                    ? Completing.bases(sources, path).getOrDefault(lexeme.words(), Said.NOTHING)
                    : Said.NOTHING;
        }
        String word = lexeme.text();
        if (before(1).is("@")) {
            return headed("@" + word, Said.of("annotation." + word), Said.NOTHING);
        }
        if (lexeme.isVariable()) {
            return variable(word);
        }
        if (before(1).is(".") && sources.enumerations().containsKey(before(2).text())) {
            return constant(before(2).text(), word);
        }
        if (scene.frame() != null && scene.frame().bracket == Scene.Bracket.ANNOTATION) {
            return Said.of(scene.frame().name + "." + word);
        }
        return declared(word);
    }

    private Lexeme before(int count) {
        return index >= count ? code.get(index - count) : new Lexeme(Lexeme.Kind.SIGN, "", 0, false);
    }

    private static Said headed(String word, Said line, Said whole) {
        Said head = Said.join(" ", List.of(Said.same("**" + word + "**"), line));
        return line == Said.NOTHING && whole == Said.NOTHING ? line : Said.join("\n\n", List.of(head, whole));
    }

    private Said declared(String word) {
        Optional<Declared.Field> field = field(word);
        if (field.isPresent()) {
            return headed(word, describing.line(field.get()), describing.whole(field.get()));
        }
        Declared.Type type = sources.types().get(word);
        if (type != null) {
            return headed(word, describing.line(type), describing.whole(type));
        }
        Declared.Enumeration choice = sources.enumerations().get(word);
        if (choice != null) {
            return headed(word, Said.of("value.choice", word), describing.whole(choice));
        }
        Said keyword = Said.of("word." + word);
        return keyword == Said.NOTHING && Grammar.plainTypes().contains(word)
                ? headed(word, describing.valueKind(word), Said.NOTHING)
                : headed(word, keyword, Said.NOTHING);
    }

    private Optional<Declared.Field> field(String word) {
        boolean declaring = scene.section() == Section.DECLARE
                && index + 1 < code.size()
                && code.get(index + 1).is(":");
        Scene.Frame pattern = scene.pattern();
        String type = declaring ? scene.declared() : pattern == null ? "" : pattern.name;
        return sources.fields(type).stream().filter(f -> f.name().equals(word)).findFirst();
    }

    private Said constant(String enumeration, String word) {
        Declared.Enumeration choice = sources.enumerations().get(enumeration);
        return choice == null
                ? Said.NOTHING
                : headed(enumeration + "." + word, describing.constantTitle(choice, word), Said.NOTHING);
    }

    private Said variable(String word) {
        return Scene.bindingsAround(code, index).stream()
                .filter(b -> b.variable().equals(word))
                .findFirst()
                .map(b -> headed(word, describing.line(b), Said.NOTHING))
                .orElse(headed(word, Said.of("unbound"), Said.NOTHING));
    }
}
