package gradedsanctions.access;

import static gradedsanctions.access.Role.ADMINISTRATOR;
import static gradedsanctions.access.Role.AUDITOR;
import static gradedsanctions.access.Role.INSPECTOR;
import static gradedsanctions.access.Role.POLICY_APPROVER;
import static gradedsanctions.access.Role.POLICY_AUTHOR;
import static gradedsanctions.access.Role.REVIEWER;
import static gradedsanctions.access.Role.SYSTEM;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The table of who may do what, and to what. What is not named is denied. Whatever the role, nobody reaches a case
 * about themselves or one that they are recused from.
 */
public enum Permission {
    OPEN_CASE(Reach.DIVISION, "incidents:report", INSPECTOR, SYSTEM),
    PROPOSE(Reach.DIVISION, INSPECTOR),
    DECIDE(Reach.DIVISION, REVIEWER),
    REVOKE(Reach.DIVISION, REVIEWER),
    RECUSE(Reach.DIVISION, INSPECTOR, REVIEWER),
    RECUSE_ANOTHER(Reach.DIVISION, REVIEWER),
    READ_CASES(Reach.DIVISION, INSPECTOR, REVIEWER, AUDITOR),
    REVEAL(Reach.DIVISION, INSPECTOR, REVIEWER),
    JUDGE(Reach.NO_CASE, INSPECTOR, REVIEWER, POLICY_AUTHOR, POLICY_APPROVER),
    READ_RULES(Reach.NO_CASE, "rules:read", INSPECTOR, REVIEWER, POLICY_AUTHOR, POLICY_APPROVER, AUDITOR, SYSTEM),
    REPLAY(Reach.NO_CASE, POLICY_AUTHOR, POLICY_APPROVER),
    READ_REPLAYS(Reach.DIVISION, POLICY_AUTHOR, POLICY_APPROVER, AUDITOR),
    READ_DRAFTS(Reach.NO_CASE, POLICY_AUTHOR, POLICY_APPROVER, AUDITOR),
    AUTHOR_RELEASE(Reach.NO_CASE, POLICY_AUTHOR),
    APPROVE_RELEASE(Reach.NO_CASE, POLICY_APPROVER),
    CHECK_RESTRICTIONS(Reach.NO_CASE, "restrictions:check", INSPECTOR, REVIEWER, AUDITOR, SYSTEM),
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
    private final @Nullable String scope;
    private final Set<Role> roles;

    Permission(Reach reach, Role... roles) {
        this(reach, null, roles);
    }

    Permission(Reach reach, @Nullable String scope, Role... roles) {
        this.reach = reach;
        this.scope = scope;
        this.roles = Set.of(roles);
    }

    /** What a client of the API may be given, by the name of its OAuth 2 scope. */
    public static Map<String, Permission> scopes() {
        Map<String, Permission> scopes = new TreeMap<>();
        for (Permission permission : values()) {
            if (permission.scope != null) {
                scopes.put(permission.scope, permission);
            }
        }
        return scopes;
    }

    boolean isFor(Actor actor) {
        return actor.roles().stream().anyMatch(roles::contains)
                && (actor.only() == null || actor.only().contains(this));
    }

    /** The actor with as much reach as this permission gives. */
    Actor limit(Actor actor) {
        return reach == Reach.DIVISION ? actor : new Actor(actor.name(), actor.roles(), null, actor.only());
    }

    List<Role> roles() {
        return roles.stream().sorted().toList();
    }
}
