package gradedsanctions.audit;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What others are to be told once the transaction holds. */
@Component
public class Outbox {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final JsonMapper json;

    Outbox(JdbcClient jdbc, Clock clock, JsonMapper json) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.json = json;
    }

    /** Adds a row to the transaction that does what it tells of. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(String topic, String object, Map<String, ?> payload) {
        jdbc.sql("insert into outbox (at, topic, object, payload) values (?, ?, ?, ?::jsonb)")
                .params(clock.instant().atOffset(ZoneOffset.UTC), topic, object, json.writeValueAsString(payload))
                .update();
    }
}
