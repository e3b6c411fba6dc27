package gradedsanctions.casework;

import java.util.Map;

/**
 * How many cases there are, by where they stand, by the severity of their latest ruling and by category of their acts.
 *
 * @param severities of cases with a severity
 */
public record Counts(Map<String, Long> states, Map<String, Long> severities, Map<String, Long> categories) {

    public long of(State state) {
        return states.getOrDefault(state.name(), 0L);
    }

    public long most() {
        return Math.max(
                1, categories.values().stream().mapToLong(Long::longValue).max().orElse(1));
    }

    public long all() {
        return Math.max(1, states.values().stream().mapToLong(Long::longValue).sum());
    }
}
