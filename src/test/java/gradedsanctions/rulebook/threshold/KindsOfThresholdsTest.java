package gradedsanctions.rulebook.threshold;

import static gradedsanctions.rulebook.threshold.HouseRules.grading;
import static gradedsanctions.rulebook.threshold.HouseRules.rule;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which numbers of a rule are thresholds, and which of them are one. */
class KindsOfThresholdsTest {

    private static List<String> found(String... rules) {
        return HouseRules.of(String.join("", rules)).thresholds().all().stream()
                .map(t -> t.id() + " " + t.value() + " x" + t.places().size())
                .toList();
    }

    @Test
    void theEndOfOneGradeAndTheBeginningOfTheNextAreOne() {
        assertThat(found(
                        grading("HR-01", "FAIRLY_SERIOUS", "$a : Promise( days >= 180, days < 365 )"),
                        grading("HR-02", "SERIOUS", "$a : Promise( days >= 365 )")))
                .containsExactly("HR-01/Promise.days/from 180 x1", "HR-02/Promise.days/from 365 x2");
    }

    @Test
    void ofWholeNumbersAboveIsTheNextOne() {
        assertThat(found(
                        grading("HR-01", "FAIRLY_SERIOUS", "$a : Promise( days > 179, days <= 364 )"),
                        grading("HR-02", "SERIOUS", "$a : Promise( days >= 365 )")))
                .containsExactly("HR-01/Promise.days/above 179 x1", "HR-02/Promise.days/from 365 x2");
    }

    @Test
    void ofMoneyAboveIsAnotherLine() {
        assertThat(found(
                        grading("HR-01", "FAIRLY_SERIOUS", "$a : Promise( amount <= 100 )"),
                        grading("HR-02", "SERIOUS", "$a : Promise( amount >= 100 )"),
                        grading("HR-03", "SERIOUS", "$a : Promise( amount > 100 )")))
                .containsExactly("HR-02/Promise.amount/from 100 x1", "HR-03/Promise.amount/above 100 x2");
    }

    @Test
    void aNumberBeforeTheFieldOrDeniedDrawsTheSameLine() {
        assertThat(found(
                        grading("HR-01", "FAIRLY_SERIOUS", "$a : Promise( 365 > days )"),
                        grading("HR-02", "SERIOUS", "$a : Promise( !( days < 365 ) )")))
                .containsExactly("HR-02/Promise.days/from 365 x2");
    }

    @Test
    void otherFieldsAndExactValuesAreOtherThresholds() {
        assertThat(found(
                        grading("HR-01", "FAIRLY_SERIOUS", "$a : Promise( days == 5, months >= 5 )"),
                        grading("HR-02", "SERIOUS", "$a : Promise( days >= 5, months != 5 )")))
                .containsExactly(
                        "HR-01/Promise.days/exactly 5 x1",
                        "HR-01/Promise.months/from 5 x1",
                        "HR-02/Promise.days/from 5 x1",
                        "HR-02/Promise.months/exactly 5 x1");
    }

    @Test
    void factorsAndLookBackPeriodsAndCountsAreThresholds() {
        assertThat(found(
                        grading(
                                "HR-01",
                                "SERIOUS",
                                "$a : Promise( $days : days )",
                                "Mark( act == $a, weight >= $days * 2 + 7 )"),
                        grading("HR-02", "SERIOUS", "$a : Promise()", "exists Past( act == $a, monthsApart < 36 )"),
                        rule(
                                "HR-03",
                                " salience -10",
                                "insert( new Referral( $a, \"上级\" ) );",
                                "$a : Promise()",
                                "accumulate( $p : Past( act == $a ); $times : count( $p ) )",
                                "Promise( this == $a, $times >= 3 )")))
                .containsExactly(
                        "HR-01/Mark.weight/factor 2 x1",
                        "HR-01/Mark.weight/addend 7 x1",
                        "HR-02/Past.monthsApart/below 36 x1",
                        "HR-03/Past/from 3 x1");
    }

    @Test
    void aPeriodOfAConclusionIsAThresholdOfItsOwn() {
        HouseRules rules = HouseRules.of(
                rule("HR-01", "", "insert( new Mark( $a, 6 ) );\n    insert( new Mark( $a, 6 ) );", "$a : Promise()"));
        assertThat(rules.thresholds().all())
                .extracting(Threshold::id)
                .containsExactly("HR-01/Mark.weight/parameter", "HR-01/Mark.weight/parameter/2");
    }

    @Test
    void aNumberThatTheLawDrawsTheSameLineAtIsNotOfTheHouse() {
        String lawful = grading("HR-01", "ORDINARY", "$a : Promise( days < 30 )");
        assertThat(found(lawful, grading("HR-02", "SERIOUS", "$a : Promise( days >= 90 )")))
                .as("PR-02 of the small rules tests thirty days with a source")
                .containsExactly("HR-02/Promise.days/from 90 x1");
    }

    @Test
    void textsAndCommentsHoldNone() {
        assertThat(found(grading(
                        "HR-01 三百 365 天",
                        "SERIOUS",
                        "// 17 days",
                        "$a : Promise( note != \"14\", /* 15 */ days >= 9 ) // 3")))
                .containsExactly("HR-01/Promise.days/from 9 x1");
    }

    @Test
    void whatHoldsAtAnotherTimeIsAnotherThreshold() {
        HouseRules rules = HouseRules.of(rule(
                        "HR-01",
                        "\n    date-expires \"2025-01-01\"",
                        "insert( new ProposedSeverity( $a, Severity.SERIOUS ) );",
                        "$a : Promise( days >= 90 )")
                + rule(
                        "HR-02",
                        "\n    date-effective \"2025-01-01\"",
                        "insert( new ProposedSeverity( $a, Severity.ORDINARY ) );",
                        "$a : Promise( days < 90 )"));
        assertThat(rules.thresholds().all())
                .extracting(Threshold::id)
                .containsExactly("HR-01/Promise.days/from", "HR-02/Promise.days/below");
        assertThat(rules.only().expires()).isEqualTo(LocalDate.of(2025, 1, 1));
        assertThat(rules.only().effective()).isNull();
    }

    @Test
    void aRuleOfADivisionHasItsOwn() {
        assertThat(found(
                        rule(
                                "HR-01",
                                " @division( \"410000\" )",
                                "insert( new ProposedSeverity( $a, Severity.SERIOUS ) );",
                                "$a : Promise( days >= 90 )"),
                        grading("HR-01", "SERIOUS", "$a : Promise( days >= 90 )")))
                .containsExactly("HR-01@410000/Promise.days/from 90 x1", "HR-01/Promise.days/from 90 x1");
    }

    @Test
    void theIdStaysWhenTheValueChanges() {
        HouseRules rules = HouseRules.of(grading("HR-01", "SERIOUS", "$a : Promise( days >= 90 )"));
        HouseRules later = HouseRules.of(grading("HR-01", "SERIOUS", "$a : Promise( days >= 91 )"));
        assertThat(later.only().id()).isEqualTo(rules.only().id());
    }
}
