package gradedsanctions.policy;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** A node that does not take over what was activated goes on with what it has, and says so. */
@Component
class ReleaseHealth implements HealthIndicator {

    private final Node node;

    ReleaseHealth(Node node) {
        this.node = node;
    }

    @Override
    public Health health() {
        String problem = node.problem();
        return problem == null
                ? Health.up().build()
                : Health.status("DEGRADED").withDetail("release", problem).build();
    }
}
