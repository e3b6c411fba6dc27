package gradedsanctions.rulebook.replay;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A matter to be judged on both releases.
 *
 * @param reference what the report calls it; never who it is about
 * @param division of the case, empty if there is none
 * @param matter as {@link gradedsanctions.rulebook.Release#read} takes it; null if it can't be read at all
 */
public record PastMatter(
        String reference, String division, @Nullable JsonNode matter) {}
