package gradedsanctions.replay;

import gradedsanctions.rulebook.Canonical;
import gradedsanctions.rulebook.replay.Report;
import gradedsanctions.rulebook.replay.Totals;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Replays and how they stand. */
@Component
class ReplayTable {

    private static final int LISTED = 100;

    private final JdbcClient jdbc;
    private final Clock clock;

    ReplayTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** Adds nothing where one of these two releases is under way. */
    Optional<UUID> add(String before, String after, long through, long cases, String actor) {
        return jdbc.sql("""
                        insert into replay (id, before, after, state, through, cases, totals, started_at, started_by)
                        values (?, ?, ?, 'RUNNING', ?, ?, ?, ?, ?)
                        on conflict (before, after) where state in ('RUNNING', 'PAUSED') do nothing
                        returning id
                        """)
                .params(UUID.randomUUID(), before, after, through, cases, text(Totals.NONE), now(), actor)
                .query(UUID.class)
                .optional();
    }

    Optional<UUID> underWay(String before, String after) {
        return jdbc.sql("select id from replay where before = ? and after = ? and state in ('RUNNING', 'PAUSED')")
                .params(before, after)
                .query(UUID.class)
                .optional();
    }

    Optional<ReplayJob> find(UUID id) {
        return jdbc.sql("select * from replay where id = ?")
                .param(id)
                .query(ReplayTable::read)
                .optional();
    }

    /** The newest first. */
    List<ReplayJob> all() {
        return jdbc.sql("select * from replay order by started_at desc, id limit ?")
                .param(LISTED)
                .query(ReplayTable::read)
                .list();
    }

    /** The oldest that runs and that nobody holds; held until the transaction ends, however it ends. */
    Optional<ReplayJob> take() {
        return jdbc.sql("""
                        select * from replay where state = 'RUNNING' order by started_at, id
                        limit 1 for update skip locked
                        """).query(ReplayTable::read).optional();
    }

    void advance(UUID id, long reached, Totals totals, Duration worked) {
        jdbc.sql("update replay set reached = ?, totals = ?, worked_ms = ?, failures = 0, failure = null where id = ?")
                .params(reached, text(totals), worked.toMillis(), id)
                .update();
    }

    void end(UUID id, Report report) {
        jdbc.sql("update replay set state = 'DONE', report = ?, digest = ?, ended_at = ? where id = ?")
                .params(report.json(), report.digest(), now(), id)
                .update();
    }

    /** Whether it was in a state from which the step leads. */
    boolean step(UUID id, State.Step step) {
        return jdbc.sql("""
                        update replay set state = ?, failures = 0, ended_at = ? where id = ? and state = any (?)
                        """)
                        .params(Arrays.asList(
                                step.to().name(),
                                step == State.Step.CANCEL ? now() : null,
                                id,
                                step.from().stream().map(Enum::name).toArray(String[]::new)))
                        .update()
                == 1;
    }

    /** Counts a failed batch; after so many in a row the replay has failed. */
    void fail(UUID id, String why, int most) {
        jdbc.sql("""
                        update replay set failures = failures + 1, failure = ?,
                               state = case when failures + 1 >= ? then 'FAILED' else state end
                        where id = ? and state = 'RUNNING'
                        """).params(why, most, id).update();
    }

    Optional<String> report(UUID id) {
        return jdbc.sql("select report from replay where id = ? and report is not null")
                .param(id)
                .query(String.class)
                .optional();
    }

    /** Of the newest that is done. */
    Optional<String> digest(String release) {
        return jdbc.sql("""
                        select digest from replay where after = ? and state = 'DONE' order by ended_at desc, id limit 1
                        """).param(release).query(String.class).optional();
    }

    private static String text(Totals totals) {
        return Canonical.JSON.writeValueAsString(totals);
    }

    private static ReplayJob read(ResultSet row, int index) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new ReplayJob(
                row.getObject("id", UUID.class),
                row.getString("before"),
                row.getString("after"),
                State.valueOf(row.getString("state")),
                row.getLong("through"),
                row.getLong("cases"),
                row.getLong("reached"),
                Canonical.JSON.readValue(row.getString("totals"), Totals.class),
                Duration.ofMillis(row.getLong("worked_ms")),
                row.getInt("failures"),
                row.getString("failure"),
                row.getTimestamp("started_at").toInstant(),
                row.getString("started_by"),
                ended == null ? null : ended.toInstant(),
                row.getString("digest"));
    }
}
