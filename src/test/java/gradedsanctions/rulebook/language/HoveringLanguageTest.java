package gradedsanctions.rulebook.language;

import static gradedsanctions.rulebook.language.Editor.RULES;
import static gradedsanctions.rulebook.language.Editor.SHIPPED;
import static gradedsanctions.rulebook.language.Editor.SMALL;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a word of a rule means. */
class HoveringLanguageTest {

    private static final String PROMISE = "institutions/broken_promise/rules.drl";

    /** The text of the shipped rules with the place at the first occurrence of a word behind another. */
    private static String at(String path, String behind, String word) {
        String text = SHIPPED.files.text(path);
        int place = text.indexOf(word, text.indexOf(behind)) + 1;
        return text.substring(0, place) + "‸" + text.substring(place);
    }

    private static Said said(String behind, String word) {
        return SHIPPED.hover(PROMISE, at(PROMISE, behind, word)).text();
    }

    @Test
    void aFieldHasATitleAUnitARangeAndADirection() {
        assertThat(said("BP-11", "daysOverdue").zh())
                .contains("**daysOverdue** 逾期天数 · 整数 · 天 · 0–36500 · 必填")
                .contains("越多越重");
        assertThat(said("BP-11", "daysOverdue").en()).contains("Days overdue", "more is graver");
    }

    @Test
    void theWordIsMarkedWhole() {
        String text = at(PROMISE, "BP-11", "daysOverdue");
        assertThat(Editor.within(
                        text.replace("‸", ""), SHIPPED.hover(PROMISE, text).range()))
                .isEqualTo("daysOverdue");
    }

    @Test
    void aTypeHasItsFieldsAndItsParent() {
        assertThat(said("BP-11", "BrokenPromise").zh()).contains("政策承诺未兑现 · 事项", "`Incident` 行为", "`amountOwed` 涉及金额");
    }

    @Test
    void aMeasureHasWhatItDoes() {
        String text = "rule \"XX-01 试\"\nwhen\nthen\n    insert( new HonourBan‸";
        assertThat(SHIPPED.hover(PROMISE, text).text().zh()).contains("措施", "限制领域:评优评先", "`months`");
        assertThat(SHIPPED.hover(PROMISE, text).text().en()).contains("Honours and awards");
    }

    @Test
    void aConstantHasATitleAndItsEnumerationAllOfThem() {
        assertThat(said("BP-12", "SERIOUS").zh()).contains("Severity.SERIOUS", "严重");
        assertThat(said("BP-12", "Severity").zh()).contains("`ORDINARY` 一般", "`EXTREME` 特别严重");
    }

    @Test
    void aVariableIsWhatItIsBoundTo() {
        assertThat(said("Finding( $act", "$act").zh()).contains("BrokenPromise", "政策承诺未兑现");
        String field =
                "rule \"XX-01 试\"\nwhen\n    Finding( $a : act )\nthen\n    insert( new Mark( $‸a, 1 ) );\nend\n";
        assertThat(SMALL.hover(RULES, field).text().zh()).contains("`Finding`", "`act`");
        assertThat(SMALL.hover(RULES, field.replace("$‸a", "$‸b")).text().zh()).contains("没有取得");
    }

    @Test
    void aBasisHasItsWordsAndHowSureTheyAre() {
        assertThat(said("BP-02", "民营经济促进法 73").zh()).contains("已核原文", "有权机关予以纠正", "出处:民营经济促进法");
        assertThat(said("BP-11", "内部裁量基准").zh()).contains("@discretion");
    }

    @Test
    void annotationsAndWordsOfTheLanguageAreExplained() {
        assertThat(said("BP-02", "status").zh()).contains("出处");
        assertThat(said("BP-02", "V2").zh()).isNotEmpty();
        assertThat(said("BP-12", "exists").zh()).contains("至少有一个");
    }

    @Test
    void aFieldIsExplainedWhereItIsDeclared() {
        String path = "vocabulary/incidents.drl";
        assertThat(SHIPPED.hover(path, at(path, "declare BrokenPromise", "amountOwed"))
                        .text()
                        .zh())
                .contains("涉及金额 · 金额 · 元 · ≥ 0");
    }

    @Test
    void nothingIsSaidOfTextsSignsAndComments() {
        assertThat(SMALL.language.hover(RULES, "// Promise", 1, 5)).isEmpty();
        assertThat(SMALL.language.hover(RULES, "rule \"Promise\"", 1, 9)).isEmpty();
        assertThat(SMALL.language.hover("promise/basis.md", "Promise", 1, 3)).isEmpty();
    }
}
