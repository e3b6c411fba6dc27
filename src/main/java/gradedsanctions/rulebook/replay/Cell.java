package gradedsanctions.rulebook.replay;

import java.util.Comparator;
import java.util.List;

/**
 * Where a matter is counted: what it is about, and how its severity and its range of dispositions moved.
 *
 * @param categories of its acts, sorted, each once
 * @param division six digits, or empty
 * @param kind of the subject
 * @param rank of the subject: its attribute of that name, or else the first choice that it states, such as its group or
 *     form; empty if it states none
 * @param severityBefore code, {@link #NOTHING} or {@link #NOT_JUDGED}
 * @param rangeBefore lowest..highest, {@link #NOTHING} or {@link #NOT_JUDGED}
 */
public record Cell(
        List<String> categories,
        String division,
        String kind,
        String rank,
        String severityBefore,
        String severityAfter,
        Movement severity,
        String rangeBefore,
        String rangeAfter,
        Movement range)
        implements Comparable<Cell> {

    public static final String NOTHING = "";
    public static final String NOT_JUDGED = "?";

    private static final Comparator<Cell> ORDER = Comparator.comparing((Cell c) -> String.join(" ", c.categories))
            .thenComparing(Cell::division)
            .thenComparing(Cell::kind)
            .thenComparing(Cell::rank)
            .thenComparing(Cell::severityBefore)
            .thenComparing(Cell::severityAfter)
            .thenComparing(Cell::severity)
            .thenComparing(Cell::rangeBefore)
            .thenComparing(Cell::rangeAfter)
            .thenComparing(Cell::range);

    @Override
    public int compareTo(Cell other) {
        return ORDER.compare(this, other);
    }
}
