package gradedsanctions.replay;

import gradedsanctions.rulebook.replay.Totals;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A replay of all cases as it stands.
 *
 * @param before hash of the release that is compared with
 * @param after hash of the release that is tried
 * @param through place of the newest ruling when it was started; later ones are left out
 * @param cases how many there are to judge
 * @param reached place of the last ruling that is counted
 * @param totals without cells
 * @param worked time spent judging, pauses left out
 * @param failure why the last batch failed, null if it did not
 * @param digest SHA-256 of the report in hex, null until it is done
 */
public record ReplayJob(
        UUID id,
        String before,
        String after,
        State state,
        long through,
        long cases,
        long reached,
        Totals totals,
        Duration worked,
        int failures,
        @Nullable String failure,
        Instant startedAt,
        String startedBy,
        @Nullable Instant endedAt,
        @Nullable String digest) {

    private static final double MILLIS = 1_000;

    public long judged() {
        return totals.matters();
    }

    /** Percent; 100 where there is nothing to judge. */
    public long percent() {
        return cases == 0 ? 100 : Math.min(100, judged() * 100 / cases);
    }

    /** Matters a second, each judged twice. */
    public double rate() {
        return worked.isZero() ? 0 : judged() * MILLIS / worked.toMillis();
    }

    /** Until it is done at the rate so far; null while nothing is judged. */
    public @Nullable Duration left() {
        return judged() == 0
                ? null
                : worked.multipliedBy(Math.max(0, cases - judged())).dividedBy(judged());
    }
}
