package gradedsanctions.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of the register. */
@Component
class SanctionTable {

    private static final String COLUMNS = """
            select s.*, lower(s.period) as first_day,
                   case when upper_inf(s.period) then null else upper(s.period) - 1 end as last_day
            from sanction s
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SanctionTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Sanction add(NewSanction s, Instant at) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into sanction (id, subject, case_id, type, title, areas, period, parameters, basis,
                                              decided_on, release, entered_at)
                        values (?, ?, ?, ?, ?, ?, daterange(?, ?, '[]'), ?::jsonb, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        id,
                        s.subject(),
                        s.caseId(),
                        s.type(),
                        s.title(),
                        s.areas().toArray(String[]::new),
                        s.period().from(),
                        s.period().to(),
                        json.writeValueAsString(s.parameters()),
                        s.basis(),
                        s.decidedOn(),
                        s.release(),
                        at.atOffset(ZoneOffset.UTC)))
                .update();
        return jdbc.sql(COLUMNS + " where id = ?").param(id).query(this::read).single();
    }

    /** Those that stood until now. */
    List<Sanction> revoke(UUID caseId, String reason, Instant at) {
        Set<UUID> revoked = Set.copyOf(jdbc.sql("""
                        update sanction set revoked_at = ?, revoked_reason = ?
                        where case_id = ? and revoked_at is null returning id
                        """)
                .params(at.atOffset(ZoneOffset.UTC), reason, caseId)
                .query(UUID.class)
                .list());
        return inCase(caseId).stream().filter(s -> revoked.contains(s.id())).toList();
    }

    List<Sanction> inCase(UUID caseId) {
        return jdbc.sql(COLUMNS + " where case_id = ? order by type, id")
                .param(caseId)
                .query(this::read)
                .list();
    }

    List<Sanction> of(UUID subject) {
        return jdbc.sql(COLUMNS + " where subject = ? order by decided_on, entered_at, type, id")
                .param(subject)
                .query(this::read)
                .list();
    }

    /** What stood on the register at a moment, for many subjects at once. */
    List<Sanction> standing(Collection<UUID> subjects, Instant asOf) {
        return jdbc.sql(COLUMNS + """
                         where subject = any (?) and entered_at <= ? and (revoked_at is null or revoked_at > ?)
                         order by type, id
                        """)
                .params(subjects.toArray(UUID[]::new), asOf.atOffset(ZoneOffset.UTC), asOf.atOffset(ZoneOffset.UTC))
                .query(this::read)
                .list();
    }

    private Sanction read(ResultSet row, int index) throws SQLException {
        return new Sanction(
                row.getObject("id", UUID.class),
                row.getObject("subject", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getString("type"),
                row.getString("title"),
                List.of((String[]) row.getArray("areas").getArray()),
                new Period(row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class)),
                json.readValue(row.getString("parameters"), new TypeReference<>() {}),
                row.getString("basis"),
                row.getObject("decided_on", LocalDate.class),
                row.getString("release"),
                row.getTimestamp("entered_at").toInstant(),
                instant(row.getTimestamp("revoked_at")),
                row.getString("revoked_reason"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
