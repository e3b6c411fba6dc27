package gradedsanctions.casework;

import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.Api;
import gradedsanctions.Samples;
import gradedsanctions.ServiceTest;
import gradedsanctions.TestDatabase;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** From the reported incident to the sanction on the register, and back. */
@ServiceTest
class CasePathTest {

    @Autowired
    Environment environment;

    private JdbcClient jdbc;

    @BeforeEach
    void passThePoliciesBy() {
        jdbc = TestDatabase.unbound(environment);
    }

    CaseWalk walk;
    Api system;

    @BeforeEach
    void logIn() {
        walk = new CaseWalk(environment);
        system = Api.of(environment).as("system");
    }

    String check(String identifier, String area, String on) {
        JsonNode answer = system.post(
                        "/api/v1/restrictions/check",
                        "{\"checks\": [{\"identifier\": \"%s\", \"area\": \"%s\", \"on\": \"%s\"}]}"
                                .formatted(identifier, area, on))
                .body();
        return answer.path("answers").get(0).path("status").asString();
    }

    @Test
    void aDecidedSanctionRestrictsWithinItsPeriodAndNotAfterIt() {
        String identifier = Samples.identifier();
        assertThat(check(identifier, "FUNDING", today(0))).isEqualTo("UNKNOWN");

        String id = walk.open(Samples.brokenPromise(identifier));
        assertThat(check(identifier, "FUNDING", today(0))).isEqualTo("PENDING");

        walk.change(walk.inspector, id, "proposal", walk.form(id).toString());
        walk.approve(id);
        assertThat(check(identifier, "FUNDING", today(0))).isEqualTo("RESTRICTED");
        assertThat(check(identifier, "FUNDING", today(12))).isEqualTo("RESTRICTED");
        assertThat(check(identifier, "FUNDING", dayAfter(12))).isEqualTo("CLEAR");
        assertThat(check(identifier, "PROMOTION", today(0))).isEqualTo("CLEAR");
    }

    @Test
    void aRevocationIsFollowedAtOnceAndTheCaseStillShowsWhatWasDecided() {
        String identifier = Samples.identifier();
        String id = walk.decided(Samples.brokenPromise(identifier));
        Api.Answer revoked = walk.change(walk.reviewer, id, "revocation", "{\"reason\": \"facts were wrong\"}");

        assertThat(check(identifier, "FUNDING", today(0))).isEqualTo("CLEAR");
        assertThat(revoked.body().path("state").asString()).isEqualTo("REVOKED");
        assertThat(revoked.body().path("sanctions").size()).isPositive();
        revoked.body()
                .path("sanctions")
                .forEach(s -> assertThat(s.path("revokedReason").asString()).isEqualTo("facts were wrong"));
    }

    @Test
    void anOfficialsDispositionEntersWithItsPeriodAndEffects() {
        String identifier = Samples.identifier();
        JsonNode whole = walk.inspector
                .get("/api/v1/cases/" + walk.decided(Samples.deceit(identifier)))
                .body();
        JsonNode proposed = whole.path("ruling").path("disposition");

        assertThat(whole.path("sanctions").size()).isEqualTo(1);
        assertThat(whole.path("sanctions").get(0).path("type")).isEqualTo(proposed.path("proposed"));
        assertThat(check(identifier, "PROMOTION", today(0))).isEqualTo("RESTRICTED");
    }

    @Test
    void theProposerDoesNotDecide() {
        Api both = Api.of(environment).as("both");
        String id = walk.open(Samples.brokenPromise(Samples.identifier()));
        walk.change(both, id, "proposal", walk.form(id).toString());
        Api.Answer decision = walk.change(both, id, "decision", "{\"outcome\": \"APPROVE\", \"reason\": \"mine\"}");
        assertThat(decision.status()).isEqualTo(403);
        assertThat(decision.body().path("title").asString()).isEqualTo("Another person decides");
    }

    @Test
    void aReturnedProposalCanBeMadeAnew() {
        String id = walk.proposed(Samples.brokenPromise(Samples.identifier()));
        Api.Answer returned = walk.giveBack(id);
        assertThat(returned.body().path("state").asString()).isEqualTo("OPEN");
        assertThat(returned.body().path("sanctions").size()).isZero();

        ObjectNode lighter = walk.form(id);
        lighter.putArray("measures")
                .addObject()
                .put("act", 0)
                .put("type", "FundApplicationLimit")
                .putObject("parameters")
                .put("months", 6);
        Api.Answer again = walk.change(walk.inspector, id, "proposal", lighter.toString());
        assertThat(again.body().path("proposals").get(1).path("departs").asBoolean())
                .isTrue();
        JsonNode sanctions = walk.approve(id).body().path("sanctions");
        assertThat(sanctions.size()).isEqualTo(1);
        assertThat(sanctions.get(0).path("period").path("to").asString()).isEqualTo(today(6));
    }

    @Test
    void aRulingThatChangedSinceTheProposalIsShownAndMustBeConfirmed() {
        String identifier = Samples.identifier();
        String first = walk.proposed(
                Samples.promise(identifier, 200).replace("\"to\": \"2026-01-01\"", "\"continuing\": true"));
        walk.decided(Samples.brokenPromise(identifier));

        Api.Answer changed = walk.approve(first);
        assertThat(changed.status()).as(changed.raw().body()).isEqualTo(409);
        assertThat(changed.body().path("before").path("severity").path("rank").asInt())
                .isLessThan(changed.body()
                        .path("after")
                        .path("severity")
                        .path("rank")
                        .asInt());
        assertThat(walk.approve(first).status()).isEqualTo(409);

        ObjectNode confirmed = walk.form(first)
                .put("outcome", "APPROVE")
                .put("confirm", changed.body().path("confirm").asString());
        Api.Answer decision = walk.change(walk.reviewer, first, "decision", confirmed.toString());
        assertThat(decision.status()).as(decision.raw().body()).isEqualTo(200);
        assertThat(decision.body().path("ruling").path("severity"))
                .isEqualTo(changed.body().path("after").path("severity"));
    }

    @Test
    void eachStepLeavesAnAuditEntryAndAnOutboxRow() {
        String id = walk.decided(Samples.brokenPromise(Samples.identifier()));
        walk.change(walk.reviewer, id, "revocation", "{\"reason\": \"facts were wrong\"}");
        for (String table : List.of("audit", "outbox")) {
            String column = table.equals("audit") ? "action" : "topic";
            assertThat(jdbc.sql("select " + column + " from " + table + " where object = ? order by id")
                            .param(id)
                            .query(String.class)
                            .list())
                    .containsExactly(
                            "PROCEEDINGS_OPENED",
                            "CASE_OPENED",
                            "CASE_PROPOSED",
                            "PROCEEDINGS_ENDED",
                            "CASE_DECIDED",
                            "CASE_REVOKED");
        }
    }

    @Test
    void everyRulingOfACaseComesOutTheSameUnderItsOwnRelease() {
        String id = walk.decided(Samples.brokenPromise(Samples.identifier()));
        JsonNode reproductions =
                walk.inspector.get("/api/v1/cases/" + id + "/reproduction").body();
        assertThat(reproductions.size()).isEqualTo(2);
        reproductions.forEach(r -> assertThat(r.path("same").asBoolean()).isTrue());
    }

    private static String today(int monthsOn) {
        return LocalDate.now(ZoneId.of("Asia/Shanghai")).plusMonths(monthsOn).toString();
    }

    private static String dayAfter(int monthsOn) {
        return LocalDate.parse(today(monthsOn)).plusDays(1).toString();
    }
}
