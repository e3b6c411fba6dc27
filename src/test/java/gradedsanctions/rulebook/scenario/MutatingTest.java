package gradedsanctions.rulebook.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradedsanctions.rulebook.Release;
import gradedsanctions.rulebook.Rulebook;
import gradedsanctions.rulebook.SealedRules;
import gradedsanctions.rulebook.SmallRules;
import gradedsanctions.rulebook.source.RuleFiles;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which small changes of rules the scenarios notice, and what they have tried of the rules. */
class MutatingTest {

    private static final String CASES = "promise/cases.yaml";
    private static final String AT_THE_THRESHOLD = """
            - name: 逾期三十天
              like: 逾期四十天
              change: { acts.0.facts.days: 30 }
              expect: { measures: [ { type: FundLimit, months: 6, force: MAY } ] }
            - name: 逾期二十九天
              like: 逾期四十天
              change: { acts.0.facts.days: 29 }
              expect: { measures: [] }
            """;

    private static Release small(Map<String, String> more) {
        Map<String, byte[]> files = new HashMap<>(SmallRules.FILES.all());
        more.forEach((name, text) -> files.put(
                name,
                (files.containsKey(name) ? SmallRules.FILES.text(name) + text : text)
                        .getBytes(StandardCharsets.UTF_8)));
        return Rulebook.seal(RuleFiles.of(files));
    }

    private static MutationReport report(Release release) {
        return Mutating.of(release, 1, (all, done) -> {});
    }

    private static List<String> changes(List<MutationReport.Change> changes) {
        return changes.stream()
                .map(change -> change.rule() + " " + change.operator() + " " + change.change())
                .toList();
    }

    @Test
    void whatNoScenarioNoticesIsListedWithItsPlace() {
        try (Release release = small(Map.of())) {
            MutationReport report = report(release);
            assertThat(changes(report.survivors()))
                    .containsExactlyInAnyOrder(
                            "PR-02 CONDITION code == \"PR\" → ∅",
                            "PR-02 CONDITION this == $a → ∅",
                            "PR-02 COMPARISON days >= 30 → days > 30",
                            "PR-02 THRESHOLD days >= 30 → days >= 31",
                            "PR-02 THRESHOLD days >= 30 → days >= 29",
                            "PR-02 CONSTANT FundLimit.force = Force.MAY → Force.SHALL",
                            "PR-02 CONSTANT FundLimit.force = Force.MAY → Force.POLICY");
            assertThat(report.survivors()).allSatisfy(change -> {
                assertThat(change.file()).isEqualTo("promise/rules.drl");
                String line =
                        release.files().text(change.file()).lines().toList().get(change.line() - 1);
                assertThat(line).contains(change.change().contains("Force") ? "Force.MAY" : before(change));
            });
            assertThat(report.operators())
                    .allSatisfy(operator -> assertThat(operator.tried()).isGreaterThanOrEqualTo(operator.killed()));
            assertThat(report.tried() - report.killed())
                    .isEqualTo(report.survivors().size());
        }
    }

    private static String before(MutationReport.Change change) {
        return change.change().substring(0, change.change().indexOf(" → "));
    }

    @Test
    void aScenarioOnEachSideOfAThresholdNoticesEveryChangeOfIt() {
        try (Release release = small(Map.of(CASES, AT_THE_THRESHOLD))) {
            assertThat(changes(report(release).survivors()))
                    .containsExactlyInAnyOrder("PR-02 CONDITION code == \"PR\" → ∅", "PR-02 CONDITION this == $a → ∅");
        }
    }

    @Test
    void aChangeThatMakesNoDifferenceIsMarkedWithAReason() {
        String marks = """
                - rule: PR-02
                  change: 'code == "PR" → ∅'
                  reason: 只有这一种认定
                - rule: PR-02
                  change: 'this == $a → ∅'
                  reason: 一次只裁量一个行为
                """;
        try (Release release = small(Map.of(CASES, AT_THE_THRESHOLD, "promise/equivalents.yaml", marks))) {
            MutationReport report = report(release);
            assertThat(report.survivors()).isEmpty();
            assertThat(report.equivalents())
                    .extracting(MutationReport.Change::reason)
                    .containsExactlyInAnyOrder("只有这一种认定", "一次只裁量一个行为");
            assertThat(report.tried()).isEqualTo(report.killed());
        }
    }

    @Test
    void aMarkWithoutReasonExcusesNothing() {
        String marks = "- { rule: PR-02, change: 'this == $a → ∅', reason: '' }\n- { rule: PR-02 }\n- 3\n";
        try (Release release = small(Map.of("promise/equivalents.yaml", marks))) {
            MutationReport report = report(release);
            assertThat(report.problems())
                    .extracting(problem -> problem.line() + " " + problem.message())
                    .containsExactly(
                            "1 a mark needs a reason",
                            "2 a mark has the keys [rule, change, reason]",
                            "3 a mark has the keys [rule, change, reason]");
            assertThat(changes(report.survivors())).contains("PR-02 CONDITION this == $a → ∅");
        }
    }

    @Test
    void changesAreTriedOnlyWhereEveryScenarioPasses() {
        String wrong = "- name: 错\n  like: 逾期四十天\n  change: { acts.0.facts.days: 31 }\n  expect: { measures: [] }\n";
        try (Release release = small(Map.of(CASES, wrong))) {
            assertThatThrownBy(() -> report(release))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("\"错\" fails already");
        }
    }

    @Test
    void aConditionIsTriedOnceItWasBothTrueAndFalse() {
        try (Release release = small(Map.of())) {
            ConditionCoverage coverage = ConditionCoverage.of(release);
            assertThat(coverage.rulesFired()).isEqualTo(2);
            assertThat(coverage.rules().stream().flatMap(rule -> rule.conditions().stream()))
                    .containsExactly(
                            new ConditionCoverage.Condition("verified == true", 8, true, true),
                            new ConditionCoverage.Condition("code == \"PR\"", 16, true, false),
                            new ConditionCoverage.Condition("days >= 30", 17, true, true));
            assertThat(coverage.articles()).containsExactly(new ConditionCoverage.Article("测试", 2, 2, 1));
        }
    }

    /** A sample; all of them with -Pfull. The share may only grow. */
    @Test
    void mostChangesOfTheShippedRulesAreNoticed() {
        int stride = Integer.getInteger("mutations.stride", 211);
        MutationReport report = Mutating.of(SealedRules.RELEASE, stride, (all, done) -> {});
        assertThat(report.problems()).isEmpty();
        assertThat(report.killed() * 100).as("%s", report.survivors()).isGreaterThanOrEqualTo(report.tried() * 90);
    }
}
