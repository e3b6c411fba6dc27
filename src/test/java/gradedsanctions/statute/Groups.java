package gradedsanctions.statute;

import java.util.Set;

/** Arts 22, 23 and 27: whom the six dispositions reach. */
final class Groups {
    private static final Set<Group> LIGHT_THREE = Set.of(Group.RESIDENTS_COMMITTEE, Group.OTHER);

    private Groups() {}

    static boolean lightThreeOnly(Group group) {
        return LIGHT_THREE.contains(group);
    }

    static boolean mayBeLightThree(Group group) {
        return lightThreeOnly(group) || group == Group.AUTHORISED_BODY;
    }

    /** L: the result is placed within the light three, never intersected with them. */
    static Bound place(Bound bound, Group group) {
        Range range = bound.range();
        if (range.highest() <= Range.MAJOR_DEMERIT) {
            return bound;
        }
        int lowest = Math.min(range.lowest(), Range.WARNING);
        if (lightThreeOnly(group)) {
            return bound.to(new Range(lowest, Range.MAJOR_DEMERIT)).loose(Point.ART_22_23_PLACEMENT);
        }
        // Art 23: in a body of 15(2) only those who hold no listed status are confined.
        return group == Group.AUTHORISED_BODY ? bound.to(range.from(lowest)).loose(Point.ART_23_STATUS) : bound;
    }

    /** Art 27: benefits follow where demotion or more would have been due. */
    static Answer benefits(Range wouldHaveBeen) {
        if (wouldHaveBeen.lowest() >= Range.DEMOTION) {
            return Answer.YES;
        }
        return wouldHaveBeen.highest() < Range.DEMOTION ? Answer.NO : Answer.LEFT_TO_PEOPLE;
    }
}
