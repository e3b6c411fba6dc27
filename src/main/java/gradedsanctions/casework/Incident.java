package gradedsanctions.casework;

import java.time.Instant;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * What was reported.
 *
 * @param source where the report comes from
 * @param facts the matter without the subject's identifier and name
 */
public record Incident(UUID caseId, String source, JsonNode facts, Instant reportedAt, String reportedBy) {}
