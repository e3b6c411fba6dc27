package gradedsanctions.draft;

import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.rulebook.SmallRules;
import gradedsanctions.rulebook.source.Gate;
import gradedsanctions.rulebook.source.RuleFiles;
import gradedsanctions.rulebook.source.Sources;
import gradedsanctions.rulebook.threshold.Change;
import gradedsanctions.rulebook.threshold.Threshold;
import gradedsanctions.rulebook.threshold.Thresholds;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The table sets side by side what belongs together, and shows what a change does to the text. */
class ThresholdTableTest {

    private static final String LIGHT = "HR-01/Promise.days/from";
    private static final String GRAVE = "HR-02/Promise.days/from";
    private static final RuleFiles BASE = SmallRules.with(
            SmallRules.HOME,
            "package hostile\n\nimport vocabulary.*\n\n"
                    + rule(
                            "HR-01 逾期九十天以上",
                            "$a : Promise( days >= 90, days < 365 )",
                            "new ProposedSeverity( $a, Severity.FAIRLY_SERIOUS )")
                    + rule(
                            "HR-02 逾期一年以上",
                            "$a : Promise( days >= 365 )",
                            "new ProposedSeverity( $a, Severity.SERIOUS )")
                    + rule(
                            "HR-03 标记",
                            "Finding( $a : act )\n    Promise( this == $a, months >= 7 )",
                            "new Mark( $a, 12 )"));
    private static final Sources SOURCES = sources(BASE);

    private static String rule(String name, String conditions, String insert) {
        return "rule \"" + name + "\"\n    @basis( \"内部裁量基准\" ) @discretion\nwhen\n    " + conditions
                + "\nthen\n    insert( " + insert + " );\nend\n\n";
    }

    private static Sources sources(RuleFiles files) {
        Gate.Outcome outcome = Gate.check(files);
        return Objects.requireNonNull(
                outcome.sources(), () -> outcome.problems().toString());
    }

    private static RuleFiles changed(String id, String value) {
        Change change = Thresholds.change(BASE, SOURCES, Map.of(id, value));
        return Objects.requireNonNull(change.files(), () -> change.faults().toString());
    }

    private static ThresholdTable table(RuleFiles now) {
        return ThresholdTable.of(Thresholds.of(now, sources(now)), Thresholds.of(BASE, SOURCES));
    }

    @Test
    void cutOffsOfOneFieldStandSideBySideAndOtherNumbersAlone() {
        ThresholdTable table = table(BASE);
        assertThat(table.topics())
                .singleElement()
                .satisfies(topic -> assertThat(topic.folder()).isEqualTo("hostile"));
        assertThat(table.rows())
                .extracting(row -> row.cells().stream()
                        .map(cell -> cell.now().value().toPlainString())
                        .toList()
                        .toString())
                .containsExactly("[90, 365]", "[7]", "[12]");
        assertThat(table.rows()).extracting(ThresholdTable.Row::ruler).containsExactly(true, false, false);
        assertThat(table.changed()).isZero();
    }

    @Test
    void aChangedNumberShowsTheOldOneAndEveryLineWithBoth() {
        RuleFiles now = changed(GRAVE, "270");
        ThresholdTable.Row row = table(now).row(LIGHT).orElseThrow();
        assertThat(row.cells()).extracting(ThresholdTable.Cell::isChanged).containsExactly(false, true);
        assertThat(WrittenLine.changed(row, now))
                .extracting(line ->
                        line.rule() + ": " + line.before() + "[" + line.old() + "→" + line.now() + "]" + line.after())
                .containsExactly(
                        "HR-02: $a : Promise( days >= [365→270] )",
                        "HR-01: $a : Promise( days >= 90, days < [365→270] )");
        assertThat(WrittenLine.changed(row, now))
                .extracting(WrittenLine::line)
                .allSatisfy(line -> assertThat(
                                now.text(SmallRules.HOME).lines().toList().get(line - 1))
                        .contains("270"));
    }

    @Test
    void aTitleThatStillSaysTheOldNumberIsNamed() {
        assertThat(table(changed(GRAVE, "270")).row(LIGHT).orElseThrow().behind())
                .extracting(Threshold.Rule::id)
                .containsExactly("HR-02");
        assertThat(table(changed(LIGHT, "100")).row(LIGHT).orElseThrow().behind())
                .extracting(Threshold.Rule::id)
                .containsExactly("HR-01");
        assertThat(table(changed("HR-03/Promise.months/from", "8")).rows())
                .flatExtracting(ThresholdTable.Row::behind)
                .isEmpty();
    }
}
