package gradedsanctions.rulebook.threshold;

import static gradedsanctions.rulebook.threshold.HouseRules.grading;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Since which release a number has had its value. */
class HistoryOfThresholdsTest {

    private static History.State state(String label, String... numbers) {
        StringBuilder rules = new StringBuilder();
        for (int i = 0; i < numbers.length; i++) {
            rules.append(grading("HR-0" + (i + 1), "SERIOUS", "$a : Promise( days >= " + numbers[i] + " )"));
        }
        return new History.State(label, HouseRules.of(rules.toString()).thresholds());
    }

    @Test
    void aValueIsToldOnceFromTheReleaseThatBroughtIt() {
        Map<String, History> histories =
                History.of(List.of(state("甲", "540"), state("乙", "540"), state("丙", "365"), state("丁", "540")));
        assertThat(histories.get("HR-01/Promise.days/from").values())
                .containsExactly(
                        new History.Since("甲", new BigDecimal("540")),
                        new History.Since("丙", new BigDecimal("365")),
                        new History.Since("丁", new BigDecimal("540")));
    }

    @Test
    void whatCameLaterOrWentHasAnEnd() {
        Map<String, History> histories =
                History.of(List.of(state("甲", "365"), state("乙", "365", "90"), state("丙"), state("丁", "365")));
        assertThat(histories.get("HR-02/Promise.days/from").values())
                .containsExactly(new History.Since("乙", new BigDecimal("90")), new History.Since("丙", null));
        assertThat(histories.get("HR-01/Promise.days/from").values())
                .extracting(History.Since::label)
                .containsExactly("甲", "丙", "丁");
    }
}
