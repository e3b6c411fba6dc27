package gradedsanctions.rulebook.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.rulebook.Release;
import gradedsanctions.rulebook.Rulebook;
import gradedsanctions.rulebook.source.RuleFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A scenario takes over what the rules say of it now; no other byte of its file changes. */
class AdoptionTest {

    private static final String PROMISE = "institutions/broken_promise/";
    private static final RuleFiles SHIPPED = RuleFiles.read(Path.of("rules"));

    private static Release with(String file, String from, String to) {
        assertThat(SHIPPED.text(file)).contains(from);
        return ready(SHIPPED.with(Map.of(file, SHIPPED.text(file).replace(from, to))));
    }

    private static Release ready(RuleFiles files) {
        return Rulebook.interpreted(Rulebook.read(files));
    }

    private static List<ScenarioResult> failing(Release release) {
        return Scenarios.run(release).stream()
                .filter(result -> !result.passed())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "institutions/broken_promise/rules.drl | daysOverdue >= 365 | daysOverdue >= 500",
                "institutions/broken_promise/rules.drl | daysOverdue >= 180 | daysOverdue >= 100",
                "severity/rules.drl | new LimitTerm( Severity.SERIOUS, 12 ) | new LimitTerm( Severity.SERIOUS, 18 )",
            })
    void everyFailingScenarioPassesAndTheOthersStay(String file, String from, String to) {
        Release release = with(file, from, to);
        List<ScenarioResult> failing = failing(release);
        assertThat(failing).isNotEmpty();
        RuleFiles files = release.files();
        for (ScenarioResult fails : failing) {
            Scenarios.Adopted adopted =
                    Scenarios.adopting(ready(files), fails.name()).orElseThrow();
            assertThat(adopted.file()).isEqualTo(fails.file());
            RuleFiles after = files.with(Map.of(adopted.file(), adopted.text()));
            files = after;
        }
        assertThat(failing(ready(files))).isEmpty();
    }

    @Test
    void onlyWhatIsExpectedOtherwiseIsWrittenAnew() {
        String name = "招商奖励承诺逾期三百六十四天,较重";
        Release release = with(PROMISE + "rules.drl", "365", "364");
        String before = SHIPPED.text(PROMISE + "cases.yaml");
        String after = Scenarios.adopting(release, name).orElseThrow().text();
        int place = before.indexOf("- name: " + name);
        int next = before.indexOf("\n- name: ", place);
        assertThat(after).startsWith(before.substring(0, place)).endsWith(before.substring(next));
        assertThat(after).contains("    severity: SERIOUS\n");
    }

    @Test
    void aScenarioThatIsNotThereIsNotAdopted() {
        assertThat(Scenarios.adopting(ready(SHIPPED), "没有的")).isEmpty();
    }
}
