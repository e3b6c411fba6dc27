package gradedsanctions.rulebook.threshold;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dhatim.fastexcel.reader.Row;

/** Takes the values of one sheet. */
final class SheetReader {

    private final Thresholds thresholds;
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Map<String, String> cells = new LinkedHashMap<>();
    private final List<SheetFault> faults = new ArrayList<>();
    private final List<SheetFault> ignored = new ArrayList<>();
    private final Set<String> contested = new HashSet<>();

    SheetReader(Thresholds thresholds) {
        this.thresholds = thresholds;
    }

    SheetEntries read(byte[] xlsx) {
        SheetTable table;
        try {
            table = SheetTable.read(xlsx);
        } catch (SheetRefused refused) {
            return SheetEntries.refused(refused.fault());
        }
        for (SheetColumn needed : List.of(SheetColumn.ID, SheetColumn.VALUE)) {
            if (!table.columns().containsKey(needed)) {
                faults.add(SheetFault.in(table.sheet(), "", SheetFault.Kind.NO_COLUMN, needed.heading()));
            }
        }
        if (faults.isEmpty()) {
            table.rows().forEach(row -> row(table, row));
        }
        values.keySet().removeAll(contested);
        return new SheetEntries(values, cells, faults, ignored);
    }

    private void row(SheetTable table, Row row) {
        String id = table.text(row, SheetColumn.ID);
        String value = table.text(row, SheetColumn.VALUE);
        Optional<Threshold> threshold = thresholds.find(id);
        if (id.isEmpty()) {
            fault(table, row, SheetColumn.ID, SheetFault.Kind.NO_ID, value);
        } else if (threshold.isEmpty()) {
            fault(table, row, SheetColumn.ID, SheetFault.Kind.UNKNOWN_ID, id);
        } else {
            value(table, row, threshold.get(), value);
            others(table, row, threshold.get());
        }
    }

    private void value(SheetTable table, Row row, Threshold threshold, String text) {
        String formula = table.formula(row, SheetColumn.VALUE);
        String current = threshold.value().toPlainString();
        Optional<BigDecimal> number = Typed.number(text);
        if (formula != null) {
            fault(table, row, SheetColumn.VALUE, SheetFault.Kind.FORMULA, formula, current);
        } else if (text.isEmpty()) {
            fault(table, row, SheetColumn.VALUE, SheetFault.Kind.EMPTY, threshold.id(), current);
        } else if (number.isEmpty()) {
            fault(table, row, SheetColumn.VALUE, SheetFault.Kind.NOT_A_NUMBER, text, current);
        } else {
            taken(table, row, threshold.id(), number.get());
        }
    }

    private void taken(SheetTable table, Row row, String id, BigDecimal number) {
        String value = number.toPlainString();
        String earlier = values.putIfAbsent(id, value);
        if (earlier == null) {
            cells.put(id, table.address(row, SheetColumn.VALUE));
        } else if (new BigDecimal(earlier).compareTo(number) != 0) {
            contested.add(id);
            String where = cells.getOrDefault(id, "");
            fault(table, row, SheetColumn.VALUE, SheetFault.Kind.TWICE, id, value, where, earlier);
        }
    }

    private void others(SheetTable table, Row row, Threshold threshold) {
        table.columns().keySet().stream()
                .filter(column -> column != SheetColumn.ID && column != SheetColumn.VALUE)
                .forEach(column -> {
                    Object written = column.of(threshold);
                    String text = table.text(row, column);
                    if (!isSame(written, text)) {
                        ignored.add(SheetFault.in(
                                table.sheet(),
                                table.address(row, column),
                                SheetFault.Kind.IGNORED,
                                column.heading(),
                                written.toString(),
                                text,
                                SheetColumn.VALUE.heading()));
                    }
                });
    }

    private static boolean isSame(Object written, String text) {
        return written instanceof BigDecimal number
                ? Typed.number(text)
                        .filter(found -> found.compareTo(number) == 0)
                        .isPresent()
                : written.toString().strip().equals(text);
    }

    private void fault(SheetTable table, Row row, SheetColumn column, SheetFault.Kind kind, String... values) {
        faults.add(SheetFault.in(table.sheet(), table.address(row, column), kind, values));
    }
}
