package gradedsanctions.policy;

import java.time.Instant;

/**
 * A stored release.
 *
 * @param hash the content address of its files
 * @param files how many files it holds
 * @param active whether it judges now
 */
public record SealedRelease(String hash, Instant sealedAt, String engine, int files, boolean active) {}
