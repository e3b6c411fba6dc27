package gradedsanctions.rulebook.threshold;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellAddress;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a sheet below its headings, wherever those stand.
 *
 * @param columns the number of each column that there is
 */
record SheetTable(String sheet, Map<SheetColumn, Integer> columns, List<Row> rows) {

    /** A spreadsheet keeps no more digits than these, and may write some more that mean nothing. */
    private static final MathContext DIGITS = new MathContext(15);

    /** The first sheet with the ids; or else the first of all. */
    static SheetTable read(byte[] xlsx) throws SheetRefused {
        byte[] safe = Unzipped.packedAnew(xlsx);
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(safe))) {
            List<SheetTable> tables = new ArrayList<>();
            for (Sheet sheet : book.getSheets().toList()) {
                tables.add(table(sheet));
            }
            return tables.stream()
                    .filter(table -> table.columns().containsKey(SheetColumn.ID))
                    .findFirst()
                    .or(() -> tables.stream().findFirst())
                    .orElseThrow(() -> new SheetRefused(SheetFault.noXlsx("no sheet")));
        } catch (IOException | RuntimeException e) {
            throw new SheetRefused(SheetFault.noXlsx(String.valueOf(e.getMessage())));
        }
    }

    private static SheetTable table(Sheet sheet) throws IOException, SheetRefused {
        List<Row> rows = new ArrayList<>();
        Map<SheetColumn, Integer> columns = Map.of();
        try (Stream<Row> all = sheet.openStream()) {
            for (Iterator<Row> each = all.iterator(); each.hasNext(); ) {
                Row row = each.next();
                if (isEmpty(row)) {
                    continue;
                }
                if (columns.containsKey(SheetColumn.ID)) {
                    rows.add(row);
                    SheetLimit.ROWS.hold(rows.size());
                } else {
                    Map<SheetColumn, Integer> found = headings(row);
                    columns = found.size() > columns.size() ? found : columns;
                }
            }
        }
        return new SheetTable(sheet.getName(), columns, rows);
    }

    private static Map<SheetColumn, Integer> headings(Row row) {
        Map<SheetColumn, Integer> columns = new EnumMap<>(SheetColumn.class);
        for (int i = 0; i < row.getCellCount(); i++) {
            String text = text(row, i);
            for (SheetColumn column : SheetColumn.values()) {
                if (column.heading().equals(text)) {
                    columns.putIfAbsent(column, i);
                }
            }
        }
        return columns;
    }

    private static boolean isEmpty(Row row) {
        for (int i = 0; i < row.getCellCount(); i++) {
            if (!text(row, i).isEmpty() || isFormula(row, i)) {
                return false;
            }
        }
        return true;
    }

    String text(Row row, SheetColumn column) {
        Integer at = columns.get(column);
        return at == null ? "" : text(row, at);
    }

    /** The formula of a cell, null if it holds none. */
    @Nullable String formula(Row row, SheetColumn column) {
        Integer at = columns.get(column);
        return at != null && isFormula(row, at)
                ? "=" + cell(row, at).map(Cell::getFormula).orElse("")
                : null;
    }

    /** As in {@code F12}. */
    String address(Row row, SheetColumn column) {
        return CellAddress.convertNumToColString(columns.getOrDefault(column, 0)) + row.getRowNum();
    }

    private static boolean isFormula(Row row, int column) {
        return cell(row, column)
                .filter(cell -> cell.getType() == CellType.FORMULA)
                .isPresent();
    }

    private static Optional<Cell> cell(Row row, int column) {
        return column < row.getCellCount() ? row.getOptionalCell(column) : Optional.empty();
    }

    private static String text(Row row, int column) {
        Optional<Cell> cell = cell(row, column);
        if (cell.isPresent() && cell.get().getValue() instanceof BigDecimal number) {
            return number.round(DIGITS).stripTrailingZeros().toString();
        }
        return cell.map(found -> found.getText().replaceAll("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$", ""))
                .orElse("");
    }
}
