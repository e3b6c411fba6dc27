package gradedsanctions.casework;

import gradedsanctions.rulebook.Canonical;
import gradedsanctions.rulebook.Ruling;
import java.time.Instant;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * A ruling as it was made, with what it was made from.
 *
 * @param matter the matter as JSON, from which it can be read again
 * @param result canonical JSON of the ruling
 */
public record StoredRuling(
        UUID id, UUID caseId, Purpose purpose, String release, String matter, String result, Instant judgedAt) {

    /** At which step the matter was judged. */
    public enum Purpose {
        OPENING,
        PROPOSAL,
        DECISION
    }

    public JsonNode facts() {
        return Canonical.JSON.readTree(matter);
    }

    public Ruling ruling() {
        return Ruling.read(result);
    }
}
