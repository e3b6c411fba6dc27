package gradedsanctions.rulebook.language;

import static gradedsanctions.rulebook.language.Editor.RULES;
import static gradedsanctions.rulebook.language.Editor.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import gradedsanctions.rulebook.Rulebook;
import gradedsanctions.rulebook.source.RuleSource;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a file holds, and its house style. */
class OutliningLanguageTest {

    @Test
    void theRulesOfTheShippedFilesAreThoseThatTheGateReads() {
        List<RuleSource> rules = Rulebook.read(SHIPPED.files).sources().rules();
        for (String file : SHIPPED.files.endingWith("rules.drl")) {
            assertThat(Language.outline(file, SHIPPED.files.text(file)))
                    .extracting(Symbol::id, Symbol::title, Symbol::line)
                    .containsExactlyElementsOf(rules.stream()
                            .filter(r -> r.file().equals(file))
                            .map(r -> tuple(r.id(), r.title(), r.line()))
                            .toList());
        }
    }

    @Test
    void declarationsAreInItWithTheirTitles() {
        String file = "vocabulary/incidents.drl";
        assertThat(Language.outline(file, SHIPPED.files.text(file)))
                .extracting(Symbol::kind, Symbol::id, Symbol::title)
                .contains(
                        tuple(Symbol.Kind.TYPE, "BrokenPromise", "政策承诺未兑现"),
                        tuple(Symbol.Kind.ENUMERATION, "Intent", ""));
    }

    @Test
    void aRuleThatIsNotEndedEndsBeforeTheNext() {
        String text = "rule \"PR-01 一\"\nwhen\n    Promise( \"\n\nrule \"PR-02 二\"\nwhen\nthen\nend\n// end\n";
        assertThat(Language.outline(RULES, text))
                .extracting(Symbol::id, Symbol::title, Symbol::line, Symbol::endLine)
                .containsExactly(tuple("PR-01", "一", 1, 3), tuple("PR-02", "二", 5, 8));
    }

    @Test
    void aFileIsLaidOutInTheHouseStyleOrLeftAlone() {
        String file = "severity/rules.drl";
        String text = SHIPPED.files.text(file);
        assertThat(Language.format(file, text.replace("    ", " ")).text()).isEqualTo(text);
        assertThat(Language.format(file, text.replace("when", "wenn")).text()).isNull();
    }
}
