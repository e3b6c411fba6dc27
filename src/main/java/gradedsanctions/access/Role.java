package gradedsanctions.access;

/** What a member of staff, or another system, is here for. */
public enum Role {
    /** Reports incidents and proposes. */
    INSPECTOR,
    /** Decides on what another proposed. */
    REVIEWER,
    /** Writes rules. */
    POLICY_AUTHOR,
    /** Approves rules that another wrote. */
    POLICY_APPROVER,
    /** Reads everything about actions, changes nothing. */
    AUDITOR,
    /** Keeps accounts; sees no case. */
    ADMINISTRATOR,
    /** Another system that asks for restrictions. */
    SYSTEM
}
