package gradedsanctions.rulebook.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.rulebook.Release;
import gradedsanctions.rulebook.Rulebook;
import gradedsanctions.rulebook.source.RuleFiles;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ShippedScenariosTest {

    private static final RuleFiles FILES = RuleFiles.read(Path.of("rules"));

    @TestFactory
    Stream<DynamicTest> comeOutAsExpected() {
        try (Release release = Rulebook.seal(FILES)) {
            return Scenarios.run(release).stream()
                    .map(result -> DynamicTest.dynamicTest(
                            result.name(),
                            () -> assertThat(result.differences()).isEmpty()));
        }
    }

    @Test
    void leaveNoRuleAndNoRowUntested() {
        assertThat(Rulebook.check(FILES)).isEmpty();
    }
}
