package gradedsanctions.policy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a release judges from a time on.
 *
 * @param by who made it, or node where it was saved in the rule folder
 * @param reason null where none was asked for
 */
public record Judged(
        String release, Instant since, String by, @Nullable String reason) {}
