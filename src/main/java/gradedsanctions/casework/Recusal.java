package gradedsanctions.casework;

import java.time.Instant;
import java.util.UUID;

/**
 * 回避: a person is kept from a case, or, if not recused, let back to it.
 *
 * @param by the person themself or their superior
 */
public record Recusal(UUID caseId, String person, boolean recused, String reason, Instant at, String by) {}
