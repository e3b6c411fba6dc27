package gradedsanctions.policy;

import gradedsanctions.rulebook.source.RuleFiles;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored releases. */
@Component
class ReleaseTable {

    private static final String SEALED = """
            select r.hash, r.sealed_at, r.engine,
                   (select count(*) from release_file f where f.release = r.hash) as files, r.hash = ? as active
            from release r
            """;

    private final JdbcClient jdbc;

    ReleaseTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param active the hash of the release that judges */
    List<SealedRelease> all(String active) {
        return jdbc.sql(SEALED + " order by r.sealed_at desc, r.hash")
                .param(active)
                .query(SealedRelease.class)
                .list();
    }

    Optional<SealedRelease> find(String hash, String active) {
        return jdbc.sql(SEALED + " where r.hash = ?")
                .params(active, hash)
                .query(SealedRelease.class)
                .optional();
    }

    boolean holds(String hash) {
        return jdbc.sql("select exists (select from release where hash = ?)")
                .param(hash)
                .query(Boolean.class)
                .single();
    }

    Optional<String> activeHash() {
        return jdbc.sql("select release from release_activation order by id desc limit 1")
                .query(String.class)
                .optional();
    }

    /** Those whose time has come and that were not ended before it, the newest first. */
    List<Judged> judged(Instant now, int limit) {
        return jdbc.sql("""
                        select a.release, coalesce(a.active_from, a.activated_at) as since,
                               coalesce(p.made_by, a.activated_by) as by, p.reason
                        from release_activation a left join publication p on p.id = a.publication
                        where coalesce(a.active_from, a.activated_at) <= ? and not exists (
                            select from release_signature s
                            where s.publication = a.publication and s.deed in ('REFUSE', 'WITHDRAW'))
                        order by since desc, a.id desc limit ?
                        """)
                .params(now.atOffset(ZoneOffset.UTC), limit)
                .query((row, i) -> new Judged(
                        row.getString("release"),
                        row.getTimestamp("since").toInstant(),
                        row.getString("by"),
                        row.getString("reason")))
                .list();
    }

    RuleFiles files(String hash) {
        Map<String, byte[]> files = new HashMap<>();
        jdbc.sql("select path, content from release_file where release = ?")
                .param(hash)
                .query(row -> {
                    files.put(row.getString("path"), row.getBytes("content"));
                });
        return RuleFiles.of(files);
    }

    /** Keeps a release; does nothing if it is kept already. */
    void keep(String hash, RuleFiles files, String engine, Instant at) {
        int added = jdbc.sql("insert into release (hash, sealed_at, engine) values (?, ?, ?) on conflict do nothing")
                .params(hash, at.atOffset(ZoneOffset.UTC), engine)
                .update();
        if (added == 1) {
            files.all()
                    .forEach((path, bytes) -> jdbc.sql(
                                    "insert into release_file (release, path, content) values (?, ?, ?)")
                            .params(hash, path, bytes)
                            .update());
        }
    }

    /** Whether a release passed its trial under this version of the engine. */
    boolean isTried(String hash, String engine) {
        return jdbc.sql("select exists (select 1 from release_trial where release = ? and engine = ?)")
                .params(hash, engine)
                .query(Boolean.class)
                .single();
    }

    /** Keeps that a release passed its trial; does nothing if that is kept already. */
    void keepTrial(String hash, String engine, Instant at) {
        jdbc.sql("insert into release_trial (release, engine, passed_at) values (?, ?, ?) on conflict do nothing")
                .params(hash, engine, at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void activate(String hash, String actor, Instant at) {
        jdbc.sql("insert into release_activation (release, activated_at, activated_by) values (?, ?, ?)")
                .params(hash, at.atOffset(ZoneOffset.UTC), actor)
                .update();
    }
}
