package gradedsanctions.client;

import gradedsanctions.access.Actor;
import gradedsanctions.access.Division;
import gradedsanctions.access.Permission;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Another system.
 *
 * @param scopes what it may be given, by the names of {@link Permission#scopes()}
 * @param division whose cases, and those below it, it may report
 * @param perMinute requests that it may make in a minute
 * @param version goes up with every change that ends its tokens
 * @param secretsUntil when its secrets expire, the last one first; none if it has no secret that counts
 */
public record Client(
        String id,
        String title,
        List<String> scopes,
        String division,
        int perMinute,
        boolean enabled,
        long version,
        List<Instant> secretsUntil) {

    /** The client as somebody who acts, with no more than a token gives of what it may have. */
    Actor actor(Collection<String> given) {
        Set<Permission> only = Permission.scopes().entrySet().stream()
                .filter(scope -> scopes.contains(scope.getKey()) && given.contains(scope.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.toUnmodifiableSet());
        return Actor.client(id, new Division(division), only);
    }
}
