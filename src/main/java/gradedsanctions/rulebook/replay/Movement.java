package gradedsanctions.rulebook.replay;

import org.jspecify.annotations.Nullable;

/** How a severity or a range of dispositions moves from one release to the next. */
public enum Movement {
    UNCHANGED,
    /** No end is lighter and one is heavier. */
    RAISED,
    /** No end is heavier and one is lighter. */
    LOWERED,
    /** The light end is lighter and the heavy one heavier. */
    WIDENED,
    NARROWED,
    NEWLY_FOUND,
    NO_LONGER_FOUND,
    /** One of the releases can't judge the matter. */
    NOT_COMPARED;

    /** From the lightest to the heaviest. */
    record Extent(long lightest, long heaviest) {}

    /** Null where nothing was found. */
    static Movement between(@Nullable Extent before, @Nullable Extent after) {
        if (before == null) {
            return after == null ? UNCHANGED : NEWLY_FOUND;
        }
        if (after == null) {
            return NO_LONGER_FOUND;
        }
        int light = Long.compare(after.lightest(), before.lightest());
        int heavy = Long.compare(after.heaviest(), before.heaviest());
        if (light == 0 && heavy == 0) {
            return UNCHANGED;
        }
        if (light >= 0 && heavy >= 0) {
            return RAISED;
        }
        if (light <= 0 && heavy <= 0) {
            return LOWERED;
        }
        return light < 0 ? WIDENED : NARROWED;
    }
}
