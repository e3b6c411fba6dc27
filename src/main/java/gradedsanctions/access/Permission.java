package gradedsanctions.access;

import static gradedsanctions.access.Role.ADMINISTRATOR;
import static gradedsanctions.access.Role.AUDITOR;
import static gradedsanctions.access.Role.INSPECTOR;
import static gradedsanctions.access.Role.POLICY_APPROVER;
import static gradedsanctions.access.Role.POLICY_AUTHOR;
import static gradedsanctions.access.Role.REVIEWER;
import static gradedsanctions.access.Role.SYSTEM;

import java.util.List;
import java.util.Set;

/**
 * The table of who may do what, and to what. What is not named is denied. Whatever the role, nobody reaches a case
 * about themselves or one that they are recused from.
 */
public enum Permission {
    OPEN_CASE(Reach.DIVISION, INSPECTOR),
    PROPOSE(Reach.DIVISION, INSPECTOR),
    DECIDE(Reach.DIVISION, REVIEWER),
    REVOKE(Reach.DIVISION, REVIEWER),
    RECUSE(Reach.DIVISION, INSPECTOR, REVIEWER),
    RECUSE_ANOTHER(Reach.DIVISION, REVIEWER),
    READ_CASES(Reach.DIVISION, INSPECTOR, REVIEWER, AUDITOR),
    REVEAL(Reach.DIVISION, INSPECTOR, REVIEWER),
    JUDGE(Reach.NO_CASE, INSPECTOR, REVIEWER, POLICY_AUTHOR, POLICY_APPROVER),
    READ_RULES(Reach.NO_CASE, INSPECTOR, REVIEWER, POLICY_AUTHOR, POLICY_APPROVER, AUDITOR, SYSTEM),
    CHECK_RESTRICTIONS(Reach.NO_CASE, INSPECTOR, REVIEWER, AUDITOR, SYSTEM),
    READ_AUDIT(Reach.NO_CASE, AUDITOR),
    KEEP_ACCOUNTS(Reach.NO_CASE, ADMINISTRATOR);

    /** Which cases a permission is about. */
    enum Reach {
        /** Those of the actor's division and below. */
        DIVISION,
        /** None at all: the permission opens no case. */
        NO_CASE
    }

    private final Reach reach;
    private final Set<Role> roles;

    Permission(Reach reach, Role... roles) {
        this.reach = reach;
        this.roles = Set.of(roles);
    }

    boolean isFor(Set<Role> held) {
        return held.stream().anyMatch(roles::contains);
    }

    /** The actor with as much reach as this permission gives. */
    Actor limit(Actor actor) {
        return reach == Reach.DIVISION ? actor : new Actor(actor.name(), actor.roles(), null);
    }

    List<Role> roles() {
        return roles.stream().sorted().toList();
    }
}
