package gradedsanctions.access;

import gradedsanctions.audit.AuditLog;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Locks an account after wrong passwords in a row, each time for twice as long: from half a minute to an hour. What is
 * said to whoever tries is the same as for an account that does not exist.
 */
@Component
class LoginFailures {

    static final int ALLOWED = 5;
    private static final int FIRST_SECONDS = 30;
    private static final int MOST_SECONDS = 3600;
    private static final int MOST_DOUBLINGS = 7;

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final Clock clock;

    LoginFailures(JdbcClient jdbc, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public boolean isLocked(String name) {
        return jdbc.sql("select exists (select from login_failure where name = ? and locked_until > ?)")
                .params(name, clock.instant().atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
    }

    @Transactional
    public void wrong(String name) {
        jdbc.sql("""
                        insert into login_failure (name, failures) select name, 1 from staff where name = ?
                        on conflict (name) do update set failures = login_failure.failures + 1
                        returning failures
                        """)
                .param(name)
                .query(Integer.class)
                .optional()
                .filter(failures -> failures >= ALLOWED)
                .ifPresent(failures -> lock(name, failures));
    }

    private void lock(String name, int failures) {
        long seconds = Math.min(MOST_SECONDS, (long) FIRST_SECONDS << Math.min(failures - ALLOWED, MOST_DOUBLINGS));
        Instant until = clock.instant().plusSeconds(seconds);
        jdbc.sql("update login_failure set locked_until = ? where name = ?")
                .params(until.atOffset(ZoneOffset.UTC), name)
                .update();
        audit.record("node", "LOGIN_LOCKED", name, Map.of("failures", failures, "until", until.toString()));
    }

    @Transactional
    public void right(String name) {
        jdbc.sql("delete from login_failure where name = ?").param(name).update();
    }
}
