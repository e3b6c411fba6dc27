package gradedsanctions;

import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.rulebook.Canonical;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** rules analyse, on a few small rules. */
class AnalyseCommandTest {

    private static final String RULES =
            Path.of("src", "test", "resources", "small").toString();

    private static CommandsTest.Answer analysed(String... more) {
        String[] all = new String[more.length + 7];
        System.arraycopy(
                new String[] {"rules", "analyse", RULES, "--on", "2026-11-01", "--matters", "50"}, 0, all, 0, 7);
        System.arraycopy(more, 0, all, 7, more.length);
        return CommandsTest.run("", all);
    }

    @Test
    void whatIsFoundIsToldWithItsPlaceAndAnExampleInEitherLanguage() {
        CommandsTest.Answer answer = analysed();
        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out().lines())
                .contains("vocabulary/all.drl:59  没有规则管  Promise verified false/∅")
                .anyMatch(line -> line.startsWith("    例:{\"subject\""))
                .contains("| 没有规则管 | Promise | 12 | 12 | 0 |");
        assertThat(answer.err()).contains("100 %");
        assertThat(analysed("--lang", "en").out())
                .contains("vocabulary/all.drl:59  no rule speaks  Promise verified false/∅");
    }

    @Test
    void machinesGetTheWholeReport() {
        JsonNode report = Canonical.JSON.readTree(analysed("--json").out());
        assertThat(report.at("/flaws/0/kind").asString()).isEqualTo("UNFOUND");
        assertThat(report.at("/flaws/0/matter/acts/0/category").asString()).isEqualTo("Promise");
        assertThat(report.path("judged").asInt()).isPositive();
    }

    @Test
    void whatCantBeAnalysedIsNamed() {
        assertThat(analysed("--only", "promises").code()).isEqualTo(2);
        assertThat(analysed("--only", "promises").err())
                .contains("--only is promises")
                .contains("such as promise");
        assertThat(CommandsTest.run("", "rules", "analyse", RULES, "--matters", "0")
                        .err())
                .contains("--matters is 0; expected a whole number from 1");
        assertThat(CommandsTest.run("", "rules", "analyse", "nowhere").code()).isEqualTo(2);
    }
}
