package gradedsanctions.casework;

import gradedsanctions.rulebook.Canonical;
import gradedsanctions.rulebook.Matter;
import gradedsanctions.rulebook.Release;
import gradedsanctions.rulebook.Ruling;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is added to a case and never changed: its incident and rulings. */
@Component
class RecordTable {

    /** A request that was answered before. */
    record Answered(UUID caseId, String requestHash) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    RecordTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    void addIncident(UUID caseId, String source, String matter, String actor, String key, String requestHash) {
        jdbc.sql("""
                        insert into incident (case_id, source, facts, reported_at, reported_by, idempotency_key,
                                              request_hash)
                        values (?, ?, ?::jsonb, ?, ?, ?, ?)
                        """)
                .params(caseId, source, matter, now(), actor, key, requestHash)
                .update();
    }

    Optional<Answered> answered(String actor, String key) {
        return jdbc.sql("select case_id, request_hash from incident where reported_by = ? and idempotency_key = ?")
                .params(actor, key)
                .query(Answered.class)
                .optional();
    }

    Incident incident(UUID caseId) {
        return jdbc.sql("select * from incident where case_id = ?")
                .param(caseId)
                .query((row, i) -> new Incident(
                        caseId,
                        row.getString("source"),
                        Canonical.JSON.readTree(row.getString("facts")),
                        row.getTimestamp("reported_at").toInstant(),
                        row.getString("reported_by")))
                .single();
    }

    StoredRuling addRuling(UUID caseId, StoredRuling.Purpose purpose, Matter matter, Ruling ruling) {
        StoredRuling stored = new StoredRuling(
                UUID.randomUUID(),
                caseId,
                purpose,
                ruling.receipt().release(),
                Release.write(matter).toString(),
                ruling.json(),
                clock.instant());
        jdbc.sql("""
                        insert into ruling (id, case_id, purpose, release, matter, result, judged_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        stored.id(),
                        caseId,
                        purpose.name(),
                        stored.release(),
                        stored.matter(),
                        stored.result(),
                        stored.judgedAt().atOffset(ZoneOffset.UTC))
                .update();
        return stored;
    }

    StoredRuling ruling(UUID id) {
        return jdbc.sql("select * from ruling where id = ?")
                .param(id)
                .query(StoredRuling.class)
                .single();
    }

    /** Oldest first; the last one stands. */
    List<StoredRuling> rulings(UUID caseId) {
        return jdbc.sql("select * from ruling where case_id = ? order by seq")
                .param(caseId)
                .query(StoredRuling.class)
                .list();
    }
}
