package gradedsanctions.rulebook.replay;

import java.util.Comparator;
import java.util.List;

/** Where a measure is counted that one release has and the other has not, or has otherwise. */
public record MeasureCell(List<String> categories, String division, String kind, String rank, String measure, What what)
        implements Comparable<MeasureCell> {

    /** What became of a measure. */
    public enum What {
        ADDED,
        DROPPED,
        /** With other parameters, force, executor or areas. */
        CHANGED
    }

    private static final Comparator<MeasureCell> ORDER = Comparator.comparing(
                    (MeasureCell c) -> String.join(" ", c.categories))
            .thenComparing(MeasureCell::division)
            .thenComparing(MeasureCell::kind)
            .thenComparing(MeasureCell::rank)
            .thenComparing(MeasureCell::measure)
            .thenComparing(MeasureCell::what);

    static MeasureCell of(Cell cell, String measure, What what) {
        return new MeasureCell(cell.categories(), cell.division(), cell.kind(), cell.rank(), measure, what);
    }

    @Override
    public int compareTo(MeasureCell other) {
        return ORDER.compare(this, other);
    }
}
