package gradedsanctions.rulebook.replay;

import org.jspecify.annotations.Nullable;

/**
 * What came of one matter.
 *
 * @param inputs SHA-256 of the canonical matter
 * @param turn null if both releases say the same
 * @param otherwiseDerived whether they say the same for other reasons
 * @param before what the release before says; kept so that a turn's derivations can be shown without judging again
 * @param judged false if neither release can judge it, for the same reason
 */
public record Outcome(
        String reference,
        String inputs,
        Cell cell,
        @Nullable Turn turn,
        boolean otherwiseDerived,
        boolean judged,
        Side before,
        Side after) {}
