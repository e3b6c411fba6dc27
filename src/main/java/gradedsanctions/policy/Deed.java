package gradedsanctions.policy;

/** What is done to a draft, under the signature of the node's key. */
public enum Deed {
    /** By the node itself, once: the rules it was installed with. */
    INSTALL,
    SIGN,
    APPROVE,
    /** By an approver. */
    REFUSE,
    /** By an author. */
    WITHDRAW;

    boolean ends() {
        return this == REFUSE || this == WITHDRAW;
    }
}
