package gradedsanctions.rulebook.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.rulebook.source.HouseStyle;
import gradedsanctions.rulebook.source.RuleFiles;
import gradedsanctions.rulebook.source.RuleSource;
import gradedsanctions.rulebook.source.Sources;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The tables of the shipped rules, changed cell by cell. */
class RowTableTest {

    private static final RuleFiles SHIPPED = RuleFiles.read(Path.of("rules"));
    private static final Sources SOURCES = FilledIn.read(SHIPPED);
    private static final String OFFENCES = "OT-2020";
    private static final String FILE = "officials/offences/table.drl";
    private static final RowTable TABLE =
            RowTable.of(SHIPPED, SOURCES, OFFENCES).orElseThrow();

    private static int row(String id) {
        return TABLE.rows().stream().map(RowTable.Row::id).toList().indexOf(id);
    }

    private static RowChanging typed(Map<String, String> typed) {
        return new RowChanging(SHIPPED, SOURCES, OFFENCES, typed);
    }

    private static String written(Authored authored) {
        assertThat(authored.faults()).isEmpty();
        assertThat(authored.texts()).containsOnlyKeys(FILE);
        return authored.texts().get(FILE);
    }

    @Test
    void everyRuleThatInsertsRowsIsATableWithItsArticlesAndScenarios() {
        assertThat(RowTable.rules(SOURCES)).extracting(RuleSource::id).contains(OFFENCES);
        assertThat(TABLE.columns())
                .extracting(RowTable.Column::title)
                .containsExactly("编号", "依据", "内容", "入口要件", "一般", "较重", "严重", "特别严重");
        RowTable.Row deceit = TABLE.rows().get(row("39.4"));
        assertThat(deceit.cells()).extracting(RowTable.Cell::value).contains("政务处分法 39(4)", "HARM", "L", "M", "H");
        assertThat(deceit.basis().words()).contains("弄虚作假");
        assertThat(deceit.scenarios()).isNotEmpty();
        assertThat(TABLE.rule().effective()).hasToString("2020-07-01");
    }

    @Test
    void aCellIsOneLiteralAndTheWayBackIsExact() {
        String field = row("39.4") + ".ordinary";
        String after = written(typed(Map.of(field, "WD")).change());
        List<String> before = SHIPPED.text(FILE).lines().toList();
        List<String> now = after.lines().toList();
        for (int i = 0; i < before.size(); i++) {
            boolean own = before.get(i).contains("\"39.4\"");
            assertThat(now.get(i))
                    .isEqualTo(own ? before.get(i).replaceFirst("Tariff\\.L,", "Tariff.WD,") : before.get(i));
        }
        RuleFiles changed = SHIPPED.with(new HashMap<>(Map.of(FILE, after)));
        Authored back = new RowChanging(changed, FilledIn.read(changed), OFFENCES, Map.of(field, "L")).change();
        assertThat(back.texts().get(FILE)).isEqualTo(SHIPPED.text(FILE));
        assertThat(HouseStyle.lay(FILE, changed.bytes(FILE)).text()).isEqualTo(after);
    }

    @Test
    void aCellThatTheGateRefusesIsNamedAndNothingIsWritten() {
        Map<String, String> cells = Map.of(
                row("39.4") + ".basis", "没有这一条", row("39.4") + ".title", "弄虚作假", row("39.3") + ".ordinary", "WD");
        Authored authored = typed(cells).change();
        assertThat(authored.texts()).isEmpty();
        assertThat(authored.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.field()).isEqualTo(row("39.4") + ".basis");
            assertThat(fault.said(false)).contains("39.4 依据", "没有这一条", "basis.md");
            assertThat(fault.said(true)).contains("39.4", "no heading");
        });
    }

    @Test
    void whatIsNoLiteralOfTheColumnNeverReachesTheGate() {
        Map<String, Fault.Kind> cells = Map.of(
                row("39.4") + ".title", Fault.Kind.CHARACTER,
                row("39.3") + ".ordinary", Fault.Kind.NOT_OFFERED,
                row("39.2") + ".id", Fault.Kind.TAKEN);
        Map<String, String> typed = Map.of(
                row("39.4") + ".title", "弄虚作假\" ) ); insert( new Finding(",
                row("39.3") + ".ordinary", "L ) ); //",
                row("39.2") + ".id", "39.1");
        assertThat(typed(typed).change().faults())
                .allSatisfy(fault -> assertThat(cells).containsEntry(fault.field(), fault.kind()))
                .hasSize(3);
    }

    @Test
    void aRowIsAddedBelowTheLastAndRemovedWithItsLine() {
        Map<String, String> row = Map.of(
                "new.id",
                "99.1",
                "new.basis",
                "政务处分法 39(4)",
                "new.title",
                "试加的一行",
                "new.entry",
                "HARM",
                "new.ordinary",
                "L",
                "new.fairlySerious",
                "M",
                "new.serious",
                "H",
                "new.extreme",
                "H");
        String grown = written(typed(row).add());
        String line =
                "    insert( new Offence( \"99.1\", \"政务处分法 39(4)\", \"试加的一行\", Entry.HARM, Tariff.L, Tariff.M, Tariff.H, Tariff.H ) );\n";
        assertThat(grown.replace(line, "")).isEqualTo(SHIPPED.text(FILE));
        RuleFiles files = SHIPPED.with(new HashMap<>(Map.of(FILE, grown)));
        Authored taken = new RowChanging(files, FilledIn.read(files), OFFENCES, Map.of())
                .remove(TABLE.rows().size());
        assertThat(taken.texts().get(FILE)).isEqualTo(SHIPPED.text(FILE));
        assertThat(typed(FilledIn.with(row, "new.id", "39.4")).add().faults())
                .extracting(Fault::field)
                .containsExactly("new.id");
        assertThat(typed(FilledIn.with(row, "new.basis", "没有")).add().faults())
                .extracting(Fault::field)
                .containsExactly("new.basis");
    }

    @Test
    void aRowThatScenariosNameStaysUntilTheyDoNot() {
        Authored authored = typed(Map.of()).remove(row("39.4"));
        assertThat(authored.texts()).isEmpty();
        assertThat(authored.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.kind()).isEqualTo(Fault.Kind.STAYS);
            assertThat(fault.said(false))
                    .contains(
                            "OT-2020/39.4",
                            TABLE.rows().get(row("39.4")).scenarios().get(0).name());
        });
        assertThat(typed(Map.of()).remove(999).faults()).hasSize(1);
    }
}
