package gradedsanctions.rulebook.source;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Comparator;

/**
 * What is wrong with a rule file. Line and column start at 1; 0 means the file as a whole.
 *
 * @param error whether the file can't go live with it; else it is a warning
 * @param message in English, with what to write instead where that is known
 */
public record Problem(String file, int line, int column, boolean error, String message) implements Comparable<Problem> {

    private static final Comparator<Problem> BY_PLACE = Comparator.comparing(Problem::file)
            .thenComparingInt(Problem::line)
            .thenComparingInt(Problem::column)
            .thenComparing(Problem::message);

    /** What this kind of problem is called, as in {@code unknown-field}. */
    @JsonProperty
    public String code() {
        return ProblemName.of(message).code();
    }

    /** The sentence in Chinese. */
    @JsonProperty
    public String messageZh() {
        return ProblemName.of(message).sentence();
    }

    /** What to do, in Chinese; may be empty. */
    @JsonProperty
    public String hintZh() {
        return ProblemName.of(message).hint();
    }

    @Override
    public int compareTo(Problem other) {
        return BY_PLACE.compare(this, other);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + (error ? "error" : "warning") + ": " + message;
    }
}
