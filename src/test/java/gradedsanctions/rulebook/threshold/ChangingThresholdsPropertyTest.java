package gradedsanctions.rulebook.threshold;

import static gradedsanctions.rulebook.threshold.HouseRules.grading;
import static gradedsanctions.rulebook.threshold.HouseRules.rule;
import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.rulebook.source.RuleFiles;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the numbers are and however the text is laid out, a change touches the numbers alone. */
class ChangingThresholdsPropertyTest {

    /** Layout and comments, with numbers in them that are none. */
    private static final Arbitrary<String> GAPS =
            Arbitraries.of(" ", "  ", "\t", "\n        ", " /* 365 天,“九” */ ", " // >= 7\n    ", "\r\n  ");

    private static HouseRules written(String gap, String other) {
        return HouseRules.of(grading(
                        "HR-01 逾期 365 天",
                        "FAIRLY_SERIOUS",
                        "$a : Promise(" + gap + "days >=" + other + "180," + gap + "days <" + gap + "365" + other + ")")
                + grading("HR-02", "SERIOUS", "$a : Promise( days" + other + ">= 365" + gap + ", amount >= 0.50 )")
                + rule("HR-03", "", "insert( new Mark( $a," + gap + "6 ) );", "$a : Promise()"));
    }

    @Provide
    Arbitrary<Map<String, String>> values() {
        Arbitrary<String> days = Arbitraries.integers().between(0, 40_000).map(Object::toString);
        Arbitrary<String> money = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("99999999"))
                .ofScale(2)
                .map(BigDecimal::toPlainString);
        return Combinators.combine(days, days, money, days)
                .as((one, other, amount, weight) -> Map.of(
                        "HR-01/Promise.days/from", one,
                        "HR-02/Promise.days/from", other,
                        "HR-02/Promise.amount/from", amount,
                        "HR-03/Mark.weight/parameter", weight));
    }

    @Provide
    Arbitrary<String> gaps() {
        return GAPS;
    }

    @Property(tries = 150)
    void outsideTheNumbersEveryByteStaysAndTheWayBackIsExact(
            @ForAll("values") Map<String, String> values, @ForAll("gaps") String gap, @ForAll("gaps") String other) {
        HouseRules rules = written(gap, other);
        Change change = rules.change(values);
        if (change.files() == null) {
            assertThat(change.faults()).isNotEmpty();
            return;
        }
        HouseRules later = HouseRules.of(change.files());
        values.forEach((id, value) ->
                assertThat(later.thresholds().find(id).orElseThrow().value()).isEqualByComparingTo(value));
        assertThat(outside(later)).isEqualTo(outside(rules));
        assertThat(others(later.files())).isEqualTo(others(rules.files()));
        Map<String, String> back = new HashMap<>();
        rules.thresholds()
                .all()
                .forEach(threshold -> back.put(threshold.id(), threshold.value().toPlainString()));
        RuleFiles again = Objects.requireNonNull(later.change(back).files());
        assertThat(again.hash()).isEqualTo(rules.files().hash());
    }

    /** The text without its numbers, as bytes. */
    private static byte[] outside(HouseRules rules) {
        StringBuilder text = new StringBuilder(rules.files().text(HouseRules.FILE));
        rules.thresholds().all().stream()
                .flatMap(threshold -> threshold.places().stream())
                .map(Threshold.Place::at)
                .sorted(Comparator.comparing(at -> -at.offset()))
                .forEach(at -> text.replace(at.offset(), at.offset() + at.length(), "#"));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Integer> others(RuleFiles files) {
        Map<String, Integer> others = new HashMap<>();
        files.all().forEach((name, bytes) -> others.put(name, Arrays.hashCode(bytes)));
        others.remove(HouseRules.FILE);
        return others;
    }
}
