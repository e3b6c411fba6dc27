package gradedsanctions.rulebook.language;

import static gradedsanctions.rulebook.language.Editor.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.rulebook.source.Problem;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is typed, the editor's help does not break, and what it names lies within the text. */
class BrokenTextsLanguageTest {

    private static final List<String> MESSAGES = List.of(
            "BrokenPromise has no field act; maybe from",
            "type Finding is not declared in the vocabulary; maybe Graded",
            "variable $act is not bound before this place",
            "\"act\" is not a variable of this rule; maybe $act",
            "Severity has no constant SERIOUS. Known: A, B",
            "@once names act, which is no field of Finding; maybe code",
            "（ is a full-width bracket; write (",
            "the insertion does not end with ;",
            "syntax: mismatched input '='",
            "rule XX-01 rests on \"x\", but basis.md beside it has no heading \"## x\"",
            "there is no rule BP-01; maybe BP-02",
            "unknown key \"name\". Known: a, b; maybe a",
            "scenario \"x\" fails: acts[0].facts.days is 4; expected no such field here (maybe daysOverdue)",
            "nobody knows");

    /** A file and its text with a part cut out and something else put in. */
    record Mutilated(String path, String text, int line, int column) {}

    @Provide
    Arbitrary<Mutilated> mutilated() {
        Arbitrary<String> paths = Arbitraries.of(SHIPPED.files.all().keySet());
        Arbitrary<Double> places = Arbitraries.doubles().between(0, 1);
        Arbitrary<String> junk = Arbitraries.of(
                "", "", "\"", "(", ")", "（", "/*", "//", "@", "$", "$x : ", "rule", "when\n", "end\n", "\r\n", ".",
                "\u0000", "\ud83d", "=");
        return Combinators.combine(paths, places, places, places, junk, Arbitraries.of(true, false))
                .as(BrokenTextsLanguageTest::mutilated);
    }

    private static Mutilated mutilated(
            String path, double from, double length, double place, String junk, boolean prefix) {
        String whole = SHIPPED.files.text(path);
        int start = (int) (from * whole.length());
        int end = prefix ? whole.length() : Math.min(whole.length(), start + (int) (length * 60));
        String text = whole.substring(0, start) + junk + whole.substring(end);
        int at = prefix ? text.length() : Math.min(text.length(), (int) (place * text.length()));
        String before = text.substring(0, at);
        return new Mutilated(path, text, Editor.line(before), Editor.column(before));
    }

    @Property(tries = 500)
    void nothingBreaks(@ForAll("mutilated") Mutilated file) {
        Language language = SHIPPED.language;
        language.complete(file.path(), file.text(), file.line(), file.column()).forEach(c -> isAround(c.range(), file));
        language.hover(file.path(), file.text(), file.line(), file.column()).ifPresent(h -> isAround(h.range(), file));
        Language.outline(file.path(), file.text())
                .forEach(s -> assertThat(s.line()).isLessThanOrEqualTo(s.endLine()));
        for (String message : MESSAGES) {
            Problem problem = new Problem(file.path(), file.line(), file.column(), true, message);
            assertThat(language.range(problem, file.text()).line()).isPositive();
            language.fixes(problem, file.text())
                    .forEach(fix -> assertThat(Editor.applied(file.text(), fix)).isNotEqualTo(file.text()));
        }
    }

    /** An editor takes only what is on the line and touches the place. */
    private static void isAround(Range range, Mutilated file) {
        assertThat(range.line()).isEqualTo(file.line()).isEqualTo(range.endLine());
        assertThat(range.column()).isLessThanOrEqualTo(file.column());
        assertThat(range.endColumn()).isGreaterThanOrEqualTo(file.column());
    }

    @Property(tries = 100)
    void aPlaceOutsideOfTheTextIsTheNearestWithin(@ForAll int line, @ForAll int column) {
        String file = "severity/rules.drl";
        SHIPPED.language.complete(file, SHIPPED.files.text(file), line, column);
        SHIPPED.language.hover(file, SHIPPED.files.text(file), line, column);
    }
}
