package gradedsanctions.statute;

import java.time.LocalDate;

/** Arts 67 and 68: 从旧兼从轻, so the new law is the upper bound and the old may be lighter. */
final class OldLaw {
    static final LocalDate IN_FORCE = LocalDate.of(2020, 7, 1);

    private OldLaw() {}

    static boolean governs(Act act) {
        return act.lastDay().isBefore(IN_FORCE);
    }

    static Bound apply(Bound bound, LocalDate lastDay, LocalDate decided) {
        if (decided.isBefore(IN_FORCE)) {
            return bound.to(Range.ANY).loose(Point.ACT_NOT_IN_FORCE);
        }
        return lastDay.isBefore(IN_FORCE) ? older(bound) : bound;
    }

    static Bound older(Bound bound) {
        boolean nothing = bound.range().highest() == Range.EXEMPT;
        return nothing
                ? bound.point(Point.OLD_LAW)
                : bound.to(bound.range().from(Range.EXEMPT)).loose(Point.OLD_LAW);
    }
}
