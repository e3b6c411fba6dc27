package gradedsanctions.replay;

import gradedsanctions.rulebook.replay.Movement;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How matters moved, by category, division or rank.
 *
 * @param severities by value, then by movement
 * @param ranges the same of ranges of dispositions
 */
public record Movements(By by, Map<String, Map<Movement, Long>> severities, Map<String, Map<Movement, Long>> ranges) {

    /** What to count by. */
    public enum By {
        CATEGORY("unnest(categories) v"),
        DIVISION("lateral (select division) d (v)"),
        RANK("lateral (select rank) r (v)");

        private final String values;

        By(String values) {
            this.values = values;
        }

        String source() {
            return values;
        }
    }

    record Row(String value, Movement severity, Movement range, long matters) {}

    static Movements of(By by, List<Row> rows) {
        Movements all = new Movements(by, new TreeMap<>(), new TreeMap<>());
        for (Row row : rows) {
            add(all.severities, row.value(), row.severity(), row.matters());
            add(all.ranges, row.value(), row.range(), row.matters());
        }
        return all;
    }

    private static void add(Map<String, Map<Movement, Long>> counts, String value, Movement movement, long matters) {
        counts.computeIfAbsent(value, v -> new EnumMap<>(Movement.class)).merge(movement, matters, Long::sum);
    }

    public long severity(String value, Movement movement) {
        return severities.getOrDefault(value, Map.of()).getOrDefault(movement, 0L);
    }

    public long range(String value, Movement movement) {
        return ranges.getOrDefault(value, Map.of()).getOrDefault(movement, 0L);
    }
}
