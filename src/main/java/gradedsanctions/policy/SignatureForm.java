package gradedsanctions.policy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a signer says to have seen.
 *
 * @param release the hash of the files, required
 * @param replay the digest of the newest replay; required where there is one
 * @param activeOn the day in Shanghai from whose start on it judges; at once if null. Only who approves says so
 * @param reason in the signer's words
 */
public record SignatureForm(
        @Nullable String release,
        @Nullable String replay,
        @Nullable LocalDate activeOn,
        @Nullable String reason) {}
