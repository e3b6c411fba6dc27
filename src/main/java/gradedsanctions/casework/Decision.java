package gradedsanctions.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What another person decided on a proposal.
 *
 * @param ruling of the matter judged again as of {@code decidedOn}
 */
public record Decision(
        UUID id,
        UUID caseId,
        UUID proposal,
        UUID ruling,
        Outcome outcome,
        List<Answer> answers,
        String reason,
        LocalDate decidedOn,
        Instant decidedAt,
        String decidedBy) {

    /** Approved as proposed, or given back to be proposed anew. */
    public enum Outcome {
        APPROVE,
        RETURN
    }
}
