package gradedsanctions.problem;

import org.jspecify.annotations.Nullable;

/** A matter that the rules can't judge through a fault of their own; what was sent is not to blame. */
public class Unjudged extends RuntimeException {

    public Unjudged(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** What broke, in one word, the same on each run. */
    public String how() {
        return (getCause() == null ? getClass() : getCause().getClass()).getSimpleName();
    }
}
