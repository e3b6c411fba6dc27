package gradedsanctions.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.rulebook.replay.Side;
import gradedsanctions.rulebook.scenario.Scenarios;
import gradedsanctions.rulebook.source.RuleFiles;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Two derivations part where a rule comes out otherwise, and not where less of the same is used afterwards. */
class DerivationPairsTest {

    private static final String PROMISE = "institutions/broken_promise/rules.drl";
    private static final String SEVERITY = "severity/rules.drl";
    private static final RuleFiles SHIPPED = RuleFiles.read(Path.of("rules"));
    private static final Release BEFORE = ready(SHIPPED);
    private static final JsonNode FOUR_HUNDRED_DAYS =
            Scenarios.matter(BEFORE, "招商奖励承诺逾期四百天,核实属实,责令整改后仍不整改").orElseThrow();

    private static Release ready(RuleFiles files) {
        return Rulebook.interpreted(Rulebook.read(files));
    }

    private static Release with(String file, String from, String to) {
        assertThat(SHIPPED.text(file)).contains(from);
        return ready(SHIPPED.with(Map.of(file, SHIPPED.text(file).replace(from, to))));
    }

    private static List<String> parting(Release after) {
        Ruling old = Objects.requireNonNull(
                Side.of(BEFORE, FOUR_HUNDRED_DAYS, LocalDate.EPOCH).ruling());
        Ruling now = Objects.requireNonNull(
                Side.of(after, FOUR_HUNDRED_DAYS, LocalDate.EPOCH).ruling());
        Words words = new Words(after.vocabulary(), false, Map.of());
        return DerivationPairs.of(old, now, FOUR_HUNDRED_DAYS, words, DerivationPairs.Turning.between(BEFORE, after))
                .stream()
                .filter(pair -> !pair.isSame())
                .map(DerivationPairs.Pair::rule)
                .toList();
    }

    @Test
    void theFirstRuleThatPartsIsTheOneThatWasChanged() {
        assertThat(parting(with(PROMISE, "365", "500")))
                .startsWith("BP-12", "BP-11")
                .contains("SV-11", "ME-30")
                .doesNotContain("SV-01", "SV-30", "BP-01");
    }

    @Test
    void tablesThatWereChangedPart() {
        assertThat(parting(with(SEVERITY, "LimitTerm( Severity.SERIOUS, 12 )", "LimitTerm( Severity.SERIOUS, 18 )")))
                .startsWith("SV-30")
                .contains("ME-30")
                .doesNotContain("BP-12", "SV-11");
    }

    @Test
    void nothingPartsWhereOnlyWordsDiffer() {
        assertThat(parting(with(PROMISE, "// 定级", "// 定级,见纪要"))).isEmpty();
    }
}
