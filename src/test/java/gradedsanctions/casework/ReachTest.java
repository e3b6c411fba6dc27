package gradedsanctions.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import gradedsanctions.Api;
import gradedsanctions.Samples;
import gradedsanctions.ServiceTest;
import gradedsanctions.TestDatabase;
import gradedsanctions.access.Actor;
import gradedsanctions.access.Division;
import gradedsanctions.subjects.Subjects;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose cases somebody reaches. What is out of reach is as if not there, in the service and in the database. */
@ServiceTest
class ReachTest {

    private static final String PROPOSAL = "{}";

    @Autowired
    Environment environment;

    @Autowired
    Subjects subjects;

    @Autowired
    JdbcClient bound;

    private JdbcClient jdbc;
    private Api api;

    @BeforeEach
    void logIn() {
        jdbc = TestDatabase.unbound(environment);
        api = Api.of(environment);
    }

    private Api.Answer report(String who, String division) {
        String incident = Samples.brokenPromise(Samples.identifier());
        String placed = division == null
                ? incident
                : incident.replaceFirst("\"subject\": *\\{", "\"subject\": {\"division\": \"" + division + "\", ");
        return api.as(who)
                .post(
                        "/api/v1/incidents",
                        placed,
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
    }

    private String open(String who, String division) {
        Api.Answer opened = report(who, division);
        assertThat(opened.status()).as(opened.raw().body()).isEqualTo(201);
        return opened.body().path("caseId").asString();
    }

    @Test
    void aCaseIsReachedFromItsDivisionAndThoseAbove() {
        String id = open("haidian", null);
        for (String who : List.of("haidian", "beijing", "inspector", "auditor")) {
            assertThat(api.as(who).get("/api/v1/cases/" + id).status()).as(who).isEqualTo(200);
        }
        assertThat(api.as("guangdong").get("/api/v1/cases/" + id).status()).isEqualTo(404);
        assertThat(api.as("haidian")
                        .get("/api/v1/cases/" + open("beijing", null))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aForeignCaseAnswersAsOneThatDoesNotExist() {
        String foreign = open("beijing", null);
        String none = UUID.randomUUID().toString();
        for (String end : List.of("", "/reproduction")) {
            assertThat(said(foreign, api.as("guangdong").get("/api/v1/cases/" + foreign + end)))
                    .isEqualTo(said(none, api.as("guangdong").get("/api/v1/cases/" + none + end)));
        }
        for (String end : List.of("/proposal", "/decision", "/revocation", "/recusals")) {
            Api.Answer answer =
                    api.as("guangdong").post("/api/v1/cases/" + foreign + end, PROPOSAL, "If-Match", "\"1\"");
            Api.Answer ofNone = api.as("guangdong").post("/api/v1/cases/" + none + end, PROPOSAL, "If-Match", "\"1\"");
            assertThat(said(foreign, answer)).isEqualTo(said(none, ofNone));
        }
    }

    private static String said(String id, Api.Answer answer) {
        return answer.status() + answer.raw().body().replace(id, "ID");
    }

    @Test
    void listsHoldOnlyWhatIsWithinReach() {
        String id = open("guangdong", null);
        assertThat(ids(api.as("guangdong").get("/api/v1/cases?size=200"))).contains(id);
        assertThat(ids(api.as("inspector").get("/api/v1/cases?size=200"))).contains(id);
        assertThat(ids(api.as("beijing").get("/api/v1/cases?size=200"))).doesNotContain(id);
    }

    private static List<String> ids(Api.Answer answer) {
        List<String> ids = new ArrayList<>();
        answer.body().path("items").forEach(item -> ids.add(item.path("id").asString()));
        return ids;
    }

    @Test
    void nobodyReportsOutsideTheirDivision() {
        Api.Answer refused = report("guangdong", "110108");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.raw().body()).contains("subject.division", "440000");
        assertThat(report("guangdong", "440300").status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"110103", "119999"})
    void anAbolishedOrUnknownCodeWarnsAndFailsNothing(String code) {
        String id = open("inspector", code);
        assertThat(api.as("inspector")
                        .get("/api/v1/cases/" + id)
                        .body()
                        .path("division")
                        .path("standing")
                        .asString())
                .isEqualTo(code.equals("110103") ? "ABOLISHED" : "UNKNOWN");
    }

    @Test
    void nobodyReachesACaseAboutThemselves() {
        String id = open("inspector", null);
        byte[] lookup = jdbc.sql(
                        "select lookup from subject s join \"case\" c on c.subject = s.id where c.id = ?::uuid")
                .param(id)
                .query(byte[].class)
                .single();
        jdbc.sql("update staff set person = ? where name = 'relative'")
                .param(lookup)
                .update();
        try {
            assertThat(api.as("relative").get("/api/v1/cases/" + id).status()).isEqualTo(404);
            assertThat(api.as("auditor").get("/api/v1/cases/" + id).status()).isEqualTo(200);
            assertThat(seenUnder("relative", "/", id)).isZero();
            assertThat(new CaseTable(jdbc, Clock.systemUTC())
                            .find(UUID.fromString(id), new Actor("relative", Set.of(), Division.COUNTRY)))
                    .as("by the service's own condition")
                    .isEmpty();
        } finally {
            jdbc.sql("update staff set person = null where name = 'relative'").update();
        }
    }

    @Test
    void theDigestOfAnOwnerIsThatOfTheSubject() {
        assertThat(subjects.digest("no number at all!", LocalDate.of(2026, 1, 1)))
                .isEmpty();
        assertThat(subjects.digest("11010119900101001X", LocalDate.of(2026, 1, 1)))
                .isEmpty();
        assertThat(subjects.digest("110101190001010030", LocalDate.of(2026, 1, 1)))
                .isPresent();
    }

    /** Asked as one whom no policy binds, so that nothing but the service's own condition holds. */
    @Test
    void theServiceItselfFindsNothingOutOfReach() {
        UUID id = UUID.fromString(open("beijing", null));
        UUID recusedFrom = UUID.fromString(open("beijing", null));
        recuse("beijing", recusedFrom.toString());
        CaseTable unbound = new CaseTable(jdbc, Clock.systemUTC());
        Actor near = new Actor("beijing", Set.of(), new Division("110000"));
        Actor far = new Actor("guangdong", Set.of(), new Division("440000"));
        Case found = unbound.find(id, near).orElseThrow();
        assertThat(unbound.find(id, far)).isEmpty();
        assertThat(unbound.find(id, new Actor("nobody", Set.of(), null))).isEmpty();
        assertThat(unbound.find(recusedFrom, near)).isEmpty();
        assertThat(unbound.concerns(found.subject(), near)).isTrue();
        assertThat(unbound.concerns(found.subject(), far)).isFalse();
        assertThat(unbound.search(CaseFilter.newest(null, 200), List.of(), List.of(), near)
                        .items())
                .extracting(Case::id)
                .contains(id)
                .doesNotContain(recusedFrom);
        assertThat(unbound.search(CaseFilter.newest(null, 200), List.of(), List.of(), far)
                        .items())
                .extracting(Case::id)
                .doesNotContain(id);
        assertThat(unbound.counts(new Actor("nobody", Set.of(), null)).states()).isEmpty();
    }

    @Test
    void theDatabaseItselfShowsNothingOutOfReach() {
        String id = open("beijing", null);
        assertThat(seenUnder("beijing", "/11", id)).isEqualTo(3);
        assertThat(seenUnder("inspector", "/", id)).isEqualTo(3);
        assertThat(seenUnder("guangdong", "/44", id)).isZero();
        assertThat(seenUnder("nobody", "", id)).isZero();
        recuse("beijing", id);
        assertThat(seenUnder("beijing", "/11", id)).as("recused").isZero();
        assertThat(bound.sql("select count(*) from \"case\"").query(Long.class).single())
                .as("unsaid who asks")
                .isZero();
    }

    private void recuse(String person, String id) {
        String form = "{\"reason\": \"a relative\", \"person\": \"" + person + "\"}";
        assertThat(api.as("reviewer")
                        .post("/api/v1/cases/" + id + "/recusals", form)
                        .status())
                .isEqualTo(200);
    }

    /** Rows of the case itself, its incident and its ruling. */
    private long seenUnder(String actor, String reach, String id) {
        return bound.sql("""
                        with told as materialized (
                            select set_config('sanctions.actor', ?, false), set_config('sanctions.reach', ?, false))
                        select (select count(*) from "case" where id = ?::uuid)
                             + (select count(*) from incident where case_id = ?::uuid)
                             + (select count(*) from ruling where case_id = ?::uuid)
                        from told
                        """).params(actor, reach, id, id, id).query(Long.class).single();
    }

    @Test
    void theServicesRoleCanNeitherChangeNorDeleteWhatIsFinal() {
        for (String table : List.of("audit", "ruling", "decision", "recusal", "release_file", "restriction_check")) {
            for (String change : List.of("delete from ", "truncate ", "alter table %s disable trigger all -- ")) {
                assertThat(catchThrowable(
                                () -> bound.sql(change.formatted(table) + table).update()))
                        .as(change + table)
                        .rootCause()
                        .hasMessageMatching("(?s).*(permission denied|must be owner).*");
            }
        }
    }
}
