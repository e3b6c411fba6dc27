package gradedsanctions.rulebook.source;

import java.util.Comparator;

/** What is wrong with a rule file. Line and column start at 1; 0 means the file as a whole. */
public record Problem(String file, int line, int column, boolean error, String message) implements Comparable<Problem> {

    private static final Comparator<Problem> BY_PLACE = Comparator.comparing(Problem::file)
            .thenComparingInt(Problem::line)
            .thenComparingInt(Problem::column)
            .thenComparing(Problem::message);

    @Override
    public int compareTo(Problem other) {
        return BY_PLACE.compare(this, other);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + (error ? "error" : "warning") + ": " + message;
    }
}
