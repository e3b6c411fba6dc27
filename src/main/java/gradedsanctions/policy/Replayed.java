package gradedsanctions.policy;

import java.util.Optional;

/** What replaying a release over past matters has shown before anybody signs it. */
public interface Replayed {

    /** SHA-256, as {@code sha256:…}, of the report of the newest finished replay of a release; empty if it was not replayed. */
    Optional<String> digest(String release);
}
