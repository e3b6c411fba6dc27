package gradedsanctions.statute;

import java.util.Set;

/** Arts 19–21 and 24; L3: the bars do not name the persons of 22 and 23. */
final class Effects {
    private Effects() {}

    static Set<Effect> of(int rank, Group group) {
        if (rank == Range.DISMISSAL) {
            return Set.of(Effect.REHIRE);
        }
        if (rank == Range.EXEMPT || Groups.lightThreeOnly(group)) {
            return Set.of();
        }
        return rank == Range.WARNING ? Set.of(Effect.PROMOTION) : Set.of(Effect.PROMOTION, Effect.PAY_STEP);
    }
}
