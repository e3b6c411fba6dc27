package gradedsanctions.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.rulebook.scenario.Scenarios;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Interpreted rules say what compiled ones say. */
class InterpreterTest {

    private static final Release COMPILED = SealedRules.RELEASE;
    private static final Release INTERPRETED = COMPILED.interpreting(COMPILED.sources(), null);

    @Test
    void everyScenarioIsJudgedAlike() {
        List<JsonNode> matters = Scenarios.matters(COMPILED);
        assertThat(matters)
                .hasSizeGreaterThan(600)
                .allSatisfy(matter -> assertThat(ruling(INTERPRETED, matter)).isEqualTo(ruling(COMPILED, matter)));
    }

    private static String ruling(Release release, JsonNode matter) {
        return Canonical.JSON.writeValueAsString(
                release.judge(release.read(matter, LocalDate.MIN, List.of(), List.of()), true));
    }
}
