package gradedsanctions.casework;

import gradedsanctions.access.Actor;
import gradedsanctions.access.Division;
import gradedsanctions.register.LegalDay;
import gradedsanctions.subjects.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cases as they stand. */
@Component
class CaseTable {

    private final JdbcClient jdbc;
    private final Clock clock;

    CaseTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Case add(
            UUID subject,
            Kind kind,
            List<String> categories,
            @Nullable String severity,
            Division division,
            String actor) {
        Instant now = clock.instant();
        int year = now.atZone(LegalDay.ZONE).getYear();
        long running =
                jdbc.sql("select nextval('case_number')").query(Long.class).single();
        Case opened = new Case(
                UUID.randomUUID(),
                "%d-%06d".formatted(year, running),
                subject,
                kind,
                categories,
                State.OPEN,
                1,
                severity,
                now,
                actor,
                null,
                division);
        jdbc.sql("""
                        insert into "case" (id, number, subject, kind, categories, state, version, severity,
                                            opened_at, opened_by, division)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        opened.id(),
                        opened.number(),
                        subject,
                        kind.name(),
                        categories.toArray(String[]::new),
                        opened.state().name(),
                        opened.version(),
                        severity,
                        now.atOffset(ZoneOffset.UTC),
                        actor,
                        division.code()))
                .update();
        return opened;
    }

    /** Empty also for a case that the actor does not reach. */
    Optional<Case> find(UUID id, Actor actor) {
        ReachCondition reach = ReachCondition.of(actor);
        return jdbc.sql("select * from \"case\" where id = ? and " + ReachCondition.SQL)
                .param(id)
                .params(reach.values())
                .query(CaseTable::read)
                .optional();
    }

    /** The case after a change; its version goes up by one. */
    Case change(Case before, State state, @Nullable String severity, @Nullable LocalDate decidedOn) {
        return jdbc.sql("""
                        update "case" set state = ?, severity = ?, decided_on = ?, version = version + 1
                        where id = ? and version = ? returning *
                        """)
                .params(Arrays.asList(state.name(), severity, decidedOn, before.id(), before.version()))
                .query(CaseTable::read)
                .single();
    }

    /** Whether the actor reaches a case about a subject. */
    boolean concerns(UUID subject, Actor actor) {
        ReachCondition reach = ReachCondition.of(actor);
        return jdbc.sql("select exists (select from \"case\" where subject = ? and " + ReachCondition.SQL + ")")
                .param(subject)
                .params(reach.values())
                .query(Boolean.class)
                .single();
    }

    boolean isEmpty() {
        return !jdbc.sql("select exists (select from \"case\")")
                .query(Boolean.class)
                .single();
    }

    /**
     * @param named subjects whom the text of the filter names
     * @param severities codes, lightest first
     */
    Page<Case> search(CaseFilter filter, List<UUID> named, List<String> severities, Actor actor) {
        List<Object> values = new ArrayList<>(ReachCondition.of(actor).values());
        String where = " where " + ReachCondition.SQL;
        if (filter.state() != null) {
            where += " and state = ?";
            values.add(filter.state().name());
        }
        if (filter.severity() != null) {
            where += " and severity = ?";
            values.add(filter.severity());
        }
        if (filter.category() != null) {
            where += " and ? = any (categories)";
            values.add(filter.category());
        }
        if (filter.kind() != null) {
            where += " and kind = ?";
            values.add(filter.kind().name());
        }
        if (filter.subject() != null) {
            where += " and subject = ?";
            values.add(filter.subject());
        }
        if (filter.text() != null) {
            where += " and (strpos(number, ?) > 0 or subject = any (?))";
            values.add(filter.text().strip());
            values.add(named.toArray(UUID[]::new));
        }
        long total = jdbc.sql("select count(*) from \"case\"" + where)
                .params(values)
                .query(Long.class)
                .single();
        String order = switch (filter.order()) {
            case NEWEST -> "opened_at desc, id";
            case OLDEST -> "opened_at, id";
            case HEAVIEST -> "array_position(?, severity) desc nulls last, opened_at desc, id";
        };
        if (filter.order() == CaseFilter.Order.HEAVIEST) {
            values.add(severities.toArray(String[]::new));
        }
        values.add(filter.size());
        values.add((long) filter.page() * filter.size());
        List<Case> items = jdbc.sql("select * from \"case\"" + where + " order by " + order + " limit ? offset ?")
                .params(values)
                .query(CaseTable::read)
                .list();
        return new Page<>(items, filter.page(), filter.size(), total);
    }

    Counts counts(Actor actor) {
        ReachCondition reach = ReachCondition.of(actor);
        return new Counts(
                counts("select state, count(*) from \"case\" where %s group by 1 order by 1", reach),
                counts(
                        "select severity, count(*) from \"case\" where severity is not null and %s group by 1 order by 1",
                        reach),
                counts(
                        "select c, count(*) from \"case\", unnest(categories) c where %s group by 1 order by 2 desc, 1",
                        reach),
                cells(reach));
    }

    private Map<String, Map<String, Long>> cells(ReachCondition reach) {
        Map<String, Map<String, Long>> cells = new LinkedHashMap<>();
        jdbc.sql("select c, coalesce(severity, ''), count(*) from \"case\", unnest(categories) c where "
                        + ReachCondition.SQL + " group by 1, 2")
                .params(reach.values())
                .query(row -> {
                    cells.computeIfAbsent(row.getString(1), k -> new LinkedHashMap<>())
                            .put(row.getString(2), row.getLong(3));
                });
        return cells;
    }

    private Map<String, Long> counts(String sql, ReachCondition reach) {
        Map<String, Long> counts = new LinkedHashMap<>();
        jdbc.sql(sql.formatted(ReachCondition.SQL)).params(reach.values()).query(row -> {
            counts.put(row.getString(1), row.getLong(2));
        });
        return counts;
    }

    private static Case read(ResultSet row, int index) throws SQLException {
        return new Case(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getObject("subject", UUID.class),
                Kind.valueOf(row.getString("kind")),
                List.of((String[]) row.getArray("categories").getArray()),
                State.valueOf(row.getString("state")),
                row.getLong("version"),
                row.getString("severity"),
                row.getTimestamp("opened_at").toInstant(),
                row.getString("opened_by"),
                row.getObject("decided_on", LocalDate.class),
                new Division(row.getString("division")));
    }
}
