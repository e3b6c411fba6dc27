package gradedsanctions.rulebook.language;

import gradedsanctions.rulebook.language.Scene.Bracket;
import gradedsanctions.rulebook.source.Contract;
import gradedsanctions.rulebook.source.Declared;
import gradedsanctions.rulebook.source.Grammar;
import gradedsanctions.rulebook.source.Sources;
import java.util.Comparator;
import java.util.Set;
import java.util.function.IntFunction;

/** What could stand at a place among the conditions of a rule. */
final class ConditionOffers {

    private static final Set<String> COMPARING = Set.of("==", "!=", "<", "<=", ">", ">=");
    private static final Set<String> BEGINNING = Set.of("(", ",", "&&", "||", "!");
    private static final Set<String> CALCULATING = Set.of("+", "-", "*", "/");

    private final Sources sources;
    private final Scene scene;
    private final Offers offers;
    private final IntFunction<Lexeme> before;
    private final String typing;
    private final boolean opens;

    ConditionOffers(
            Sources sources, Scene scene, Offers offers, IntFunction<Lexeme> before, String typing, boolean opens) {
        this.sources = sources;
        this.scene = scene;
        this.offers = offers;
        this.before = before;
        this.typing = typing;
        this.opens = opens;
    }

    void offer() {
        Scene.Frame frame = scene.frame();
        if (frame != null && frame.bracket == Bracket.ACCUMULATE && frame.summing) {
            sums();
        } else if (frame == null || frame.bracket == Bracket.ACCUMULATE) {
            start(frame != null);
        } else if (scene.pattern() != null) {
            inPattern(scene.pattern());
        } else {
            scene.bindings().forEach(offers::variable);
        }
    }

    private void sums() {
        if (before.apply(1).is(":")) {
            Grammar.functions().forEach(f -> offers.keyword(f, f + "( ${1:\\$} )"));
        } else {
            offers.keyword("$", "\\$${1} : ${2|" + String.join(",", Grammar.functions()) + "|}( ${3} )");
        }
    }

    private void start(boolean accumulating) {
        Lexeme previous = before.apply(1);
        sources.types().values().stream()
                .sorted(Comparator.comparingInt(this::order))
                .forEach(t -> offers.type(t, opens ? t.name() : t.name() + "( ${1} )"));
        if (!accumulating && !previous.is(":") && !previous.is("not") && !previous.is("exists")) {
            offers.keyword("not", "not ");
            offers.keyword("exists", "exists ");
            offers.keyword("accumulate", "accumulate( \\$${1} : ${2:Type}( ${3} ); \\$${4} : ${5:sum}( \\$${1} ) )");
            offers.keyword("then", "then");
        }
    }

    /** What is reported first, then what was concluded from it. */
    private int order(Declared.Type type) {
        return sources.isA(type.name(), Contract.INCIDENT)
                ? 0
                : sources.isA(type.name(), Contract.MEASURE) || sources.isA(type.name(), Contract.ROW) ? 2 : 1;
    }

    private void inPattern(Scene.Frame pattern) {
        Lexeme previous = before.apply(1);
        ValueOffers values = new ValueOffers(sources, scene, offers);
        if (COMPARING.contains(previous.text())) {
            values.comparedWith(pattern.name, before.apply(2).text());
        } else if (typing.startsWith("$") || CALCULATING.contains(previous.text())) {
            values.number(pattern.name);
        } else if (BEGINNING.contains(previous.text()) || previous.is(":")) {
            sources.fields(pattern.name).forEach(offers::field);
            if (!previous.is(":")) {
                offers.keyword("this", "this");
            }
        }
    }
}
