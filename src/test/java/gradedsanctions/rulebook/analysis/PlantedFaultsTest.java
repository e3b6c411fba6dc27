package gradedsanctions.rulebook.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.rulebook.Release;
import gradedsanctions.rulebook.SealedRules;
import gradedsanctions.rulebook.source.Gate;
import gradedsanctions.rulebook.source.RuleFiles;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Faults are put into the shipped rules, several of each kind; the analysis finds every one. */
class PlantedFaultsTest {

    private static AnalysisReport analysed(List<PlantedFaults.Fault> faults, int matters) {
        Map<String, byte[]> files = new HashMap<>(SealedRules.FILES.all());
        for (PlantedFaults.Fault fault : faults) {
            List<String> rules = files.keySet().stream()
                    .filter(file -> file.startsWith(fault.folder() + "/") && file.endsWith(".drl"))
                    .filter(file -> text(files, file).contains(fault.before()))
                    .toList();
            assertThat(rules).as("%s: %s", fault.folder(), fault.before()).hasSize(1);
            String file = rules.get(0);
            String planted = text(files, file);
            int at = planted.indexOf(fault.before());
            planted = planted.substring(0, at)
                    + fault.after()
                    + planted.substring(at + fault.before().length());
            files.put(file, planted.getBytes(StandardCharsets.UTF_8));
        }
        RuleFiles planted = RuleFiles.of(files);
        Gate.Outcome outcome = Gate.check(planted);
        Release release = SealedRules.RELEASE.interpreting(
                planted, Objects.requireNonNull(outcome.sources(), () -> String.valueOf(outcome.problems())));
        List<String> folders =
                faults.stream().map(fault -> fault.folder() + "/").distinct().toList();
        return Analysis.of(
                release,
                LocalDate.of(2026, 11, 1),
                rule -> folders.stream().anyMatch(rule.file()::startsWith),
                matters,
                (all, done) -> {});
    }

    private static String text(Map<String, byte[]> files, String file) {
        return new String(files.get(file), StandardCharsets.UTF_8);
    }

    private static void assertFound(List<PlantedFaults.Fault> faults, int matters) {
        AnalysisReport report = analysed(faults, matters);
        SoftAssertions softly = new SoftAssertions();
        for (PlantedFaults.Fault fault : faults) {
            softly.assertThat(report.flaws())
                    .filteredOn(flaw -> flaw.kind() == fault.kind())
                    .extracting(Flaw::what)
                    .as("%s: %s", fault.folder(), fault.after())
                    .anyMatch(what -> what.contains(fault.shown()));
        }
        softly.assertAll();
    }

    @Test
    void ofTheFirstFifteenNoneIsMissed() {
        assertFound(PlantedFaults.FIRST, 150);
    }

    @Test
    void ofTheSecondFifteenNoneIsMissed() {
        assertFound(PlantedFaults.SECOND, 150);
    }

    @Test
    void ofThoseInTheRulesOnOfficialsNoneIsMissed() {
        assertFound(PlantedFaults.OFFICIALS, 150);
    }
}
