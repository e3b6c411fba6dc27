package gradedsanctions.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whole days on which a sanction is in force.
 *
 * @param from the first day
 * @param to the last day, null if it has no end
 */
public record Period(LocalDate from, @Nullable LocalDate to) {

    public Period {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("a period from " + from + " can't end on " + to);
        }
    }

    /** Ends on the same day of the month, {@code months} on; where that month is too short, on its last day. */
    public static Period ofMonths(LocalDate from, long months) {
        if (months < 1) {
            throw new IllegalArgumentException("a period has at least 1 month, not " + months);
        }
        return new Period(from, from.plusMonths(months));
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
