package gradedsanctions.casework;

import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.Api;
import gradedsanctions.Samples;
import gradedsanctions.ServiceTest;
import gradedsanctions.TestDatabase;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is wrong is named, field by field, and nothing of it is stored. */
@ServiceTest
class BadInputTest {

    @Autowired
    Environment environment;

    private JdbcClient jdbc;

    @BeforeEach
    void passThePoliciesBy() {
        jdbc = TestDatabase.unbound(environment);
    }

    Api inspector;

    @BeforeEach
    void logIn() {
        inspector = Api.of(environment).as("inspector");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"BrokenPromise\"           | \"BrokenPromises\"       | acts[0].category",
                "\"BrokenPromise\"           | \"39.4\"                 | acts[0].category",
                "\"daysOverdue\": 400        | \"daysOverdu\": 400      | acts[0].facts.daysOverdu",
                "\"daysOverdue\": 400,       |                          | acts[0].facts.daysOverdue",
                "\"daysOverdue\": 400        | \"daysOverdue\": \"400\"  | acts[0].facts.daysOverdue",
                "\"daysOverdue\": 400        | \"daysOverdue\": -1      | acts[0].facts.daysOverdue",
                "\"daysOverdue\": 400        | \"daysOverdue\": 4.5     | acts[0].facts.daysOverdue",
                "\"daysOverdue\": 400        | \"daysOverdue\": 99999999999999999999 | acts[0].facts.daysOverdue",
                "1000000.50                  | 1e999999999              | acts[0].facts.amountOwed",
                "\"2025-06-01\"              | \"2025-02-30\"           | acts[0].from",
                "\"2025-06-01\"              | \"2999-01-01\"           | acts[0].from",
                "\"2026-01-01\"              | \"2025-05-01\"           | acts[0].to",
                "\"INSTITUTION\"             | \"CITIZEN\"              | subject.kind",
                "\"INTERNAL\"                | \"USCC\"                 | subject.identifier.value",
                "\"INTERNAL\"                | \"PASSPORT\"             | subject.identifier.scheme",
                "\"source\": \"test\",       |                          | source",
                "\"source\": \"test\"        | \"source\": \"test\", \"history\": [] | history",
                "\"source\": \"test\"        | \"source\": \"test\", \"remark\": 1   | remark",
                "\"acts\": [                 | \"acts\": 7, \"was\": [  | acts",
            })
    void theFieldIsNamed(String from, String to, String field) {
        String good = Samples.brokenPromise(Samples.identifier());
        assertThat(good).contains(from);
        Api.Answer answer = open(good.replace(from, to == null ? "" : to));
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(422);
        assertThat(fields(answer)).contains(field);
        answer.body()
                .path("faults")
                .forEach(f -> assertThat(f.path("expected").asString()).isNotBlank());
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        Api.Answer answer = open(Samples.brokenPromise(Samples.identifier())
                .replace("\"daysOverdue\": 400", "\"daysOverdue\": -1")
                .replace("2025-06-01", "yesterday")
                .replace("\"INTERNAL\"", "\"USCC\""));
        assertThat(fields(answer)).contains("acts[0].facts.daysOverdue", "acts[0].from", "subject.identifier.value");
    }

    @Test
    void aPersonsNumberIsNeverShownBack() {
        String wrong = "110105194912310021";
        Api.Answer answer = open(Samples.deceit(wrong).replace("INTERNAL", "RESIDENT_ID"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.raw().body()).contains("1101************21").doesNotContain(wrong);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1,2", "nonsense", "{\"a\": 1, \"a\": 2}", "{\"a\": NaN}"})
    void whatIsNoJsonIsSaidToBeNone(String body) {
        assertThat(open(body).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "[]", "\"text\"", "null"})
    void whatIsNoObjectIsRefused(String body) {
        assertThat(open(body).status()).isIn(400, 422);
    }

    @Test
    void deepAndLargeBodiesAreRefused() {
        assertThat(open("[".repeat(5_000)).status()).isEqualTo(400);
        assertThat(open("{\"a\":".repeat(5_000_000 / 5)).status()).isEqualTo(413);
        HttpRequest.Builder chunked = inspector
                .request("/api/v1/incidents")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "k")
                .POST(HttpRequest.BodyPublishers.ofInputStream(
                        () -> new java.io.ByteArrayInputStream(("[" + "1,".repeat(5_000_000)).getBytes())));
        assertThat(inspector.send(chunked).status()).isEqualTo(413);
    }

    @Test
    void otherContentAndMethodsAreRefused() {
        HttpRequest.Builder xml = inspector
                .request("/api/v1/rulings")
                .header("Content-Type", "application/xml")
                .POST(HttpRequest.BodyPublishers.ofString("<a/>"));
        assertThat(inspector.send(xml).status()).isEqualTo(415);
        assertThat(inspector.send(inspector.request("/api/v1/rulings").DELETE()).status())
                .isEqualTo(405);
    }

    @Test
    void nothingIsHalfStored() {
        String identifier = Samples.identifier();
        long before = count();
        open(Samples.brokenPromise(identifier).replace("\"daysOverdue\": 400", "\"daysOverdue\": -1"));
        assertThat(count()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"reason\": \"x\", \"disposition\": {\"code\": \"X\"}}                    | disposition.code",
                "{\"reason\": \"x\", \"measures\": [{\"act\": 0, \"type\": \"X\"}]}          | measures[0]",
                "{\"reason\": \"x\", \"measures\": [{\"act\": 0, \"type\": \"FundApplicationLimit\", \"parameters\": {\"months\": 99}}]} | measures[0].parameters.months",
                "{\"reason\": \"x\", \"measures\": [{\"act\": 0, \"type\": \"FundApplicationLimit\", \"parameters\": {\"months\": 0}}]} | measures[0].parameters.months",
                "{\"reason\": \"x\", \"measures\": [{\"act\": 0, \"type\": \"FundApplicationLimit\", \"parameters\": {\"years\": 1}}]} | measures[0].parameters.years",
                "{\"reason\": \"x\", \"handling\": [\"X\"]}                              | handling",
                "{\"reason\": \"x\", \"answers\": [{\"question\": \"Q-X\", \"answer\": \"y\"}]} | answers[0].question",
                "{\"reason\": \" \"}                                                      | reason",
                "{\"reason\": \"x\", \"severities\": [{\"act\": 9, \"code\": \"SERIOUS\", \"reason\": \"y\"}]} | severities[0].act",
                "{\"reason\": \"x\", \"severities\": [{\"act\": 0, \"code\": \"X\", \"reason\": \"y\"}]} | acts[0].severity",
            })
    void aProposalOutsideTheRulingIsRefused(String form, String field) {
        CaseWalk walk = new CaseWalk(environment);
        String id = walk.open(Samples.brokenPromise(Samples.identifier()));
        Api.Answer answer = walk.change(inspector, id, "proposal", form);
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(422);
        assertThat(fields(answer)).contains(field);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"reason\": \"x\", \"measures\": [null]}",
                "{\"reason\": \"x\", \"measures\": [{}]}",
                "{\"reason\": \"x\", \"measures\": [{\"act\": null, \"type\": null}]}",
                "{\"reason\": \"x\", \"measures\": [{\"act\": 0, \"type\": \"FundApplicationLimit\", \"parameters\": {\"months\": null}}]}",
                "{\"reason\": \"x\", \"answers\": [{}]}",
                "{\"reason\": \"x\", \"handling\": [null]}",
                "{\"reason\": {\"a\": 1}}",
                "{\"reasons\": \"x\"}",
                "null",
                "[]",
            })
    void aMisshapenProposalIsRefused(String form) {
        CaseWalk walk = new CaseWalk(environment);
        String id = walk.open(Samples.brokenPromise(Samples.identifier()));
        Api.Answer answer = walk.change(inspector, id, "proposal", form);
        assertThat(answer.status()).as(answer.raw().body()).isIn(400, 422);
    }

    private Api.Answer open(String body) {
        return inspector.post(
                "/api/v1/incidents", body, "Idempotency-Key", UUID.randomUUID().toString());
    }

    private static List<String> fields(Api.Answer answer) {
        return StreamSupport.stream(answer.body().path("faults").spliterator(), false)
                .map(fault -> fault.path("field").asString())
                .toList();
    }

    private long count() {
        return jdbc.sql("select (select count(*) from incident) + (select count(*) from \"case\")"
                        + " + (select count(*) from subject) + (select count(*) from outbox)")
                .query(Long.class)
                .single();
    }
}
