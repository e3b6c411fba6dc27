package gradedsanctions.rulebook.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.rulebook.SealedRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ShippedScenariosTest {

    @TestFactory
    Stream<DynamicTest> comeOutAsExpected() {
        return Scenarios.run(SealedRules.RELEASE).stream()
                .map(result -> DynamicTest.dynamicTest(
                        result.name(), () -> assertThat(result.differences()).isEmpty()));
    }

    @Test
    void leaveNoRuleAndNoRowUntested() {
        assertThat(Scenarios.run(SealedRules.RELEASE)).hasSizeGreaterThan(100);
        assertThat(Scenarios.examine(SealedRules.RELEASE).problems()).isEmpty();
    }
}
