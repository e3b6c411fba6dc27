package gradedsanctions.access;

import gradedsanctions.problem.Fault;
import gradedsanctions.problem.Rejected;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Holds what somebody wants to do against the table of permissions. */
@Component
public class Access {

    static final String PREFIX = "ROLE_";

    private static final Set<String> ROLES =
            Set.of(Role.values()).stream().map(Role::name).collect(Collectors.toUnmodifiableSet());

    /**
     * The actor, reaching what the permission is about.
     *
     * @throws Rejected 403 naming the permission and the roles that have it
     */
    public Actor require(Permission permission) {
        Actor actor = current();
        if (!permission.isFor(actor)) {
            throw new Rejected(
                    403,
                    "Not permitted",
                    actor.name() + " may not " + permission,
                    List.of(Fault.of("role", actor.roles(), "one of " + permission.roles())),
                    Map.of());
        }
        return permission.limit(actor);
    }

    public boolean allows(Permission permission) {
        return permission.isFor(current());
    }

    /** Whether whoever is logged in has yet to show a passkey, or to add the first one. */
    public boolean awaitsPasskey() {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        return login != null && login.getPrincipal() instanceof StaffLogin owner && !owner.isConfirmed();
    }

    /** Whoever is logged in; nobody has no role. */
    public Actor current() {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        if (login == null) {
            return Actor.NOBODY;
        }
        if (login.getPrincipal() instanceof Actor actor) {
            return actor;
        }
        return new Actor(
                login.getName(),
                login.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .filter(authority -> authority != null && authority.startsWith(PREFIX))
                        .map(authority -> authority.substring(PREFIX.length()))
                        .filter(ROLES::contains)
                        .map(Role::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                login.getPrincipal() instanceof StaffLogin staff ? staff.division() : null);
    }
}
