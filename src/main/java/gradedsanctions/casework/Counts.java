package gradedsanctions.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How many cases there are, by where they stand, by the severity of their latest ruling and by category of their acts.
 *
 * @param severities of cases with a severity
 * @param categories most frequent first
 * @param cells by category, then severity; the empty text stands for none
 */
public record Counts(
        Map<String, Long> states,
        Map<String, Long> severities,
        Map<String, Long> categories,
        Map<String, Map<String, Long>> cells) {

    /**
     * One coloured piece of the bar of a category.
     *
     * @param from where it begins, percent of the longest bar
     * @param width percent of the longest bar
     */
    public record Piece(String severity, long count, double from, double width) {}

    public long of(State state) {
        return states.getOrDefault(state.name(), 0L);
    }

    /** The bar of a category, cut by severity in the order given; what has none comes last. */
    public List<Piece> bar(String category, List<String> severities) {
        Map<String, Long> row = cells.getOrDefault(category, Map.of());
        List<String> order = new ArrayList<>(severities);
        order.add("");
        List<Piece> pieces = new ArrayList<>();
        double at = 0;
        for (String severity : order) {
            long count = row.getOrDefault(severity, 0L);
            double width = 100.0 * count / most();
            if (count > 0) {
                pieces.add(new Piece(severity, count, at, width));
            }
            at += width;
        }
        return pieces;
    }

    private long most() {
        return Math.max(
                1, categories.values().stream().mapToLong(Long::longValue).max().orElse(1));
    }
}
