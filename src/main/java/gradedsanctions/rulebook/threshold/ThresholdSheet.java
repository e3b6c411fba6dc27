package gradedsanctions.rulebook.threshold;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The numbers as a sheet that people fill in: the column of the values is white, all others are grey. */
public final class ThresholdSheet {

    private static final String GREY = "EEF0F3";
    private static final String HEAD = "DDE3EA";
    private static final String TEXT = "@";
    private static final SheetColumn[] COLUMNS = SheetColumn.values();

    private ThresholdSheet() {}

    /** An xlsx file. */
    public static byte[] write(List<Threshold> thresholds) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "GradedSanctions", null)) {
            Worksheet sheet = workbook.newWorksheet(new Saying(false).say("sheet"));
            head(sheet);
            for (int row = 1; row <= thresholds.size(); row++) {
                row(sheet, row, thresholds.get(row - 1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /**
     * Takes the values from an xlsx file, by their ids.
     *
     * @param thresholds as they were written
     */
    public static SheetEntries read(byte[] xlsx, Thresholds thresholds) {
        return new SheetReader(thresholds).read(xlsx);
    }

    private static void head(Worksheet sheet) {
        for (SheetColumn column : COLUMNS) {
            sheet.value(0, column.ordinal(), column.heading());
            sheet.width(column.ordinal(), column.width());
        }
        sheet.range(0, 0, 0, COLUMNS.length - 1).style().bold().fillColor(HEAD).set();
        sheet.freezePane(0, 1);
    }

    /** A text is written as a text whatever it begins with, so that no spreadsheet reckons it as a formula. */
    private static void row(Worksheet sheet, int row, Threshold threshold) {
        for (SheetColumn column : COLUMNS) {
            Object value = column.of(threshold);
            int at = column.ordinal();
            if (value instanceof Number number) {
                sheet.value(row, at, number);
            } else {
                sheet.value(row, at, value.toString());
                sheet.style(row, at).format(TEXT).set();
            }
            if (column != SheetColumn.VALUE) {
                sheet.style(row, at)
                        .fillColor(GREY)
                        .wrapText(column == SheetColumn.SENTENCE)
                        .set();
            }
        }
    }
}
