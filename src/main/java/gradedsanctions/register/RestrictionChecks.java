package gradedsanctions.register;

import gradedsanctions.access.Actor;
import gradedsanctions.audit.AuditLog;
import gradedsanctions.problem.Fault;
import gradedsanctions.problem.Rejected;
import gradedsanctions.subjects.Subjects;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers whether subjects are restricted, and keeps what it told. */
@Component
public class RestrictionChecks {

    private static final int MAX_ROWS = 10_000;

    /**
     * @param id proves later what was told
     * @param asOf the moment whose register answers
     */
    public record Told(UUID id, Instant asOf, List<RestrictionAnswer> answers) {}

    private final Areas areas;
    private final Subjects subjects;
    private final RestrictionAnswers answers;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final AuditLog audit;
    private final Clock clock;

    RestrictionChecks(
            Areas areas,
            Subjects subjects,
            RestrictionAnswers answers,
            JdbcClient jdbc,
            JsonMapper json,
            AuditLog audit,
            Clock clock) {
        this.areas = areas;
        this.subjects = subjects;
        this.answers = answers;
        this.jdbc = jdbc;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param body {@code {checks: [{identifier, area, on?}], asOf?}}; a row that can't be read spoils no other
     * @throws Rejected 422 if the request as a whole can't be read
     */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public Told check(JsonNode body, Actor actor) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant asOf = RestrictionRequest.check(body, now, MAX_ROWS);
        Set<String> codes = areas.codes();
        LocalDate today = LegalDay.today(clock);
        List<RestrictionRow> rows = new ArrayList<>();
        for (int i = 0; i < body.path("checks").size(); i++) {
            rows.add(RestrictionRow.read(body.path("checks").get(i), "checks[" + i + "]", codes, today));
        }
        Told told = new Told(UUID.randomUUID(), asOf, answers.to(rows, asOf));
        keep(told, rows, actor);
        return told;
    }

    private void keep(Told told, List<RestrictionRow> rows, Actor actor) {
        List<String> asked = rows.stream().map(this::proof).toList();
        jdbc.sql("insert into restriction_check (id, as_of, asked_by, answers, asked) values (?, ?, ?, ?, ?)")
                .params(
                        told.id(),
                        told.asOf().atOffset(ZoneOffset.UTC),
                        actor.name(),
                        json.writeValueAsString(told.answers()),
                        json.writeValueAsString(asked))
                .update();
        audit.record(actor.name(), "RESTRICTIONS_CHECKED", told.id().toString(), Map.of("rows", rows.size()));
    }

    /** Tells later whether a row was about a certain identifier, and tells nobody which one it was. */
    private String proof(RestrictionRow row) {
        return row.identifiers().isEmpty()
                ? row.masked()
                : row.identifiers().stream()
                        .map(identifier -> subjects.fingerprint(identifier.scheme() + identifier.value()))
                        .collect(Collectors.joining(" "));
    }

    /**
     * What was told before, to whoever asked it.
     *
     * @param all whether also what others asked
     * @throws Rejected 404 if there is none
     */
    public Told told(UUID id, Actor actor, boolean all) {
        return jdbc.sql("select * from restriction_check where id = ? and (asked_by = ? or ?)")
                .params(id, actor.name(), all)
                .query((row, i) -> new Told(
                        id,
                        row.getTimestamp("as_of").toInstant(),
                        json.readValue(row.getString("answers"), new TypeReference<List<RestrictionAnswer>>() {})))
                .optional()
                .orElseThrow(() -> new Rejected(
                        404,
                        "No such check",
                        "No check of yours has the id " + id,
                        List.of(Fault.of("id", id, "the id of an answer of POST /api/v1/restrictions/check")),
                        Map.of()));
    }
}
