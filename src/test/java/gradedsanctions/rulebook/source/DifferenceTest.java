package gradedsanctions.rulebook.source;

import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.rulebook.Rulebook;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a change of rule files says otherwise. */
class DifferenceTest {

    private static final String WAGES = "institutions/wage_arrears/rules.drl";
    private static final String TABLE = "officials/offences/table.drl";
    private static final String INCIDENTS = "vocabulary/incidents.drl";
    private static final String WAGE_CASES = "institutions/wage_arrears/cases.yaml";
    private static final Rulebook.Readable BEFORE = Rulebook.read(ShippedRules.plain());

    private static Difference after(String file, String sought, String instead) {
        String text = BEFORE.files().text(file);
        assertThat(text).contains(sought);
        Map<String, byte[]> files = new HashMap<>(BEFORE.files().all());
        files.put(file, text.replace(sought, instead).getBytes(StandardCharsets.UTF_8));
        return Rulebook.difference(BEFORE, Rulebook.read(RuleFiles.of(files)));
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                Arguments.of(
                        WAGES,
                        "workers >= 10, workers < 50",
                        "workers >= 20, workers < 50",
                        "~ RULE WA-11 number: $act : WageArrears( workers >= 10 ) → $act : WageArrears( workers >= 20 )"),
                Arguments.of(
                        WAGES,
                        "workers >= 50",
                        "workers > 50",
                        "~ RULE WA-12 condition: $act : WageArrears( workers >= 50 ) → $act : WageArrears( workers > 50 )"),
                Arguments.of(
                        WAGES,
                        "workers >= 10, workers < 50",
                        "workers >= 10",
                        "~ RULE WA-11 condition: $act : WageArrears( workers < 50 ) → null"),
                Arguments.of(
                        WAGES,
                        "FinalSeverity( act == $act, severity == Severity.SERIOUS )\nthen",
                        "exists FinalSeverity( act == $act, severity == Severity.SERIOUS )\nthen",
                        "~ RULE WR-01 condition: FinalSeverity( act == $act, severity == Severity.SERIOUS )"
                                + " → exists FinalSeverity( act == $act, severity == Severity.SERIOUS )"),
                Arguments.of(
                        WAGES,
                        "WageCircular( $act, Force.MAY )",
                        "WageCircular( $act, Force.SHALL )",
                        "~ RULE WM-13 consequence: insert( new WageCircular( $act, Force.MAY ) );"
                                + " → insert( new WageCircular( $act, Force.SHALL ) );"),
                Arguments.of(
                        WAGES, "\"WA-12 被拖欠的农民工五十人以上,严重\"", "\"WA-19 被拖欠的农民工五十人以上,严重\"", "- RULE WA-12 | + RULE WA-19"),
                Arguments.of(WAGES, "\"WM-01 记入信用记录\"", "\"WM-01 应当记入信用记录\"", "~ RULE WM-01 title: 记入信用记录 → 应当记入信用记录"),
                Arguments.of(
                        WAGES,
                        "以上,严重\"\n    @basis( \"内部裁量基准\" ) @discretion\nwhen\n    $act : WageArrears( workers",
                        "以上,严重\"\n    @basis( \"内部裁量基准\" ) @discretion @division( \"410000\" )\n    salience 5\n"
                                + "    date-effective \"2026-01-01\"\n    date-expires \"2027-01-01\"\n    enabled false\n"
                                + "when\n    $act : WageArrears( workers",
                        "~ RULE WA-12@410000 date-effective: null → 2026-01-01 | ~ RULE WA-12@410000 date-expires: null → 2027-01-01"
                                + " | ~ RULE WA-12@410000 division: null → 410000 | ~ RULE WA-12@410000 enabled: true → false"
                                + " | ~ RULE WA-12@410000 salience: 0 → 5"),
                Arguments.of(
                        "severity/rules.drl",
                        "salience -10\nwhen\n    $act : Incident()\n    exists Finding( act == $act, code",
                        "salience -11\n    date-effective \"2026-01-01\"\nwhen\n    $act : Incident()\n    exists Finding( act == $act, code",
                        "~ RULE SV-10 date-effective: null → 2026-01-01 | ~ RULE SV-10 salience: -10 → -11"),
                Arguments.of(
                        TABLE,
                        "\"29.2\", \"政务处分法 29\", \"违反个人有关事项报告规定,隐瞒不报\", Entry.GRAVE, Tariff.NONE, Tariff.L, Tariff.L, Tariff.L",
                        "\"29.2\", \"政务处分法 29\", \"违反个人有关事项报告规定,隐瞒不报\", Entry.GRAVE, Tariff.NONE, Tariff.L, Tariff.M, Tariff.L",
                        "~ ROW OT-2020/29.2 serious: Tariff.L → Tariff.M"),
                Arguments.of(
                        TABLE,
                        "new Offence( \"29.2\"",
                        "new Offence( \"29.2.9\"",
                        "- ROW OT-2020/29.2 | + ROW OT-2020/29.2.9"),
                Arguments.of(
                        INCIDENTS,
                        "@title( \"逾期天数\" )",
                        "@title( \"逾期的天数\" )",
                        "~ FIELD BrokenPromise.daysOverdue @title: 逾期天数 → 逾期的天数"),
                Arguments.of(
                        INCIDENTS,
                        "lossCaused         : Boolean ",
                        "lossCaused         : Boolean @personal ",
                        "~ FIELD BrokenPromise.lossCaused @personal: null → "),
                Arguments.of(
                        INCIDENTS,
                        "    changeAsExcuse     : Boolean    @title( \"以换届、机构",
                        "    moreLoss : Boolean @title( \"更多\" )\n    changeAsExcuse     : Boolean    @title( \"以换届、机构",
                        "+ FIELD BrokenPromise.moreLoss | ~ TYPE BrokenPromise fields: daysOverdue, "),
                Arguments.of(
                        INCIDENTS,
                        "NEGLIGENCE( \"过失\"",
                        "NEGLIGENCE( \"有过失\"",
                        "~ CONSTANT Intent.NEGLIGENCE title: 过失 → 有过失"),
                Arguments.of(
                        INCIDENTS,
                        "    FINE( \"单处罚金\", \"Fine only\" ),\n",
                        "    FINE( \"单处罚金\", \"Fine only\" ),\n    WARNED( \"训诫\", \"Warned\" ),\n",
                        "+ CONSTANT CrimeOutcome.WARNED | ~ ENUM CrimeOutcome constants: "),
                Arguments.of(
                        "institutions/wage_arrears/basis.md",
                        "## 农民工工资条例 59\n",
                        "## 农民工工资条例 59\n- 数字: 7\n",
                        "~ BASIS institutions/wage_arrears: 农民工工资条例 59 numbers:  → 7"));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void everyKindOfChangeIsTold(String file, String sought, String instead, String told) {
        Difference difference = after(file, sought, instead);
        String said = String.join(
                " | ",
                difference.entries().stream().flatMap(DifferenceTest::said).toList());
        assertThat(said).startsWith(told);
        assertThat(difference.sameMeaning()).isEmpty();
        assertThat(difference.entries()).allSatisfy(entry -> {
            assertThat(entry.before() == null).isEqualTo(entry.kind() == Difference.Kind.ADDED);
            assertThat(entry.after() == null).isEqualTo(entry.kind() == Difference.Kind.REMOVED);
            Difference.Place place = entry.after() == null ? entry.before() : entry.after();
            assertThat(place.file()).isEqualTo(file);
            assertThat(place.line()).isPositive();
        });
    }

    private static Stream<String> said(Difference.Entry entry) {
        String sign = switch (entry.kind()) {
            case ADDED -> "+ ";
            case REMOVED -> "- ";
            case CHANGED -> "~ ";
        };
        String what = sign + entry.thing() + " " + entry.name();
        return entry.changes().isEmpty()
                ? Stream.of(what)
                : entry.changes().stream()
                        .map(change -> what + " " + change.aspect() + ": " + change.before() + " → " + change.after());
    }

    @Test
    void aScenarioIsToldWithTheFactsThatDiffer() {
        Difference difference = after(WAGE_CASES, "workers: 49", "workers: 48");
        assertThat(difference.entries()).isNotEmpty().allSatisfy(entry -> {
            assertThat(entry.thing()).isEqualTo(Difference.Thing.SCENARIO);
            assertThat(entry.changes()).contains(new Difference.Change("acts.0.facts.workers", "49", "48"));
        });
    }

    @Test
    void layoutCommentsNamesOfVariablesAndOrderMakeNoDifference() {
        Map<String, byte[]> files = new HashMap<>(BEFORE.files().all());
        Disorder disorder = new Disorder(7);
        String wages = disorder.inComments(BEFORE.files().text(WAGES)).replace("$act", "$行为");
        files.put(WAGES, wages.getBytes(StandardCharsets.UTF_8));
        String table = BEFORE.files().text(TABLE);
        String row = table.lines()
                        .filter(line -> line.contains("\"28.1\""))
                        .findFirst()
                        .orElseThrow() + "\n";
        String moved = table.replace(row, "").replace("end\n\nrule \"CZ", row + "end\n\nrule \"CZ");
        files.put(TABLE, moved.getBytes(StandardCharsets.UTF_8));
        Difference difference = Rulebook.difference(BEFORE, Rulebook.read(RuleFiles.of(files)));
        assertThat(difference).isEqualTo(new Difference(List.of(), List.of(WAGES, TABLE)));
        assertThat(Rulebook.difference(BEFORE, BEFORE).sameMeaning()).isEmpty();
    }
}
