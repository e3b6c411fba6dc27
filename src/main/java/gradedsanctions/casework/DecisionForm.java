package gradedsanctions.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A decision on a proposal.
 *
 * @param outcome required
 * @param reason why, required
 * @param answers beside those of the proposal
 * @param decidedOn today if left out
 * @param confirm what the 409 answer gave, to confirm that the changed ruling has been seen
 */
public record DecisionForm(
        Decision.@Nullable Outcome outcome,
        @Nullable String reason,
        @Nullable List<Answer> answers,
        @Nullable LocalDate decidedOn,
        @Nullable String confirm) {

    List<Answer> given() {
        return Objects.requireNonNullElse(answers, List.of());
    }
}
