package gradedsanctions.casework;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What an inspector proposes on the basis of a ruling.
 *
 * @param departs whether the choice is another than the rules propose
 */
public record Proposal(
        UUID id,
        UUID caseId,
        UUID ruling,
        Choice choice,
        boolean departs,
        List<Answer> answers,
        String reason,
        Instant proposedAt,
        String proposedBy) {}
