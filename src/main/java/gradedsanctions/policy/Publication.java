package gradedsanctions.policy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The way of a release from a draft to the one that judges.
 *
 * @param release the hash of its files
 * @param madeBy an account, or node where it was saved in the rule folder
 * @param scenarios how many were run, of which failures failed
 * @param replay the digest of its newest replay; null if there is none
 * @param activeFrom null until it is approved
 */
public record Publication(
        UUID id,
        String release,
        Instant madeAt,
        String madeBy,
        String reason,
        int scenarios,
        int failures,
        @Nullable String replay,
        @Nullable Instant activeFrom,
        State state,
        List<Signature> signatures) {

    /** Where it stands. A draft is no publication before it has passed the gates. */
    public enum State {
        /** Scenarios fail. */
        CHECKED,
        TESTED,
        REPLAYED,
        /** By an author. */
        SIGNED,
        /** Approved, and due later. */
        SCHEDULED,
        ACTIVE,
        SUPERSEDED,
        REFUSED,
        WITHDRAWN
    }

    /**
     * @param replay the digest that the signer saw
     * @param verified whether a key that this node believes has signed it
     * @param signed the note as it is kept
     */
    public record Signature(
            Deed deed,
            String signer,
            Instant at,
            @Nullable String reason,
            @Nullable String replay,
            boolean verified,
            String signed) {}

    public Optional<Signature> signature(Deed deed) {
        return signatures.stream().filter(s -> s.deed() == deed).findFirst();
    }

    /** Whether an account made or signed it. */
    public boolean isBy(String account) {
        return madeBy.equals(account)
                || signature(Deed.SIGN)
                        .filter(author -> author.signer().equals(account))
                        .isPresent();
    }

    /** Whether it is on its way: neither ended nor due. */
    public boolean isOpen() {
        return state.compareTo(State.SCHEDULED) <= 0;
    }
}
