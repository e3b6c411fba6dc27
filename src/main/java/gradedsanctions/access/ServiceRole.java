package gradedsanctions.access;

import jakarta.annotation.PostConstruct;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The row-level policies bind nobody who owns the tables or may pass them by: such a role the service does not take. */
@Component
class ServiceRole {

    private final JdbcClient jdbc;

    ServiceRole(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @PostConstruct
    void check() {
        boolean bound = jdbc.sql("select row_security_active('\"case\"')")
                .query(Boolean.class)
                .single();
        if (!bound) {
            String role = jdbc.sql("select current_user").query(String.class).single();
            throw new IllegalStateException("The database role " + role
                    + " passes the row-level policies by; name sanctions_service in spring.datasource.username and the"
                    + " owner of the tables in spring.flyway.user; docs/operation.md says how to create both");
        }
    }
}
