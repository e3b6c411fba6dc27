package gradedsanctions.subjects;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of subjects: numbers are looked up by their digest; numbers and names of persons are sealed. */
@Component
class SubjectTable {

    private static final int MOST = 500;

    private final JdbcClient jdbc;
    private final Vault vault;

    SubjectTable(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** False if the identifier already names a subject. */
    boolean add(Kind kind, Identifier identifier, @Nullable String name, @Nullable String division, Instant at) {
        UUID id = UUID.randomUUID();
        boolean personal = kind == Kind.OFFICIAL;
        return jdbc.sql("""
                        insert into subject (id, kind, scheme, lookup, identifier, masked, name, division, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (lookup) do nothing
                        """)
                        .params(Arrays.asList(
                                id,
                                kind.name(),
                                identifier.scheme().name(),
                                lookup(identifier),
                                stored(identifier.value(), kind, id),
                                personal ? identifier.masked() : identifier.value(),
                                stored(name, kind, id),
                                division,
                                at.atOffset(ZoneOffset.UTC)))
                        .update()
                == 1;
    }

    /** Keeps a name and a division where there were none. */
    void complete(Subject subject, @Nullable String name, @Nullable String division) {
        jdbc.sql("update subject set name = coalesce(name, ?), division = coalesce(division, ?) where id = ?")
                .params(Arrays.asList(stored(name, subject.kind(), subject.id()), division, subject.id()))
                .update();
    }

    Map<Identifier, Subject> find(Collection<Identifier> identifiers, Instant asOf) {
        Map<ByteBuffer, Identifier> byLookup = new HashMap<>();
        new HashSet<>(identifiers).forEach(i -> byLookup.put(ByteBuffer.wrap(lookup(i)), i));
        Map<Identifier, Subject> found = new HashMap<>();
        jdbc.sql("select * from subject where lookup = any (?) and created_at <= ?")
                .param(byLookup.keySet().stream().map(ByteBuffer::array).toArray(byte[][]::new))
                .param(asOf.atOffset(ZoneOffset.UTC))
                .query((row, i) -> Map.entry(byLookup.get(ByteBuffer.wrap(row.getBytes("lookup"))), read(row, i)))
                .list()
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
    }

    List<UUID> institutionsCalled(String part) {
        return jdbc.sql("select id from subject where kind = 'INSTITUTION' and strpos(name, ?) > 0 order by id limit ?")
                .params(part, MOST)
                .query(UUID.class)
                .list();
    }

    List<Subject> byIds(Collection<UUID> ids) {
        return jdbc.sql("select * from subject where id = any (?)")
                .param(ids.toArray(UUID[]::new))
                .query(this::read)
                .list();
    }

    byte[] lookup(Identifier identifier) {
        return vault.digest(identifier.scheme() + "\0" + identifier.value());
    }

    /** The names of the keys that names and numbers of persons are sealed with. */
    Set<String> keysInUse() {
        return Set.copyOf(jdbc.sql("""
                        select distinct split_part(text, ':', 1) from subject,
                            lateral (values (identifier), (name)) sealed (text)
                        where kind = 'OFFICIAL' and text is not null
                        """).query(String.class).list());
    }

    /** Seals anew what another key sealed, at most so many rows; says how many. */
    int reseal(String key, int most) {
        record Sealed(UUID id, String identifier, @Nullable String name) {}
        List<Sealed> rows =
                jdbc.sql("""
                        select id, identifier, name from subject
                        where kind = 'OFFICIAL'
                          and (split_part(identifier, ':', 1) <> ? or split_part(name, ':', 1) <> ?)
                        order by id limit ? for update skip locked
                        """).params(key, key, most).query(Sealed.class).list();
        rows.forEach(row -> jdbc.sql("update subject set identifier = ?, name = ? where id = ?")
                .params(Arrays.asList(
                        anew(row.identifier(), row.id()),
                        row.name() == null ? null : anew(row.name(), row.id()),
                        row.id()))
                .update());
        return rows.size();
    }

    private String anew(String sealed, UUID id) {
        return vault.seal(vault.open(sealed, id.toString()), id.toString());
    }

    /** The whole number of a subject. */
    String number(UUID id) {
        return jdbc.sql("select kind, identifier from subject where id = ?")
                .param(id)
                .query((row, i) -> row.getString("kind").equals(Kind.OFFICIAL.name())
                        ? vault.open(row.getString("identifier"), id.toString())
                        : row.getString("identifier"))
                .single();
    }

    private @Nullable String stored(@Nullable String text, Kind kind, UUID id) {
        return text == null || kind != Kind.OFFICIAL ? text : vault.seal(text, id.toString());
    }

    private Subject read(ResultSet row, int index) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Kind kind = Kind.valueOf(row.getString("kind"));
        String name = row.getString("name");
        return new Subject(
                id,
                kind,
                Scheme.valueOf(row.getString("scheme")),
                row.getString("masked"),
                name == null || kind != Kind.OFFICIAL ? name : vault.open(name, id.toString()),
                row.getString("division"));
    }
}
