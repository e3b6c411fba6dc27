package gradedsanctions.access;

import static gradedsanctions.access.Role.AUDITOR;
import static gradedsanctions.access.Role.INSPECTOR;
import static gradedsanctions.access.Role.POLICY;
import static gradedsanctions.access.Role.REVIEWER;
import static gradedsanctions.access.Role.SYSTEM;

import java.util.List;
import java.util.Set;

/** The table of who may do what. What is not named is denied. */
public enum Permission {
    OPEN_CASE(INSPECTOR),
    PROPOSE(INSPECTOR),
    DECIDE(REVIEWER),
    REVOKE(REVIEWER),
    READ_CASES(INSPECTOR, REVIEWER, AUDITOR),
    JUDGE(INSPECTOR, REVIEWER, POLICY),
    READ_RULES(INSPECTOR, REVIEWER, POLICY, AUDITOR, SYSTEM),
    CHECK_RESTRICTIONS(INSPECTOR, REVIEWER, AUDITOR, SYSTEM),
    READ_AUDIT(AUDITOR);

    private final Set<Role> roles;

    Permission(Role... roles) {
        this.roles = Set.of(roles);
    }

    boolean isFor(Set<Role> held) {
        return held.stream().anyMatch(roles::contains);
    }

    List<Role> roles() {
        return roles.stream().sorted().toList();
    }
}
