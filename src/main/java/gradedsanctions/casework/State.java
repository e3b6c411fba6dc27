package gradedsanctions.casework;

/** Where a case stands. */
public enum State {
    /** Judged, waits for a proposal. */
    OPEN,
    /** Waits for another person's decision. */
    PROPOSED,
    /** Decided; its sanctions are on the register. */
    DECIDED,
    /** Decided and taken back. */
    REVOKED
}
