package gradedsanctions.casework;

import org.jspecify.annotations.Nullable;

/**
 * @param person name of an account; null for one's own
 * @param recused false lets a person back to the case; null is true
 * @param reason required
 */
public record RecusalForm(
        @Nullable String person,
        @Nullable Boolean recused,
        @Nullable String reason) {}
