package gradedsanctions.rulebook.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.rulebook.Canonical;
import gradedsanctions.rulebook.Release;
import gradedsanctions.rulebook.SealedRules;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Interpreted rules say what compiled ones say. */
class InterpretedRulesTest {

    private static final Release COMPILED = SealedRules.RELEASE;
    private static final Release INTERPRETED = COMPILED.interpreting(COMPILED.sources(), null);

    @Test
    void everyScenarioIsJudgedAlike() {
        assertThat(Scenarios.catalogue(COMPILED).scenarios().values())
                .hasSizeGreaterThan(600)
                .allSatisfy(scenario -> assertThat(ruling(INTERPRETED, scenario.matter()))
                        .isEqualTo(ruling(COMPILED, scenario.matter())));
    }

    private static String ruling(Release release, JsonNode matter) {
        return Canonical.JSON.writeValueAsString(
                release.judge(release.read(matter, LocalDate.MIN, List.of(), List.of()), true));
    }
}
