package gradedsanctions.statute;

import java.util.EnumSet;
import java.util.Set;

/**
 * A range, whether the text fixes it exactly, and what it leaves to people. floor is the lightest sanction if
 * one is given at all: where an exemption stands beside 降级|撤职, nothing between them is lawful.
 */
record Bound(Range range, int floor, boolean exact, Set<Point> points) {

    static Bound exactly(Range range) {
        return new Bound(range, floorOf(range), true, Set.of());
    }

    static Bound exactly(int lowest, int highest) {
        return exactly(new Range(lowest, highest));
    }

    private static int floorOf(Range range) {
        return Math.min(range.highest(), Math.max(Range.WARNING, range.lowest()));
    }

    Bound point(Point point) {
        Set<Point> all = EnumSet.of(point);
        all.addAll(points);
        return new Bound(range, floor, exact, Set.copyOf(all));
    }

    Bound loose(Point point) {
        return new Bound(range, floor, false, points).point(point);
    }

    Bound to(Range other) {
        return new Bound(other, floorOf(other), exact, points);
    }

    Bound orNothing() {
        return new Bound(range.from(Range.EXEMPT), floor, exact, points);
    }

    Bound oneGradeLighter() {
        int lowest = Math.max(Range.EXEMPT, range.lowest() - 1);
        int lighter = Math.min(range.highest(), Math.max(Range.WARNING, floor - 1));
        return new Bound(range.from(lowest), lighter, exact, points);
    }
}
