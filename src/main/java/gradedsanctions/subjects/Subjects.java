package gradedsanctions.subjects;

import gradedsanctions.audit.AuditLog;
import gradedsanctions.problem.Fault;
import gradedsanctions.problem.Rejected;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Everyone whom an incident was reported of. */
@Component
public class Subjects {

    private record Row(
            UUID id,
            String kind,
            String scheme,
            String masked,
            @Nullable String name,
            @Nullable String division,
            byte[] lookup) {}

    private static final Instant ALWAYS = Instant.parse("9999-12-31T00:00:00Z");

    private final JdbcClient jdbc;
    private final Vault vault;
    private final AuditLog audit;
    private final Clock clock;

    Subjects(JdbcClient jdbc, Vault vault, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The subject that an identifier names, entered if it is new. A name or division given later is kept if there was
     * none.
     *
     * @throws Rejected 422 if the identifier is not for this kind of subject
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Subject enter(
            Kind kind, Identifier identifier, @Nullable String name, @Nullable String division, String actor) {
        checkFits(kind, identifier);
        boolean added = add(UUID.randomUUID(), kind, identifier, name, division);
        Subject subject = find(identifier).orElseThrow();
        if (subject.kind() != kind) {
            throw wrongKind(kind, identifier, "this identifier names a subject of kind " + subject.kind());
        }
        if (added) {
            audit.record(actor, "SUBJECT_ENTERED", subject.id().toString(), Map.of("kind", kind));
            return subject;
        }
        return complete(subject, name, division, actor);
    }

    private boolean add(UUID id, Kind kind, Identifier identifier, @Nullable String name, @Nullable String division) {
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
                                personal ? vault.seal(identifier.value(), id.toString()) : identifier.value(),
                                personal ? identifier.masked() : identifier.value(),
                                stored(name, kind, id),
                                division,
                                clock.instant().atOffset(ZoneOffset.UTC)))
                        .update()
                == 1;
    }

    private @Nullable String stored(@Nullable String name, Kind kind, UUID id) {
        return name == null || kind != Kind.OFFICIAL ? name : vault.seal(name, id.toString());
    }

    private static void checkFits(Kind kind, Identifier identifier) {
        if (!identifier.scheme().fits(kind)) {
            throw wrongKind(kind, identifier, kind == Kind.OFFICIAL ? "RESIDENT_ID or INTERNAL" : "USCC or INTERNAL");
        }
    }

    private static Rejected wrongKind(Kind kind, Identifier identifier, String expected) {
        return Rejected.faulty(
                "The identifier is not for a subject of kind " + kind,
                List.of(Fault.of("subject.identifier", identifier.toString(), expected)));
    }

    private Subject complete(Subject subject, @Nullable String name, @Nullable String division, String actor) {
        List<String> missing = new ArrayList<>();
        if (subject.name() == null && name != null) {
            missing.add("name");
        }
        if (subject.division() == null && division != null) {
            missing.add("division");
        }
        if (missing.isEmpty()) {
            return subject;
        }
        jdbc.sql("update subject set name = coalesce(name, ?), division = coalesce(division, ?) where id = ?")
                .params(Arrays.asList(stored(name, subject.kind(), subject.id()), division, subject.id()))
                .update();
        audit.record(actor, "SUBJECT_COMPLETED", subject.id().toString(), Map.of("fields", missing));
        return byId(subject.id()).orElseThrow();
    }

    public Optional<Subject> find(Identifier identifier) {
        return Optional.ofNullable(find(List.of(identifier)).get(identifier));
    }

    /** Those of the identifiers that name a subject; one query however many. */
    public Map<Identifier, Subject> find(Collection<Identifier> identifiers) {
        return find(identifiers, ALWAYS);
    }

    /** Those that named a subject at a moment. */
    public Map<Identifier, Subject> find(Collection<Identifier> identifiers, Instant asOf) {
        Map<ByteBuffer, Identifier> byLookup = new HashMap<>();
        new HashSet<>(identifiers).forEach(i -> byLookup.put(ByteBuffer.wrap(lookup(i)), i));
        Map<Identifier, Subject> found = new HashMap<>();
        jdbc.sql("select * from subject where lookup = any (?) and created_at <= ?")
                .param(byLookup.keySet().stream().map(ByteBuffer::array).toArray(byte[][]::new))
                .param(asOf.atOffset(ZoneOffset.UTC))
                .query(Subjects::read)
                .list()
                .forEach(row -> found.put(byLookup.get(ByteBuffer.wrap(row.lookup())), subject(row)));
        return found;
    }

    public Optional<Subject> byId(UUID id) {
        return Optional.ofNullable(byIds(List.of(id)).get(id));
    }

    public Map<UUID, Subject> byIds(Collection<UUID> ids) {
        Map<UUID, Subject> found = new HashMap<>();
        jdbc.sql("select * from subject where id = any (?)")
                .param(ids.toArray(UUID[]::new))
                .query(Subjects::read)
                .list()
                .forEach(row -> found.put(row.id(), subject(row)));
        return found;
    }

    /** A digest of a text that may hold personal data: tells equal ones, and no one can try texts against it. */
    public String fingerprint(String text) {
        return Base64.getEncoder().encodeToString(vault.digest("fingerprint\0" + text));
    }

    private byte[] lookup(Identifier identifier) {
        return vault.digest(identifier.scheme() + "\0" + identifier.value());
    }

    private Subject subject(Row row) {
        Kind kind = Kind.valueOf(row.kind());
        String name = row.name();
        return new Subject(
                row.id(),
                kind,
                Scheme.valueOf(row.scheme()),
                row.masked(),
                name == null || kind != Kind.OFFICIAL
                        ? name
                        : vault.open(name, row.id().toString()),
                row.division());
    }

    private static Row read(ResultSet row, int index) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("scheme"),
                row.getString("masked"),
                row.getString("name"),
                row.getString("division"),
                row.getBytes("lookup"));
    }
}
