package gradedsanctions.casework;

import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.Api;
import gradedsanctions.Samples;
import gradedsanctions.ServiceTest;
import gradedsanctions.TestDatabase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nothing is lost, nothing is doubled: idempotency keys, entity tags, and two at once. */
@ServiceTest
class VersionTest {

    @Autowired
    Environment environment;

    private JdbcClient jdbc;

    @BeforeEach
    void passThePoliciesBy() {
        jdbc = TestDatabase.unbound(environment);
    }

    CaseWalk walk;
    Api inspector;

    @BeforeEach
    void logIn() {
        walk = new CaseWalk(environment);
        inspector = walk.inspector;
    }

    @Test
    void theSameKeyAndBodyGetTheFirstAnswerAgain() {
        String incident = Samples.brokenPromise(Samples.identifier());
        String key = UUID.randomUUID().toString();
        Api.Answer first = inspector.post("/api/v1/incidents", incident, "Idempotency-Key", key);
        Api.Answer again = inspector.post("/api/v1/incidents", incident, "Idempotency-Key", key);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.raw().body()).isEqualTo(first.raw().body());
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        String key = UUID.randomUUID().toString();
        inspector.post("/api/v1/incidents", Samples.brokenPromise(Samples.identifier()), "Idempotency-Key", key);
        Api.Answer other = inspector.post(
                "/api/v1/incidents", Samples.brokenPromise(Samples.identifier()), "Idempotency-Key", key);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.raw().body()).contains("Idempotency-Key");
    }

    @Test
    void aKeyIsRequired() {
        assertThat(inspector
                        .post("/api/v1/incidents", Samples.brokenPromise(Samples.identifier()))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aChangeNamesTheVersionSeen() {
        String id = walk.open(Samples.brokenPromise(Samples.identifier()));
        String path = "/api/v1/cases/" + id + "/proposal";
        String form = walk.form(id).toString();
        assertThat(inspector.post(path, form).status()).isEqualTo(428);
        assertThat(inspector.post(path, form, "If-Match", "one").status()).isEqualTo(400);
        assertThat(inspector.post(path, form, "If-Match", "\"7\"").status()).isEqualTo(412);
        Api.Answer done = inspector.post(path, form, "If-Match", "\"1\"");
        assertThat(done.header("ETag")).isEqualTo("\"2\"");
        assertThat(inspector.post(path, form, "If-Match", "\"2\"").status()).isEqualTo(409);
    }

    @RepeatedTest(5)
    void aDoubleSubmitOpensOneCase() {
        String identifier = Samples.identifier();
        String incident = Samples.brokenPromise(identifier);
        String key = UUID.randomUUID().toString();
        List<Api.Answer> answers =
                atOnce(4, () -> inspector.post("/api/v1/incidents", incident, "Idempotency-Key", key));
        assertThat(answers).extracting(Api.Answer::status).containsOnly(201);
        assertThat(answers).extracting(a -> a.body().path("caseId").asString()).containsOnly(caseOf(key));
    }

    @RepeatedTest(5)
    void ofTwoDecidersOneDecides() {
        String id = walk.proposed(Samples.brokenPromise(Samples.identifier()));
        List<Api.Answer> answers = atOnce(
                4,
                () -> Api.of(environment)
                        .as("reviewer")
                        .post(
                                "/api/v1/cases/" + id + "/decision",
                                "{\"outcome\": \"APPROVE\", \"reason\": \"agreed\"}",
                                "If-Match",
                                "\"2\""));
        assertThat(answers).extracting(Api.Answer::status).containsOnlyOnce(200).allMatch(s -> s == 200 || s == 412);
        assertThat(jdbc.sql("select count(*) from decision where case_id = ?::uuid")
                        .param(id)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private String caseOf(String key) {
        return jdbc.sql("select case_id::text from incident where idempotency_key = ?")
                .param(key)
                .query(String.class)
                .single();
    }

    private static <T> List<T> atOnce(int times, Callable<T> work) {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> future : threads.invokeAll(Collections.nCopies(times, work))) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            threads.shutdown();
        }
    }
}
