package gradedsanctions.statute;

import java.util.Set;

/** What the law leaves open for one act; where exact is false the range is an outer bound. */
public record ActOutcome(
        Entry entry, Tier tier, Range range, int lowestIfSanctioned, boolean exact, Set<Point> points) {

    Bound bound() {
        return new Bound(range, lowestIfSanctioned, exact, points);
    }
}
