package gradedsanctions.policy;

import gradedsanctions.rulebook.source.RuleFiles;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * That a release judges from an instant on.
 *
 * @param notes what was done to its draft, each under the signature of a node's key
 */
record Activation(UUID publication, String release, Instant activeFrom, Map<Deed, String> notes) {

    /** With the files that judge. */
    record Whole(Activation activation, RuleFiles files) {}
}
