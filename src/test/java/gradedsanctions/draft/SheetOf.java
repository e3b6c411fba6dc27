package gradedsanctions.draft;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A spreadsheet as somebody fills it in. */
final class SheetOf {

    private SheetOf() {}

    /** @param values by the id of the threshold; with a unit that nobody may change */
    static byte[] values(Map<String, String> values) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", null)) {
            Worksheet sheet = workbook.newWorksheet("裁量基准");
            sheet.value(0, 0, "编号");
            sheet.value(0, 1, "数值");
            sheet.value(0, 2, "单位");
            int row = 1;
            for (Map.Entry<String, String> value : values.entrySet()) {
                sheet.value(row, 0, value.getKey());
                sheet.value(row, 1, value.getValue());
                sheet.value(row, 2, "周");
                row++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
