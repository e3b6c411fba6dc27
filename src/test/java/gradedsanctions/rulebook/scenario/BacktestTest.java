package gradedsanctions.rulebook.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.rulebook.Canonical;
import gradedsanctions.rulebook.SealedRules;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Real cases are judged on their facts, and what can't be compared is said. */
class BacktestTest {

    private static List<Backtest.Line> lines(String file) {
        return Backtest.run(SealedRules.RELEASE, Canonical.JSON.readTree(file));
    }

    @Test
    void theCommittedCasesComeOutAsReported() {
        List<Backtest.Line> lines =
                Backtest.run(SealedRules.RELEASE, Canonical.JSON.readTree(Path.of("docs", "backtest.json")));
        assertThat(lines).extracting(Backtest.Line::verdict).startsWith(Backtest.Verdict.MISS, Backtest.Verdict.HIT);
        assertThat(lines).allSatisfy(line -> assertThat(line.why()).isNotBlank());
        assertThat(Backtest.meanWidth(lines, false)).isEqualTo(2.5);
        assertThat(Backtest.meanWidth(lines, true)).isZero();
    }

    @Test
    void aCaseThatCannotBeReadIsOmittedWithTheReason() {
        List<Backtest.Line> lines = lines("""
                {"split": "2020-07-01", "cases": [{"id": "a", "title": "t", "imposed": "WARNING",
                  "matter": {"subject": {"kind": "OFFICIAL"}, "decidedOn": "2026-01-01",
                             "acts": [{"category": "0.0", "from": "2025-01-01"}]}}]}
                """);
        assertThat(lines).extracting(Backtest.Line::verdict).containsExactly(Backtest.Verdict.OMITTED);
        assertThat(lines.get(0).why()).contains("acts[0].category");
        assertThat(lines.get(0).late()).isTrue();
    }
}
