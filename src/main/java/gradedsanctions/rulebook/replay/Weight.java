package gradedsanctions.rulebook.replay;

import gradedsanctions.rulebook.Ruling;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How heavily a matter was judged. */
final class Weight {

    private static final long MONTHS = 100_000;

    private Weight() {}

    static String severity(Side side) {
        if (side.ruling() == null) {
            return Cell.NOT_JUDGED;
        }
        Ruling.Severity severity = side.ruling().severity();
        return severity == null ? Cell.NOTHING : severity.code();
    }

    static String range(Side side) {
        if (side.ruling() == null) {
            return Cell.NOT_JUDGED;
        }
        Ruling.Disposition range = side.ruling().disposition();
        return range == null ? Cell.NOTHING : range.lowest() + ".." + range.highest();
    }

    static Movement.@Nullable Extent extent(Side side, boolean range) {
        Ruling ruling = side.ruling();
        if (ruling == null) {
            return null;
        }
        if (!range) {
            Ruling.Severity severity = ruling.severity();
            return severity == null ? null : new Movement.Extent(severity.rank(), severity.rank());
        }
        Ruling.Disposition disposition = ruling.disposition();
        if (disposition == null) {
            return null;
        }
        List<Ruling.Option> options = disposition.options();
        return new Movement.Extent(
                weight(options.get(0).rank(), disposition.monthsLowest()),
                weight(options.get(options.size() - 1).rank(), disposition.monthsHighest()));
    }

    /** By rank, then by period. */
    private static long weight(int rank, @Nullable Long months) {
        return rank * MONTHS + (months == null ? 0 : months);
    }
}
