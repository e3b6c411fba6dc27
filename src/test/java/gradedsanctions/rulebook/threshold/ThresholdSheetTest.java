package gradedsanctions.rulebook.threshold;

import static gradedsanctions.rulebook.threshold.HouseRules.grading;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

/** The sheet that people fill in, and what is taken from it. */
class ThresholdSheetTest {

    private static final String LIGHT = "HR-01/Promise.days/from";
    private static final String GRAVE = "HR-02/Promise.days/from";
    private static final Thresholds THRESHOLDS = HouseRules.of(
                    grading("HR-01", "FAIRLY_SERIOUS", "$a : Promise( days >= 180, days < 365 )")
                            + grading("HR-02", "SERIOUS", "$a : Promise( days >= 365 )"))
            .thresholds();

    static byte[] sheet(Consumer<Worksheet> fill) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Test", null)) {
            fill.accept(workbook.newWorksheet("表"));
        }
        return out.toByteArray();
    }

    private static SheetEntries read(String[] head, Object[]... rows) throws IOException {
        return ThresholdSheet.read(
                sheet(sheet -> {
                    for (int i = 0; i < head.length; i++) {
                        sheet.value(0, i, head[i]);
                    }
                    for (int row = 0; row < rows.length; row++) {
                        for (int i = 0; i < rows[row].length; i++) {
                            if (rows[row][i] instanceof Number number) {
                                sheet.value(row + 1, i, number);
                            } else if (rows[row][i] instanceof String text && text.startsWith("=")) {
                                sheet.formula(row + 1, i, text.substring(1));
                            } else {
                                sheet.value(row + 1, i, (String) rows[row][i]);
                            }
                        }
                    }
                }),
                THRESHOLDS);
    }

    private static Object[] row(Object... cells) {
        return cells;
    }

    private static final String[] HEAD = {"编号", "数值"};

    private static void fault(SheetEntries read, SheetFault.Kind kind, String... said) {
        assertThat(read.faults()).extracting(SheetFault::kind).containsExactly(kind);
        assertThat(read.faults().get(0).said(false)).contains(said).doesNotContain("{");
        assertThat(read.faults().get(0).said(true)).doesNotContain("{");
    }

    @Test
    void whatIsWrittenIsReadBackUnchanged() {
        SheetEntries read = ThresholdSheet.read(ThresholdSheet.write(THRESHOLDS.all()), THRESHOLDS);
        assertThat(read.values()).isEqualTo(Map.of(LIGHT, "180", GRAVE, "365"));
        assertThat(read.cells()).containsEntry(GRAVE, "F3");
        assertThat(read.faults()).isEmpty();
        assertThat(read.ignored()).isEmpty();
    }

    @Test
    void numbersAreNumbersAndTheHeadingsAreChinese() throws IOException {
        byte[] xlsx = ThresholdSheet.write(THRESHOLDS.all());
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            List<Row> rows = book.getFirstSheet().read();
            assertThat(rows.get(0).stream().map(cell -> cell.getText()))
                    .containsExactly("编号", "类别", "指标", "说明", "结论", "数值", "单位", "最小", "最大", "依据", "地区", "规则");
            assertThat(rows.get(2).getCell(5).getType()).isEqualTo(CellType.NUMBER);
            assertThat(rows.get(2).getCell(5).asNumber()).isEqualByComparingTo(new BigDecimal("365"));
            assertThat(rows.get(2).getCell(3).getText()).contains("逾期天数不少于 365 天");
            assertThat(rows.get(2).getCell(4).getText()).isEqualTo("严重");
        }
    }

    @Test
    void whatLooksLikeAFormulaIsText() throws IOException {
        Threshold plain = THRESHOLDS.all().get(0);
        Title formula = new Title("=HYPERLINK(\"http://x\")", "");
        Threshold hostile = new Threshold(
                plain.id(),
                plain.topic(),
                plain.role(),
                plain.rules(),
                new Threshold.Named("X", formula),
                plain.field(),
                "@SUM(1)",
                plain.min(),
                plain.max(),
                plain.outcomes(),
                plain.value(),
                plain.whole(),
                plain.falling(),
                "+1",
                "-1",
                null,
                null,
                plain.places());
        byte[] xlsx = ThresholdSheet.write(List.of(hostile));
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            Row row = book.getFirstSheet().read().get(1);
            assertThat(List.of(row.getCell(1), row.getCell(6), row.getCell(9), row.getCell(10)))
                    .allSatisfy(cell -> assertThat(cell.getType()).isEqualTo(CellType.STRING));
        }
    }

    @Test
    void columnsAreFoundByTheirHeadingWhereverTheyStand() throws IOException {
        SheetEntries read =
                read(new String[] {"备注", "数值", "编号 "}, row("看过", 200, LIGHT), row("", "", ""), row("", 400, GRAVE));
        assertThat(read.values()).isEqualTo(Map.of(LIGHT, "200", GRAVE, "400"));
        assertThat(read.cells()).containsEntry(GRAVE, "B4");
        assertThat(read.faults()).isEmpty();
    }

    @Test
    void numbersTypedAsTextAreTaken() throws IOException {
        assertThat(read(HEAD, row(LIGHT, "200  "), row(GRAVE, "1,365 ")).values())
                .isEqualTo(Map.of(LIGHT, "200", GRAVE, "1365"));
        assertThat(read(HEAD, row(LIGHT, 0.1 + 0.2)).values())
                .as("a spreadsheet writes more digits than it shows")
                .isEqualTo(Map.of(LIGHT, "0.3"));
    }

    @Test
    void faultsNameSheetCellAndValue() throws IOException {
        fault(read(HEAD, row(LIGHT, "半年")), SheetFault.Kind.NOT_A_NUMBER, "表", "B2", "半年", "180");
        fault(read(HEAD, row(LIGHT, "")), SheetFault.Kind.EMPTY, "B2", LIGHT, "180");
        fault(read(HEAD, row(LIGHT, "=1+1")), SheetFault.Kind.FORMULA, "B2", "=1+1", "180");
        fault(read(HEAD, row("HR-09", 5)), SheetFault.Kind.UNKNOWN_ID, "A2", "HR-09", "核对编号");
        fault(read(HEAD, row("", 5)), SheetFault.Kind.NO_ID, "A2", "5");
        fault(read(new String[] {"数值"}, row(5)), SheetFault.Kind.NO_COLUMN, "表", "编号");
    }

    @Test
    void theSameIdTwiceIsOneOnlyWithOneValue() throws IOException {
        assertThat(read(HEAD, row(LIGHT, 200), row(LIGHT, "200.0")).values()).isEqualTo(Map.of(LIGHT, "200"));
        SheetEntries read = read(HEAD, row(LIGHT, 200), row(LIGHT, 201));
        fault(read, SheetFault.Kind.TWICE, "B3", LIGHT, "201", "B2", "200");
        assertThat(read.values()).isEmpty();
    }

    @Test
    void whatWasChangedElsewhereIsSaidToBeIgnored() throws IOException {
        SheetEntries read = read(new String[] {"编号", "数值", "单位", "最小"}, row(LIGHT, 200, "月", 0));
        assertThat(read.values()).isEqualTo(Map.of(LIGHT, "200"));
        assertThat(read.ignored()).hasSize(1);
        assertThat(read.ignored().get(0).said(false)).contains("C2", "单位", "天", "月", "数值");
    }
}
