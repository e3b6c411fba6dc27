package gradedsanctions.access;

import java.util.Set;

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
    SYSTEM;

    /** Whoever keeps accounts sees no case, so holds no other role. */
    static boolean mayBeHeldTogether(Set<Role> roles) {
        return roles.size() == 1 || !roles.contains(ADMINISTRATOR);
    }
}
