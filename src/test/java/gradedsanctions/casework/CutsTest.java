package gradedsanctions.casework;

import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.Api;
import gradedsanctions.Browsing;
import gradedsanctions.Cuts;
import gradedsanctions.Samples;
import gradedsanctions.ServiceTest;
import gradedsanctions.TestDatabase;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The connection to the database is cut before and after the statements and commits of each step; the client gets no
 * answer and sends again under the same key. Nothing is lost, doubled or half done. By default at every thirteenth moment,
 * {@code -Pfull} at each.
 */
@ServiceTest
class CutsTest {

    private static final int STRIDE = Integer.getInteger("cuts.stride", 13);

    @Autowired
    Environment environment;

    private CaseWalk walk;
    /** Those of a case that nothing befell. */
    private int sanctions;

    private JdbcClient unbound;

    @BeforeEach
    void logIn() {
        walk = new CaseWalk(environment);
        unbound = TestDatabase.unbound(environment);
        String undisturbed = walk.decided(Samples.brokenPromise(Samples.identifier()));
        sanctions = count("sanction where case_id = ?::uuid", undisturbed);
        assertThat(sanctions).isPositive();
    }

    private interface Step {
        Api.Answer send(String key);
    }

    private interface Check {
        void holds(Api.Answer answer, String key);
    }

    /** @param prepared makes a fresh step each time */
    private void cutEverywhere(Supplier<Step> prepared, int right, Check check) {
        int moments = 0;
        boolean reached = true;
        for (int moment = 1; reached; moment += STRIDE) {
            Step step = prepared.get();
            String key = UUID.randomUUID().toString();
            AtomicReference<Api.Answer> first = new AtomicReference<>();
            reached = Cuts.during(moment, unbound, () -> first.set(step.send(key)));
            assertThat(first.get().status()).as("cut at " + moment).isIn(right, 503);
            Api.Answer second = answered(step, key);
            assertThat(second.status()).as("again, after a cut at " + moment).isEqualTo(right);
            if (first.get().status() == right) {
                assertThat(second.raw().body()).isEqualTo(first.get().raw().body());
            }
            check.holds(second, key);
            moments++;
        }
        assertThat(moments).isGreaterThan(30 / STRIDE);
    }

    /** A connection that is found dead only when it is used again costs one more try. */
    private static Api.Answer answered(Step step, String key) {
        Api.Answer answer = step.send(key);
        return answer.status() == 503 ? step.send(key) : answer;
    }

    private int count(String sql, Object... parameters) {
        return unbound.sql("select count(*) from " + sql)
                .params(List.of(parameters))
                .query(Integer.class)
                .single();
    }

    private void happenedOnce(String action, String id) {
        assertThat(count("audit where action = ? and object = ?", action, id)).isOne();
        assertThat(count("outbox where topic = ? and object = ?", action, id)).isOne();
    }

    @Test
    void whatIsReportedIsReportedOnce() {
        cutEverywhere(
                () -> {
                    String incident = Samples.brokenPromise(Samples.identifier());
                    return key -> walk.inspector.post("/api/v1/incidents", incident, "Idempotency-Key", key);
                },
                201,
                (answer, key) -> {
                    String id = answer.body().path("caseId").asString();
                    assertThat(count("incident where idempotency_key = ?", key)).isOne();
                    assertThat(count("ruling where case_id = ?::uuid", id)).isOne();
                    assertThat(count("pending_proceeding where case_id = ?::uuid", id))
                            .isOne();
                    assertThat(count("\"case\" c join \"case\" o on o.subject = c.subject where o.id = ?::uuid", id))
                            .isOne();
                    happenedOnce("CASE_OPENED", id);
                });
    }

    private Step step(Api who, String id, String what, String form, String version) {
        return key -> who.post(
                "/api/v1/cases/" + id + "/" + what, form, "If-Match", "\"" + version + "\"", "Idempotency-Key", key);
    }

    private static String id(Api.Answer answer) {
        return answer.body().path("id").asString();
    }

    @Test
    void whatIsProposedIsProposedOnce() {
        cutEverywhere(
                () -> {
                    String id = walk.open(Samples.brokenPromise(Samples.identifier()));
                    return step(walk.inspector, id, "proposal", walk.form(id).toString(), "1");
                },
                200,
                (answer, key) -> {
                    assertThat(count("proposal where case_id = ?::uuid", id(answer)))
                            .isOne();
                    happenedOnce("CASE_PROPOSED", id(answer));
                });
    }

    @Test
    void whatIsDecidedIsDecidedOnceAndTheRegisterKnowsAllOfIt() {
        cutEverywhere(
                () -> step(
                        walk.reviewer,
                        walk.proposed(Samples.brokenPromise(Samples.identifier())),
                        "decision",
                        "{\"outcome\": \"APPROVE\", \"reason\": \"agreed\"}",
                        "2"),
                200,
                (answer, key) -> {
                    String id = id(answer);
                    assertThat(count("decision where case_id = ?::uuid", id)).isOne();
                    assertThat(count("ruling where case_id = ?::uuid and purpose = 'DECISION'", id))
                            .isOne();
                    assertThat(count("sanction where case_id = ?::uuid", id)).isEqualTo(sanctions);
                    assertThat(count("pending_proceeding where case_id = ?::uuid and ended_at is null", id))
                            .isZero();
                    happenedOnce("CASE_DECIDED", id);
                });
    }

    @Test
    void whatIsRevokedIsRevokedOnceInAllOfTheRegister() {
        cutEverywhere(
                () -> step(
                        walk.reviewer,
                        walk.decided(Samples.brokenPromise(Samples.identifier())),
                        "revocation",
                        "{\"reason\": \"the facts were wrong\"}",
                        "3"),
                200,
                (answer, key) -> {
                    String id = id(answer);
                    assertThat(count("revocation where case_id = ?::uuid", id)).isOne();
                    assertThat(count("sanction where case_id = ?::uuid and revoked_at is not null", id))
                            .isEqualTo(sanctions);
                    happenedOnce("CASE_REVOKED", id);
                });
    }

    @Test
    void aKeyIsForOneRequestOfOneActor() {
        String id = walk.proposed(Samples.brokenPromise(Samples.identifier()));
        String key = UUID.randomUUID().toString();
        String approves = "{\"outcome\": \"APPROVE\", \"reason\": \"agreed\"}";
        assertThat(step(walk.reviewer, id, "decision", approves, "2").send(key).status())
                .isEqualTo(200);
        Api.Answer other = step(walk.reviewer, id, "decision", approves.replace("agreed", "yes"), "2")
                .send(key);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.raw().body()).contains("Idempotency-Key");
        assertThat(step(Api.of(environment).as("reviewer2"), id, "decision", approves, "2")
                        .send(key)
                        .status())
                .as("a key of another is no key")
                .isEqualTo(412);
        assertThat(step(walk.reviewer, id, "decision", approves, "2")
                        .send("k".repeat(201))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void onAPageTheCutIsAPageTooAlsoWhereNoControllerIsReached() {
        Browsing page = new Browsing(environment, "inspector");
        AtomicReference<String> shown = new AtomicReference<>();
        assertThat(Cuts.during(1, unbound, () -> shown.set(page.open("/cases"))))
                .isTrue();
        assertThat(page.status()).isEqualTo(503);
        assertThat(shown.get()).contains("<html", "503");
        assertThat(page.open("/cases")).contains("<html");
        assertThat(page.status()).isEqualTo(200);
    }
}
