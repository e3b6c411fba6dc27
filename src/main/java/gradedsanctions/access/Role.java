package gradedsanctions.access;

import java.util.EnumSet;
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
    /** Another system. Where the service is tried out there is an account for it; else it is a client of the API. */
    SYSTEM;

    /** Those that an account of a person may have. */
    public static Set<Role> ofStaff() {
        return EnumSet.complementOf(EnumSet.of(SYSTEM));
    }

    /** Whoever keeps accounts sees no case, so holds no other role; systems are no people. */
    static boolean mayBeHeldTogether(Set<Role> roles) {
        return ofStaff().containsAll(roles) && (roles.size() == 1 || !roles.contains(ADMINISTRATOR));
    }
}
