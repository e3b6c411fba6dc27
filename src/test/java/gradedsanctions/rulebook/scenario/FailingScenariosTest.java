package gradedsanctions.rulebook.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.rulebook.Rulebook;
import gradedsanctions.rulebook.SealedRules;
import gradedsanctions.rulebook.source.Problem;
import gradedsanctions.rulebook.source.RuleFiles;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FailingScenariosTest {

    private static final String CASES = """
            - name: 逾期四百天
              decidedOn: 2026-03-02
              subject: { kind: INSTITUTION }
              acts:
                - category: BrokenPromise
                  from: 2025-06-01
                  facts: { daysOverdue: 400, privateFirm: true, verifiedBySuperior: true, refusedToRectify: true, badEffect: false }
              expect:
                severity: FAIRLY_SERIOUS
                findings: [ BP ]
                measures:
                  - { type: CorrectionOrder, force: MAY }
                because: [ BP-11 ]
                notBecause: [ BP-12 ]

            - name: 逾期三百六十四天,并已整改
              like: 逾期四百天
              change: { acts.0.facts.daysOverdue: 364, acts.0.facts.refusedToRectify: false }
              expect: { notBecause: [ BP-12, BP-01 ] }

            - name: 逾期三百六十四天
              like: 逾期四百天
              change: { acts.0.facts.daysOverdue: 364 }
              expect: { severity: FAIRLY_SERIOUS, notBecause: [ BP-12 ] }

            - name: 事实写错
              like: 逾期四百天
              change: { acts.0.facts.daysOverdue: 很久 }
              expect: { findings: [] }
            """;

    private static List<Problem> problems;

    @BeforeAll
    static void check() {
        Map<String, byte[]> files = new TreeMap<>(SealedRules.FILES.all());
        files.keySet().removeIf(name -> name.endsWith("cases.yaml"));
        files.put("institutions/broken_promise/cases.yaml", CASES.getBytes(StandardCharsets.UTF_8));
        problems = Rulebook.check(RuleFiles.of(files));
    }

    @Test
    void everyProblemHasANameAndASentenceInChinese() {
        assertThat(problems)
                .extracting(Problem::code)
                .contains("scenario-fails", "no-firing-scenario", "no-near-miss")
                .doesNotContain("unnamed");
        assertThat(problems).extracting(Problem::messageZh).allMatch(text -> text.matches("(?s).*\\p{IsHan}.*"));
    }

    private static List<Problem> on(String file) {
        return problems.stream().filter(p -> p.file().equals(file)).toList();
    }

    @Test
    void aFailingScenarioIsAWarningAtItsLineThatSaysWhatCameInstead() {
        assertThat(on("institutions/broken_promise/cases.yaml"))
                .filteredOn(p -> p.line() == 1)
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.error()).isFalse();
                    assertThat(p.message())
                            .contains(
                                    "scenario \"逾期四百天\" fails",
                                    "severity: expected FAIRLY_SERIOUS, got SERIOUS",
                                    "findings: expected [BP], got [BP, MJ.73]",
                                    "measures: missing [{\"type\":\"CorrectionOrder\",\"force\":\"MAY\"}]",
                                    "because: BP-11 did not fire",
                                    "notBecause: BP-12 fired");
                });
    }

    @Test
    void aMatterThatCantBeReadFailsWithItsFault() {
        assertThat(on("institutions/broken_promise/cases.yaml"))
                .filteredOn(p -> p.message().contains("事实写错"))
                .singleElement()
                .satisfies(p -> assertThat(p.message()).contains("acts[0].facts.daysOverdue", "很久"));
    }

    @Test
    void aRuleThatFiresInNoScenarioIsAWarningAtItsLine() {
        int line = lineOf("institutions/payment_arrears/rules.drl", "rule \"PA-01 ");
        assertThat(on("institutions/payment_arrears/rules.drl"))
                .filteredOn(p -> p.line() == line)
                .singleElement()
                .satisfies(p -> assertThat(p.toString()).contains("warning", "PA-01 fires in no scenario"));
    }

    @Test
    void aRowOfATableCountsAsARule() {
        int line = lineOf("officials/offences/table.drl", "new Offence( \"39.4\"");
        assertThat(on("officials/offences/table.drl"))
                .filteredOn(p -> p.line() == line)
                .singleElement()
                .satisfies(p -> assertThat(p.message()).contains("OT-2020/39.4 fires in no scenario"));
    }

    @Test
    void aScenarioThatDiffersInTwoFactsIsNoNearMiss() {
        assertThat(on("institutions/broken_promise/rules.drl"))
                .extracting(Problem::message)
                .anyMatch(m -> m.startsWith("rule BP-01 has no near miss"))
                .noneMatch(m -> m.contains("rule BP-12 "));
    }

    private static int lineOf(String file, String text) {
        List<String> lines = SealedRules.FILES.text(file).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(text)) {
                return i + 1;
            }
        }
        throw new AssertionError(file + " does not contain " + text);
    }
}
