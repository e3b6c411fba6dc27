package gradedsanctions.rulebook.threshold;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which values a threshold had, and since when.
 *
 * @param values oldest first; each begins where the one before ends
 */
public record History(String threshold, List<Since> values) {

    /** The thresholds of one release. */
    public record State(String label, Thresholds thresholds) {}

    /** @param value null where there was none any more */
    public record Since(String label, @Nullable BigDecimal value) {}

    /**
     * @param states oldest first
     * @return by the id of the threshold, in the order in which they first came up
     */
    public static Map<String, History> of(List<State> states) {
        Set<String> ids = new LinkedHashSet<>();
        states.forEach(state -> state.thresholds().all().forEach(threshold -> ids.add(threshold.id())));
        Map<String, History> histories = new LinkedHashMap<>();
        ids.forEach(id -> histories.put(id, new History(id, values(id, states))));
        return histories;
    }

    private static List<Since> values(String id, List<State> states) {
        List<Since> values = new ArrayList<>();
        BigDecimal last = null;
        for (State state : states) {
            BigDecimal value = state.thresholds().find(id).map(Threshold::value).orElse(null);
            if (value == null ? last != null : last == null || value.compareTo(last) != 0) {
                values.add(new Since(state.label(), value));
            }
            last = value;
        }
        return List.copyOf(values);
    }
}
