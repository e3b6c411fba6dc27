package gradedsanctions.draft;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Drafts and the files that they change. */
@Component
class DraftTable {

    record Kept(
            UUID id,
            long number,
            String owner,
            String title,
            String base,
            long version,
            Instant madeAt,
            Instant changedAt,
            @Nullable String submitted,
            @Nullable UUID publication,
            boolean discarded) {}

    /** @param asBase whether it was set back to what the base says */
    record KeptFile(
            String path,
            long version,
            boolean asBase,
            @Nullable String text,
            Instant changedAt) {}

    private final JdbcClient jdbc;

    DraftTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID id, String owner, String title, String base, Instant now) {
        jdbc.sql("insert into draft (id, owner, title, base, made_at, changed_at) values (?, ?, ?, ?, ?, ?)")
                .params(id, owner, title, base, utc(now), utc(now))
                .update();
    }

    Optional<Kept> find(UUID id) {
        return jdbc.sql("select * from draft where id = ?")
                .param(id)
                .query(DraftTable::kept)
                .optional();
    }

    /** Held until the transaction ends. */
    Optional<Kept> lock(UUID id) {
        return jdbc.sql("select * from draft where id = ? for update")
                .param(id)
                .query(DraftTable::kept)
                .optional();
    }

    /** Those that were not discarded, the newest change first. */
    List<Kept> newest(int limit) {
        return jdbc.sql("select * from draft where not discarded order by changed_at desc, id limit ?")
                .param(limit)
                .query(DraftTable::kept)
                .list();
    }

    List<KeptFile> files(UUID draft) {
        return jdbc.sql("select * from draft_file where draft = ? order by path collate \"C\"")
                .param(draft)
                .query((row, i) -> file(row))
                .list();
    }

    Optional<KeptFile> file(UUID draft, String path) {
        return jdbc.sql("select * from draft_file where draft = ? and path = ?")
                .params(draft, path)
                .query((row, i) -> file(row))
                .optional();
    }

    void save(UUID draft, KeptFile file) {
        jdbc.sql("""
                        insert into draft_file (draft, path, version, as_base, content, changed_at)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (draft, path) do update
                        set version = excluded.version, as_base = excluded.as_base, content = excluded.content,
                            changed_at = excluded.changed_at
                        """)
                .param(draft)
                .param(file.path())
                .param(file.version())
                .param(file.asBase())
                .param(file.text() == null ? null : file.text().getBytes(StandardCharsets.UTF_8))
                .param(utc(file.changedAt()))
                .update();
        touch(draft, file.changedAt());
    }

    void touch(UUID draft, Instant now) {
        jdbc.sql("update draft set version = version + 1, changed_at = ? where id = ?")
                .params(utc(now), draft)
                .update();
    }

    void rename(UUID draft, String title) {
        jdbc.sql("update draft set title = ? where id = ?").params(title, draft).update();
    }

    void rebase(UUID draft, String base) {
        jdbc.sql("update draft set base = ? where id = ?").params(base, draft).update();
    }

    /** @param publication null where saving publishes */
    void submitted(UUID draft, String release, @Nullable UUID publication) {
        jdbc.sql("update draft set submitted = ?, publication = ? where id = ?")
                .param(release)
                .param(publication)
                .param(draft)
                .update();
    }

    void discard(UUID draft) {
        jdbc.sql("update draft set discarded = true where id = ?").param(draft).update();
    }

    private static Kept kept(ResultSet row, int index) throws SQLException {
        return new Kept(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                row.getString("owner"),
                row.getString("title"),
                row.getString("base"),
                row.getLong("version"),
                row.getTimestamp("made_at").toInstant(),
                row.getTimestamp("changed_at").toInstant(),
                row.getString("submitted"),
                row.getObject("publication", UUID.class),
                row.getBoolean("discarded"));
    }

    private static KeptFile file(ResultSet row) throws SQLException {
        byte[] content = row.getBytes("content");
        return new KeptFile(
                row.getString("path"),
                row.getLong("version"),
                row.getBoolean("as_base"),
                content == null ? null : new String(content, StandardCharsets.UTF_8),
                row.getTimestamp("changed_at").toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
