package gradedsanctions.policy;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Holds an activation against what its signers signed. */
@Component
class Verifying {

    static final String NODE = "node";

    private final NodeKey key;

    Verifying(NodeKey key) {
        this.key = key;
    }

    /** Whether it was ended, under a signature, before its time came. */
    boolean isEnded(Activation activation) {
        return activation.notes().keySet().stream()
                .filter(Deed::ends)
                .flatMap(deed -> stated(activation, deed).stream())
                .anyMatch(ended -> ended.time().isBefore(activation.activeFrom()));
    }

    /** @throws UnverifiedRelease saying what does not hold */
    void check(Activation activation) {
        Statement last = activation.notes().containsKey(Deed.INSTALL)
                ? required(activation, Deed.INSTALL)
                : approvedByAnother(activation);
        if (!activation.activeFrom().equals(last.activeFrom())) {
            throw new UnverifiedRelease(
                    "it was signed to judge from " + last.activeFrom() + ", not from " + activation.activeFrom());
        }
    }

    private Statement approvedByAnother(Activation activation) {
        Statement author = required(activation, Deed.SIGN);
        Statement approver = required(activation, Deed.APPROVE);
        if (author.user().equals(approver.user())) {
            throw new UnverifiedRelease("its author " + author.user() + " approved it too");
        }
        return approver;
    }

    private Statement required(Activation activation, Deed deed) {
        return stated(activation, deed)
                .orElseThrow(() -> new UnverifiedRelease(
                        activation.notes().containsKey(deed)
                                ? "the signature " + deed + " is not one that this node believes"
                                : "the signature " + deed + " is missing"));
    }

    private Optional<Statement> stated(Activation activation, Deed deed) {
        return Optional.ofNullable(activation.notes().get(deed))
                .flatMap(key::read)
                .filter(stated -> stated.deed() == deed
                        && stated.publication().equals(activation.publication())
                        && stated.release().equals(activation.release()));
    }
}
