package gradedsanctions.draft;

import gradedsanctions.rulebook.replay.Cell;
import gradedsanctions.rulebook.replay.Movement;
import gradedsanctions.rulebook.replay.Totals;
import gradedsanctions.rulebook.replay.Turn;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How past cases would turn under a draft.
 *
 * @param judged cases so far, the newest first
 * @param chosen cases to be judged
 * @param cases all that were ever judged, in all divisions
 * @param failure why it broke off, null if it did not
 */
public record Effect(
        String state,
        long judged,
        long chosen,
        long cases,
        Totals totals,
        List<Turned> turned,
        @Nullable String failure) {

    /**
     * A case whose ruling would turn, in more than words.
     *
     * @param place by which it is found again
     * @param rules at which the derivations part
     */
    public record Turned(long place, Turn turn, Set<String> rules) {}

    /** How many turn in which way. */
    public record Shift(long heavier, long lighter, long otherwise) {

        private static final Set<Movement> HEAVIER = Set.of(Movement.RAISED, Movement.NEWLY_FOUND);
        private static final Set<Movement> LIGHTER = Set.of(Movement.LOWERED, Movement.NO_LONGER_FOUND);

        static Shift of(Stream<Turned> turned) {
            List<Movement> movements =
                    turned.map(one -> movement(one.turn().cell())).toList();
            long heavier = movements.stream().filter(HEAVIER::contains).count();
            long lighter = movements.stream().filter(LIGHTER::contains).count();
            return new Shift(heavier, lighter, movements.size() - heavier - lighter);
        }

        private static Movement movement(Cell cell) {
            return cell.severity() == Movement.UNCHANGED ? cell.range() : cell.severity();
        }

        public boolean isNone() {
            return heavier + lighter + otherwise == 0;
        }
    }

    public boolean isRunning() {
        return state.equals(Background.State.RUNNING.name());
    }

    /** Whether there were cases, and all that were chosen are judged. */
    public boolean isComplete() {
        return state.equals(Background.State.DONE.name()) && chosen > 0;
    }

    public Shift shift() {
        return Shift.of(turned.stream());
    }

    /** Of the cases that turn at one of the rules, each once. */
    public Shift at(Collection<String> rules) {
        return Shift.of(turned.stream().filter(one -> !Collections.disjoint(one.rules(), rules)));
    }
}
