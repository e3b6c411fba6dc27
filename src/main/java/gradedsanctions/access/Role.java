package gradedsanctions.access;

/** What a member of staff, or another system, is here for. */
public enum Role {
    /** Reports incidents and proposes. */
    INSPECTOR,
    /** Decides on what another proposed. */
    REVIEWER,
    /** Revises the rules. */
    POLICY,
    /** Reads, changes nothing. */
    AUDITOR,
    /** Another system that asks for restrictions. */
    SYSTEM
}
