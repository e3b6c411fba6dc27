package gradedsanctions.policy;

import gradedsanctions.rulebook.Canonical;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the node's key signs: that an account, having signed in again, did something to a draft, and what it saw.
 *
 * @param role in which the account did it
 * @param release the hash of the files
 * @param replay the digest of the replay that the signer saw; null if there was none
 * @param activeFrom set by who approves
 * @param reason in the signer's words; null if none was asked for and none given
 */
record Statement(
        UUID publication,
        Deed deed,
        String user,
        String role,
        String release,
        @Nullable String replay,
        @Nullable Instant activeFrom,
        @Nullable String reason,
        Instant time) {

    /** Canonical JSON (RFC 8785) and an end of line. */
    String text() {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("publication", publication.toString());
        node.put("deed", deed.name());
        node.put("user", user);
        node.put("role", role);
        node.put("release", release);
        node.put("replay", replay);
        node.put("activeFrom", activeFrom == null ? null : activeFrom.toString());
        node.put("reason", reason);
        node.put("time", time.toString());
        return Canonical.text(node) + "\n";
    }

    /** Empty if the text is none. */
    static Optional<Statement> read(String text) {
        try {
            JsonNode node = Canonical.JSON.readTree(text);
            String activeFrom = text(node, "activeFrom");
            return Optional.of(new Statement(
                    UUID.fromString(node.path("publication").asString()),
                    Deed.valueOf(node.path("deed").asString()),
                    node.path("user").asString(),
                    node.path("role").asString(),
                    node.path("release").asString(),
                    text(node, "replay"),
                    activeFrom == null ? null : Instant.parse(activeFrom),
                    text(node, "reason"),
                    Instant.parse(node.path("time").asString())));
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isString() ? value.asString() : null;
    }
}
