package gradedsanctions.policy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Drafts, their signatures, and from when what was approved judges. */
@Component
class PublicationTable {

    /** A draft as it is kept; activeFrom is null until it is approved. */
    record Draft(
            UUID id,
            String release,
            Instant madeAt,
            String madeBy,
            String reason,
            int scenarios,
            int failures,
            @Nullable Instant activeFrom) {}

    record Signed(Deed deed, String signer, String signed, Instant at) {}

    /** Held by whoever takes a step of a publication: they are few, and follow one another. */
    private static final long LOCK = 7_365_617L;

    private static final String DRAFTS = """
            select p.*, a.active_from from publication p left join release_activation a on a.publication = p.id
            """;

    private final JdbcClient jdbc;

    PublicationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction ends. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query(row -> {});
    }

    void add(Draft draft) {
        jdbc.sql("insert into publication (id, release, made_at, made_by, reason, scenarios, failures)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        draft.id(),
                        draft.release(),
                        utc(draft.madeAt()),
                        draft.madeBy(),
                        draft.reason(),
                        draft.scenarios(),
                        draft.failures())
                .update();
    }

    void add(Statement statement, String signed) {
        jdbc.sql("insert into release_signature (publication, deed, signer, signed, at) values (?, ?, ?, ?, ?)")
                .params(
                        statement.publication(),
                        statement.deed().name(),
                        statement.user(),
                        signed,
                        utc(statement.time()))
                .update();
    }

    void activate(Draft draft, Instant from, String by, Instant now) {
        jdbc.sql("insert into release_activation (release, activated_at, activated_by, publication, active_from)"
                        + " values (?, ?, ?, ?, ?)")
                .params(draft.release(), utc(now), by, draft.id(), utc(from))
                .update();
    }

    Optional<Draft> find(UUID id) {
        return jdbc.sql(DRAFTS + " where p.id = ?")
                .param(id)
                .query(PublicationTable::draft)
                .optional();
    }

    /** The newest first. */
    List<Draft> newest(int limit) {
        return jdbc.sql(DRAFTS + " order by p.made_at desc, p.id limit ?")
                .param(limit)
                .query(PublicationTable::draft)
                .list();
    }

    /** The newest first. */
    List<Draft> of(String release) {
        return jdbc.sql(DRAFTS + " where p.release = ? order by p.made_at desc, p.id")
                .param(release)
                .query(PublicationTable::draft)
                .list();
    }

    List<Signed> signatures(UUID publication) {
        return jdbc.sql("select deed, signer, signed, at from release_signature where publication = ? order by at")
                .param(publication)
                .query((row, i) -> new Signed(
                        Deed.valueOf(row.getString("deed")),
                        row.getString("signer"),
                        row.getString("signed"),
                        instant(row, "at")))
                .list();
    }

    Map<Deed, String> notes(UUID publication) {
        Map<Deed, String> notes = new EnumMap<>(Deed.class);
        signatures(publication).forEach(s -> notes.put(s.deed(), s.signed()));
        return notes;
    }

    /** Activations that are due, after an instant, the newest first; without their notes. */
    List<Activation> due(Instant after, Instant now) {
        return jdbc.sql("select publication, release, active_from from release_activation"
                        + " where active_from > ? and active_from <= ? order by active_from desc")
                .params(utc(after), utc(now))
                .query((row, i) -> new Activation(
                        row.getObject("publication", UUID.class),
                        row.getString("release"),
                        instant(row, "active_from"),
                        Map.of()))
                .list();
    }

    /** The newest that is due and was not ended. */
    Optional<UUID> active(Instant now) {
        return jdbc.sql("""
                        select publication from release_activation a
                        where active_from <= ? and not exists (
                            select from release_signature s
                            where s.publication = a.publication and s.deed in ('REFUSE', 'WITHDRAW'))
                        order by active_from desc limit 1
                        """).param(utc(now)).query(UUID.class).optional();
    }

    boolean holds(Activation activation) {
        return jdbc.sql("select exists (select from release_activation where publication = ? and active_from = ?)")
                .params(activation.publication(), utc(activation.activeFrom()))
                .query(Boolean.class)
                .single();
    }

    boolean isTaken(Instant from) {
        return jdbc.sql("select exists (select from release_activation where active_from = ?)")
                .param(utc(from))
                .query(Boolean.class)
                .single();
    }

    boolean hasActivations() {
        return jdbc.sql("select exists (select from release_activation where publication is not null)")
                .query(Boolean.class)
                .single();
    }

    /** Releases that an author has signed and that may judge soon. */
    List<String> nearing(Instant now, int limit) {
        return jdbc.sql(DRAFTS + """
                        join release_signature s on s.publication = p.id and s.deed = 'SIGN'
                        where (a.active_from is null or a.active_from > ?)
                          and not exists (select from release_signature e
                                          where e.publication = p.id and e.deed in ('REFUSE', 'WITHDRAW'))
                        order by s.at desc limit ?
                        """)
                .params(utc(now), limit)
                .query((row, i) -> row.getString("release"))
                .list();
    }

    /** Whether two accounts are known to belong to one person. */
    boolean areOnePerson(String account, String other) {
        return jdbc.sql("select exists (select from staff a join staff b on a.person = b.person"
                        + " where a.name = ? and b.name = ?)")
                .params(account, other)
                .query(Boolean.class)
                .single();
    }

    boolean anyCase() {
        return jdbc.sql("select any_case()").query(Boolean.class).single();
    }

    private static Draft draft(ResultSet row, int index) throws SQLException {
        Timestamp activeFrom = row.getTimestamp("active_from");
        return new Draft(
                row.getObject("id", UUID.class),
                row.getString("release"),
                instant(row, "made_at"),
                row.getString("made_by"),
                row.getString("reason"),
                row.getInt("scenarios"),
                row.getInt("failures"),
                activeFrom == null ? null : activeFrom.toInstant());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
