package gradedsanctions.rulebook.threshold;

import java.util.List;
import java.util.Map;

/**
 * What a sheet says.
 *
 * @param values as they stand there, by the id of the threshold; only those without a fault
 * @param cells where each value stands, as in {@code F12}
 * @param faults what can't be taken over
 * @param ignored what was changed where nothing may be
 */
public record SheetEntries(
        Map<String, String> values, Map<String, String> cells, List<SheetFault> faults, List<SheetFault> ignored) {

    static SheetEntries refused(SheetFault fault) {
        return new SheetEntries(Map.of(), Map.of(), List.of(fault), List.of());
    }
}
