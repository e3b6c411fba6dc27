package gradedsanctions.rulebook.language;

import static gradedsanctions.rulebook.language.Editor.SHIPPED;
import static gradedsanctions.rulebook.language.Editor.SMALL;
import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.rulebook.Rulebook;
import gradedsanctions.rulebook.source.Problem;
import gradedsanctions.rulebook.source.RuleFiles;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file of scenarios is completed from the vocabulary, and its misspelt words are mended. */
class ScenarioLanguageTest {

    private static final String FILE = "institutions/broken_promise/cases.yaml";
    private static final String SMALL_FILE = "promise/cases.yaml";
    private static final String ALONE =
            "- name: 甲\n  decidedOn: 2026-03-02\n  acts:\n    - category: BrokenPromise\n      facts:\n        daysOverdue: 3\n";

    private static List<String> labels(String text) {
        return SHIPPED.complete(FILE, text).stream().map(Completion::label).toList();
    }

    @Test
    void keysFollowFromWhereTheyStand() {
        assertThat(labels(ALONE + "  ‸"))
                .contains("decidedOn", "acts", "expect")
                .doesNotContain("change");
        assertThat(labels("- name: 乙\n  like: 甲\n  ch‸"))
                .contains("change", "expect")
                .doesNotContain("acts");
        assertThat(labels(ALONE + "  expect: { sev‸ }")).contains("severity", "because");
        assertThat(labels(ALONE + "  expect:\n    ‸")).contains("severity", "because");
        assertThat(labels(ALONE + "        ‸")).contains("amountOwed").doesNotContain("expect");
        assertThat(labels("- name: 甲\n  acts: [ { category: BrokenPromise, facts: { ‸ } } ]"))
                .contains("daysOverdue");
        assertThat(labels(ALONE + "- name: 乙\n  like: 甲\n  change: { ‸ }")).contains("acts.0.facts.amountOwed");
    }

    @Test
    void valuesFollowFromTheirKeys() {
        assertThat(labels("- name: 甲\n  acts:\n    - category: Br‸")).contains("BrokenPromise", "39.4");
        assertThat(labels("- name: 甲\n  subject: { kind: ‸ }")).containsExactly("INSTITUTION", "OFFICIAL");
        assertThat(labels(ALONE + "        badEffect: ‸")).containsExactly("true", "false");
        assertThat(labels(ALONE + "  expect: { severity: ‸ }")).contains("SERIOUS");
        assertThat(labels(ALONE + "  expect: { measures: [ { type: ‸ } ] }")).contains("HonourBan");
        assertThat(labels(ALONE + "  expect: { because: [ BP-01, BP-‸ ] }")).contains("BP-12", "OT-2020/39.4");
        assertThat(labels(ALONE + "- name: 乙\n  like: ‸")).containsExactly("甲");
        assertThat(labels("# category: ‸")).isEmpty();
    }

    @Test
    void aFactIsFoundByItsChineseTitle() {
        assertThat(SHIPPED.complete(FILE, ALONE + "        金额‸"))
                .filteredOn(c -> c.label().equals("amountOwed"))
                .singleElement()
                .satisfies(c -> assertThat(c.filterText()).contains("涉及金额"))
                .satisfies(c -> assertThat(c.insertText()).isEqualTo("amountOwed: "))
                .satisfies(c -> assertThat(c.range()).isEqualTo(new Range(7, 9, 7, 11)));
    }

    @ParameterizedTest
    @CsvSource({
        "'because: [ PR-01, PR-02 ]','because: [ PR-01, PR-022 ]',PR-022,PR-02",
        "verified: true,verifed: true,verifed,verified",
        "category: Promise,category: Promis,Promis,Promise",
        "decidedOn:,decidedOm:,decidedOm,decidedOn",
        "notBecause:,notBecaus:,notBecaus,notBecause",
        "like: 逾期四十天,like: 逾期四十,逾期四十,逾期四十天"
    })
    void aMisspeltWordIsMended(String right, String wrong, String underlined, String instead) {
        String text = SMALL.files.text(SMALL_FILE);
        String changed = text.replaceFirst(Pattern.quote(right), wrong);
        assertThat(changed).isNotEqualTo(text);
        Map<String, byte[]> files = new HashMap<>(SMALL.files.all());
        files.put(SMALL_FILE, changed.getBytes(StandardCharsets.UTF_8));
        List<Problem> problems = Rulebook.check(RuleFiles.of(files)).stream()
                .filter(p -> p.file().equals(SMALL_FILE))
                .toList();
        Flagged flagged = SMALL.language.flagged(SMALL_FILE, changed, problems).stream()
                .filter(f -> !f.fixes().isEmpty())
                .findFirst()
                .orElseThrow(() -> new AssertionError(problems));
        assertThat(Editor.within(changed, flagged.range())).isEqualTo(underlined);
        assertThat(flagged.fixes().get(0).title().zh()).isEqualTo("改为 " + instead);
        assertThat(Editor.applied(changed, flagged.fixes().get(0))).isEqualTo(text);
    }
}
