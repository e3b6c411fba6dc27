package gradedsanctions.policy;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is put forward: a release that judged before, files as they are sent, or, without either, the rule folder.
 *
 * @param reason required
 * @param release a hash
 * @param files texts by path
 */
public record Submission(
        @Nullable String reason,
        @Nullable String release,
        @Nullable Map<String, String> files) {}
