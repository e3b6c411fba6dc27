package gradedsanctions.replay;

import java.util.Set;

/** How a replay stands. */
public enum State {
    RUNNING,
    PAUSED,
    CANCELLED,
    /** Some batch failed several times; it may be resumed. */
    FAILED,
    DONE;

    /** What people do to a replay. */
    public enum Step {
        PAUSE(PAUSED, RUNNING),
        RESUME(RUNNING, PAUSED, FAILED),
        CANCEL(CANCELLED, RUNNING, PAUSED, FAILED);

        private final State to;
        private final Set<State> from;

        Step(State to, State... from) {
            this.to = to;
            this.from = Set.of(from);
        }

        State to() {
            return to;
        }

        Set<State> from() {
            return from;
        }
    }
}
