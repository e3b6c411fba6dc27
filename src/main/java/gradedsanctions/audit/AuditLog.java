package gradedsanctions.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The append-only log of deeds. */
@Component
public class AuditLog {

    /** @param details never a person's identifier or name */
    public record Entry(long id, Instant at, String actor, String action, String object, String details) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final JsonMapper json;

    AuditLog(JdbcClient jdbc, Clock clock, JsonMapper json) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.json = json;
    }

    /** Adds an entry to the transaction that does the deed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String actor, String action, String object, Map<String, ?> details) {
        jdbc.sql("insert into audit (at, actor, action, object, details) values (?, ?, ?, ?, ?::jsonb)")
                .params(
                        clock.instant().atOffset(ZoneOffset.UTC),
                        actor,
                        action,
                        object,
                        json.writeValueAsString(details))
                .update();
    }

    /** The newest entries about an object first. */
    public List<Entry> about(String object) {
        return jdbc.sql("select * from audit where object = ? order by id desc")
                .param(object)
                .query(Entry.class)
                .list();
    }

    /**
     * The newest entries first.
     *
     * @param actor null for everybody
     * @param action null for every action
     * @param object null for every object
     * @param before an id, later ones and itself are left out
     */
    public List<Entry> search(
            @Nullable String actor, @Nullable String action, @Nullable String object, long before, int limit) {
        return jdbc.sql("""
                        select * from audit
                        where (?::text is null or actor = ?) and (?::text is null or action = ?)
                          and (?::text is null or object = ?) and id < ?
                        order by id desc limit ?
                        """)
                .params(Arrays.asList(actor, actor, action, action, object, object, before, limit))
                .query(Entry.class)
                .list();
    }

    /** Every action that was ever done. */
    public List<String> actions() {
        return jdbc.sql("select distinct action from audit order by action")
                .query(String.class)
                .list();
    }
}
