package gradedsanctions.casework.web;

import gradedsanctions.rulebook.Proof;
import gradedsanctions.rulebook.Release;
import gradedsanctions.rulebook.Ruling;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A ruling as its page draws it.
 *
 * @param axis months that the period bars span, a multiple of 12
 */
record Drawing(Ruling ruling, Proof proof, long axis) {

    private static final String MONTHS = "months";
    private static final long YEAR = 12;

    static Drawing of(Ruling ruling, Release release) {
        long longest =
                ruling.measures().stream().mapToLong(Drawing::months).max().orElse(0);
        return new Drawing(ruling, Proof.of(ruling, release), Math.max(2 * YEAR, (longest + YEAR) / YEAR * YEAR));
    }

    /** Whether some measure has a period to draw. */
    public boolean hasPeriods() {
        return ruling.measures().stream().anyMatch(measure -> months(measure) > 0);
    }

    /** Length of a measure's bar, percent of the axis; 0 without a period. */
    public long width(Ruling.Measure measure) {
        return months(measure) * 100 / axis;
    }

    /** The first day on which a measure no longer applies, if it began on the day of the ruling. */
    public @Nullable LocalDate until(Ruling.Measure measure) {
        long months = months(measure);
        return months == 0 ? null : ruling.receipt().decidedOn().plusMonths(months);
    }

    /** The ticks of the axis, one a year, percent. */
    public List<Integer> ticks() {
        return IntStream.rangeClosed(0, (int) (axis / YEAR))
                .map(year -> (int) (year * YEAR * 100 / axis))
                .boxed()
                .toList();
    }

    public LocalDate tick(int index) {
        return ruling.receipt().decidedOn().plusYears(index);
    }

    private static long months(Ruling.Measure measure) {
        return measure.parameters().get(MONTHS) instanceof Number months ? months.longValue() : 0;
    }
}
