package gradedsanctions.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who acts.
 *
 * @param division whose cases, and those below it, the actor may reach; null for none
 * @param only what of the roles' permissions the actor has; null for all of them
 */
public record Actor(
        String name,
        Set<Role> roles,
        @Nullable Division division,
        @Nullable Set<Permission> only) {

    static final Actor NOBODY = new Actor("nobody", Set.of(), null);

    public Actor(String name, Set<Role> roles, @Nullable Division division) {
        this(name, roles, division, null);
    }

    /** Another system, under a name that no member of staff can have. */
    public static Actor client(String id, Division division, Set<Permission> only) {
        return new Actor("client:" + id, Set.of(Role.SYSTEM), division, only);
    }

    /** Whether something that belongs to a division is within reach. */
    public boolean reaches(Division other) {
        return division != null && division.covers(other);
    }
}
