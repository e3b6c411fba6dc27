package gradedsanctions.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who acts.
 *
 * @param division whose cases, and those below it, the actor may reach; null for none
 */
public record Actor(String name, Set<Role> roles, @Nullable Division division) {

    static final Actor NOBODY = new Actor("nobody", Set.of(), null);

    /** Whether something that belongs to a division is within reach. */
    public boolean reaches(Division other) {
        return division != null && division.covers(other);
    }
}
