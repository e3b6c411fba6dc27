package gradedsanctions.casework;

import java.time.Instant;
import java.util.UUID;

/** A decision taken back. */
public record Revocation(UUID caseId, String reason, Instant revokedAt, String revokedBy) {}
