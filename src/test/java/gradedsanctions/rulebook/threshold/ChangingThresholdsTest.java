package gradedsanctions.rulebook.threshold;

import static gradedsanctions.rulebook.threshold.HouseRules.grading;
import static gradedsanctions.rulebook.threshold.HouseRules.rule;
import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.rulebook.source.RuleFiles;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A number is changed wherever it stands, or nothing is changed and every reason is given. */
class ChangingThresholdsTest {

    private static final String LIGHT = "HR-01/Promise.days/from";
    private static final String GRAVE = "HR-02/Promise.days/from";
    private static final HouseRules RULES =
            HouseRules.of(grading("HR-01 一百八十天", "FAIRLY_SERIOUS", "$a : Promise( days >= 180,   days<365 ) // 365")
                    + grading("HR-02", "SERIOUS", "$a : Promise( days >= 365, amount >= 100 )"));

    private static String text(Change change) {
        return Objects.requireNonNull(change.files(), () -> change.faults().toString())
                .text(HouseRules.FILE);
    }

    private static String fault(HouseRules rules, String id, String value) {
        Change change = rules.change(Map.of(id, value));
        assertThat(change.files()).isNull();
        assertThat(change.faults()).hasSize(1);
        assertThat(change.faults().get(0).said(true)).contains(value).doesNotContain("{");
        return change.faults().get(0).said(false);
    }

    @Test
    void everyPlaceOfItIsChangedAndNothingElse() {
        Change change = RULES.change(Map.of(GRAVE, "270"));
        assertThat(text(change))
                .contains("days >= 180,   days<270 ) // 365", "days >= 270, amount >= 100")
                .isEqualTo(RULES.files()
                        .text(HouseRules.FILE)
                        .replace("days<365", "days<270")
                        .replace("days >= 365", "days >= 270"));
        assertThat(change.steps())
                .singleElement()
                .satisfies(step -> assertThat(step.threshold().value()).isEqualByComparingTo("365"));
    }

    @Test
    void theSameValueChangesNothing() {
        Change change = RULES.change(Map.of(GRAVE, " 365.0 "));
        assertThat(change.steps()).isEmpty();
        assertThat(Objects.requireNonNull(change.files()).hash())
                .isEqualTo(RULES.files().hash());
    }

    @Test
    void aPlaceThatSaysItOtherwiseStaysSo() {
        HouseRules rules = HouseRules.of(grading("HR-01", "FAIRLY_SERIOUS", "$a : Promise( days > 179, days <= 364 )")
                + grading("HR-02", "SERIOUS", "$a : Promise( days >= 365 )"));
        assertThat(text(rules.change(Map.of(GRAVE, "270")))).contains("days <= 269", "days >= 270");
    }

    @Test
    void signsDecimalsAndLongNumbersAreKept() {
        HouseRules rules = HouseRules.of(grading("HR-01", "SERIOUS", "$a : Promise( months >= -5, cents >= 700L )")
                + grading("HR-02", "SERIOUS", "$a : Promise( amount >= 0.50 )"));
        assertThat(text(rules.change(Map.of(
                        "HR-01/Promise.months/from", "0",
                        "HR-01/Promise.cents/from", "800",
                        "HR-02/Promise.amount/from", "1,234.25"))))
                .contains("months >= 0, cents >= 800L", "amount >= 1234.25");
    }

    @Test
    void aSignThatStandsApartStaysWhereItIs() {
        String light = "Mark( act == $a, weight > - 6, weight <= - ( 3 ) )";
        HouseRules rules = HouseRules.of(grading("HR-01", "FAIRLY_SERIOUS", "$a : Promise()", light)
                + grading("HR-02", "SERIOUS", "$a : Promise()", "Mark( act == $a, weight >= -2 )"));
        assertThat(text(rules.change(Map.of("HR-02/Mark.weight/from", "-1", "HR-01/Mark.weight/above", "-7"))))
                .contains("weight > - 7, weight <= - ( 2 )", "weight >= -1");
    }

    @Test
    void whatIsNoNumberOrNotWholeOrOutOfRangeIsRefused() {
        assertThat(fault(RULES, LIGHT, "半年")).isEqualTo("承诺的逾期天数(较重,HR-01)填了“半年”,不是数。请填一个数,如 180;整数至多十五位,小数至多九位。");
        assertThat(fault(RULES, LIGHT, "180.5")).contains("180.5", "须为整数", "180 或者 181");
        assertThat(fault(RULES, LIGHT, "-1")).contains("不得小于 0");
        assertThat(fault(RULES, LIGHT, "1E99")).contains("不是数");
        assertThat(fault(RULES, "HR-02/Promise.amount/from", "-1")).contains("不得小于 0");
        assertThat(fault(RULES, "HR-09/Promise.days/from", "5")).contains("HR-09/Promise.days/from", "请核对编号");
    }

    @Test
    void aNumberTooLargeForItsTypeIsRefused() {
        HouseRules rules = HouseRules.of(grading("HR-02", "SERIOUS", "$a : Promise( days >= 365 )"));
        assertThat(fault(rules, GRAVE, "2147483648")).contains("不得大于 2147483647");
    }

    @Test
    void aLighterGradeBeginsBeforeAGraverOne() {
        assertThat(fault(RULES, LIGHT, "400")).contains("填了 400", "须小于严重的 365");
        assertThat(fault(RULES, LIGHT, "365")).contains("须小于严重的 365");
        assertThat(fault(RULES, GRAVE, "100")).contains("填了 100", "须大于较重的 180");
        assertThat(RULES.change(Map.of(LIGHT, "400", GRAVE, "500")).faults()).isEmpty();
    }

    @Test
    void allFaultsAreGivenAtOnceAndNothingIsChanged() {
        Change change = RULES.change(Map.of(LIGHT, "x", GRAVE, "1.5", "HR-02/Promise.amount/from", "200", "?", "1"));
        assertThat(change.files()).isNull();
        assertThat(change.faults())
                .extracting(Fault::kind)
                .contains(Fault.Kind.NOT_A_NUMBER, Fault.Kind.NOT_WHOLE, Fault.Kind.UNKNOWN);
    }

    @Test
    void whatTheGateRefusesIsSaid() {
        HouseRules rules = HouseRules.of(
                rule("HR-01", "", "insert( new Mark( $a, $days / 2 ) );", "$a : Promise( $days : days )"));
        assertThat(fault(rules, "HR-01/Mark.weight/divisor", "0")).contains("填了 0", "规则检查没有通过");
    }

    @Test
    void twoNumbersMayNotBecomeOne() {
        HouseRules rules = HouseRules.of(rule("HR-01", "", "insert( new Mark( $a, 1 ) );", "$a : Promise( days >= 5 )")
                + rule("HR-02", "", "insert( new Mark( $a, 2 ) );", "$a : Promise( days < 9 )"));
        assertThat(fault(rules, "HR-01/Promise.days/from", "9")).contains("填了 9", "重合");
        assertThat(fault(rules, "HR-01/Promise.days/from", "30"))
                .as("thirty days is a number of PR-02, which has a source")
                .contains("重合");
    }

    @Test
    void whereLessIsGraverTheOrderIsTheOtherWayRound() {
        RuleFiles files = HouseRules.of(grading("HR-01", "FAIRLY_SERIOUS", "$a : Promise( months < 12, months >= 6 )")
                        + grading("HR-02", "SERIOUS", "$a : Promise( months < 6 )"))
                .files();
        Map<String, byte[]> all = new HashMap<>(files.all());
        all.put(
                "vocabulary/all.drl",
                files.text("vocabulary/all.drl")
                        .replace("@title( \"约定月数\" )", "@title( \"约定月数\" ) @worse( \"less\" )")
                        .getBytes(StandardCharsets.UTF_8));
        HouseRules rules = HouseRules.of(RuleFiles.of(all));
        assertThat(rules.thresholds().rulers().get(0).cutOffs())
                .extracting(Threshold::id)
                .containsExactly("HR-01/Promise.months/below", "HR-02/Promise.months/below");
        assertThat(fault(rules, "HR-02/Promise.months/below", "13")).contains("须小于较重的 12");
    }
}
