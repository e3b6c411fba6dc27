package gradedsanctions.replay.web;

import gradedsanctions.replay.ReplayJob;
import gradedsanctions.replay.State;
import gradedsanctions.replay.TurnedCase;
import gradedsanctions.rulebook.replay.Totals;
import gradedsanctions.rulebook.replay.Turn;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A replay as the API shows it.
 *
 * @param percent of the cases that are judged
 * @param perSecond cases a second so far, each judged twice
 * @param secondsLeft null while nothing is judged
 * @param totals with the cells that were asked for
 * @param digest SHA-256 of the report, {@code sha256:…}, null until it is done
 */
record ReplayView(
        UUID id,
        String release,
        String against,
        State state,
        long cases,
        long percent,
        double perSecond,
        @Nullable Long secondsLeft,
        Totals totals,
        @Nullable String failure,
        Instant startedAt,
        String startedBy,
        @Nullable Instant endedAt,
        @Nullable String digest) {

    static ReplayView of(ReplayJob job, Totals totals) {
        return new ReplayView(
                job.id(),
                job.after(),
                job.before(),
                job.state(),
                job.cases(),
                job.percent(),
                job.rate(),
                job.left() == null ? null : job.left().toSeconds(),
                totals,
                job.failure(),
                job.startedAt(),
                job.startedBy(),
                job.endedAt(),
                job.digest());
    }

    /** @param next place to go on after, null at the end */
    record Turns(List<Turned> items, @Nullable Long next) {

        static Turns of(List<TurnedCase> found, int size) {
            return new Turns(
                    found.stream()
                            .map(t -> new Turned(t.place(), t.caseId(), t.turn()))
                            .toList(),
                    found.size() < size
                            ? null
                            : (Long) found.get(found.size() - 1).place());
        }
    }

    record Turned(long place, UUID caseId, Turn turn) {}
}
