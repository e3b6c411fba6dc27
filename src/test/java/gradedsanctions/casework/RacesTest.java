package gradedsanctions.casework;

import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.Api;
import gradedsanctions.Samples;
import gradedsanctions.ServiceTest;
import gradedsanctions.TestDatabase;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two at the same moment, again and again: exactly one lawful outcome, whoever was faster. {@code -Draces=N} says how
 * often; {@code -Pfull} does it a thousand times.
 */
@ServiceTest
class RacesTest {

    private static final int RACES = Integer.getInteger("races", 10);

    @Autowired
    Environment environment;

    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private CaseWalk walk;
    private JdbcClient unbound;
    private Api api;

    @BeforeEach
    void logIn() {
        walk = new CaseWalk(environment);
        unbound = TestDatabase.unbound(environment);
        api = Api.of(environment);
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    private List<Api.Answer> race(Callable<Api.Answer> one, Callable<Api.Answer> other) throws Exception {
        CyclicBarrier line = new CyclicBarrier(2);
        List<Future<Api.Answer>> both = List.of(one, other).stream()
                .map(runner -> threads.submit(() -> {
                    line.await();
                    return runner.call();
                }))
                .toList();
        return List.of(both.get(0).get(), both.get(1).get());
    }

    private int count(String table, String id) {
        return unbound.sql("select count(*) from " + table + " where case_id = ?::uuid")
                .param(id)
                .query(Integer.class)
                .single();
    }

    private int entries(String action, String id) {
        return unbound.sql("select count(*) from audit where action = ? and object = ?")
                .params(action, id)
                .query(Integer.class)
                .single();
    }

    private static List<Integer> statuses(List<Api.Answer> answers) {
        return answers.stream().map(Api.Answer::status).sorted().toList();
    }

    private Callable<Api.Answer> decides(String who, String id, String outcome) {
        return () -> api.as(who)
                .post(
                        "/api/v1/cases/" + id + "/decision",
                        "{\"outcome\": \"" + outcome + "\", \"reason\": \"agreed\"}",
                        "If-Match",
                        "\"2\"");
    }

    @Test
    void ofTwoDecidersOneDecides() throws Exception {
        for (int i = 0; i < RACES; i++) {
            String id = walk.proposed(Samples.brokenPromise(Samples.identifier()));
            boolean contrary = i % 2 == 0;
            List<Api.Answer> answers =
                    race(decides("reviewer", id, "APPROVE"), decides("reviewer2", id, contrary ? "RETURN" : "APPROVE"));
            assertThat(statuses(answers)).isIn(List.of(200, 409), List.of(200, 412));
            boolean approved = answers.get(0).status() == 200 || !contrary;
            assertThat(count("decision", id)).isOne();
            assertThat(entries("CASE_DECIDED", id) + entries("CASE_RETURNED", id))
                    .isOne();
            assertThat(walk.inspector
                            .get("/api/v1/cases/" + id)
                            .body()
                            .path("state")
                            .asString())
                    .isEqualTo(approved ? "DECIDED" : "OPEN");
            assertThat(count("sanction", id) > 0).isEqualTo(approved);
            assertThat(unbound.sql(
                                    "select count(*) from (select distinct type, period from sanction where case_id = ?::uuid) m")
                            .param(id)
                            .query(Integer.class)
                            .single())
                    .as("each sanction once")
                    .isEqualTo(count("sanction", id));
        }
    }

    private Callable<Api.Answer> recuses(String who, String person, String id) {
        return () -> api.as(who)
                .post("/api/v1/cases/" + id + "/recusals", "{\"person\": \"" + person + "\", \"reason\": \"亲属\"}");
    }

    @Test
    void ofTwoWhoRecuseEachOtherOneIsRecused() throws Exception {
        for (int i = 0; i < RACES; i++) {
            String id = walk.open(Samples.brokenPromise(Samples.identifier()));
            List<Api.Answer> answers = race(recuses("reviewer", "reviewer2", id), recuses("reviewer2", "reviewer", id));
            assertThat(statuses(answers)).containsExactly(200, 404);
            assertThat(count("recusal", id)).isOne();
            assertThat(entries("CASE_RECUSED", id)).isOne();
        }
    }

    @Test
    void whatIsSentTwiceUnderOneKeyIsDoneOnceAndAnsweredTwice() throws Exception {
        for (int i = 0; i < RACES; i++) {
            String key = UUID.randomUUID().toString();
            String incident = Samples.brokenPromise(Samples.identifier());
            Callable<Api.Answer> sends =
                    () -> api.as("inspector").post("/api/v1/incidents", incident, "Idempotency-Key", key);
            List<Api.Answer> answers = race(sends, sends);
            assertThat(statuses(answers)).containsExactly(201, 201);
            assertThat(answers.get(0).raw().body())
                    .isEqualTo(answers.get(1).raw().body());
            String id = answers.get(0).body().path("caseId").asString();
            assertThat(unbound.sql("select count(*) from incident where idempotency_key = ?")
                            .param(key)
                            .query(Integer.class)
                            .single())
                    .isOne();
            assertThat(count("pending_proceeding", id)).isOne();
            assertThat(entries("CASE_OPENED", id)).isOne();
        }
    }

    @Test
    void aProposalSentTwiceStandsOnce() throws Exception {
        for (int i = 0; i < RACES; i++) {
            String id = walk.open(Samples.brokenPromise(Samples.identifier()));
            String form = walk.form(id).toString();
            Callable<Api.Answer> sends =
                    () -> walk.inspector.post("/api/v1/cases/" + id + "/proposal", form, "If-Match", "\"1\"");
            assertThat(statuses(race(sends, sends))).isIn(List.of(200, 409), List.of(200, 412));
            assertThat(count("proposal", id)).isOne();
            assertThat(entries("CASE_PROPOSED", id)).isOne();
        }
    }
}
