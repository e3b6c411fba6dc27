package gradedsanctions.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradedsanctions.Api;
import gradedsanctions.Samples;
import gradedsanctions.ServiceTest;
import gradedsanctions.TestDatabase;
import gradedsanctions.subjects.Identifier;
import gradedsanctions.subjects.Kind;
import gradedsanctions.subjects.Scheme;
import gradedsanctions.subjects.Subjects;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** One honest answer to each row, and a record of what was told. */
@ServiceTest
class RestrictionCheckTest {

    @Autowired
    Environment environment;

    @Autowired
    Register register;

    @Autowired
    Subjects subjects;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    Api system;
    String identifier;
    UUID caseId;

    @BeforeEach
    void restrictOne() {
        system = Api.of(environment).as("system");
        identifier = Samples.identifier();
        caseId = UUID.randomUUID();
        LocalDate today = LegalDay.today(clock);
        transaction.executeWithoutResult(tx -> {
            UUID subject = subjects.enter(
                            Kind.INSTITUTION, new Identifier(Scheme.INTERNAL, identifier), "某局", null, "test")
                    .id();
            register.enter(
                    List.of(new NewSanction(
                            subject,
                            caseId,
                            "T",
                            "t",
                            List.of("FUNDING"),
                            Period.ofMonths(today, 6),
                            Map.of("months", 6),
                            "b",
                            today,
                            "r")),
                    "test");
        });
    }

    private Api.Answer check(String rows, String more) {
        return system.post("/api/v1/restrictions/check", "{\"checks\": [" + rows + "]" + more + "}");
    }

    private static String row(String identifier) {
        return "{\"identifier\": \"" + identifier + "\", \"area\": \"FUNDING\"}";
    }

    private static List<String> statuses(Api.Answer answer) {
        return StreamSupport.stream(answer.body().path("answers").spliterator(), false)
                .map(a -> a.path("status").asString())
                .toList();
    }

    @Test
    void oneBadRowSpoilsNoOther() {
        Api.Answer answer = check(
                String.join(
                        ",",
                        row(identifier),
                        row("91350100M000100Y44"),
                        row("NOBODY-1"),
                        "7",
                        "{}",
                        row(identifier).replace("FUNDING", "X"),
                        row(identifier).replace("}", ", \"on\": \"2026-02-30\"}"),
                        row(identifier).replace("}", ", \"of\": 1}"),
                        "{\"identifier\": {\"scheme\": \"INTERNAL\", \"value\": \"" + identifier
                                + "\"}, \"area\": \"FUNDING\"}"),
                "");
        assertThat(statuses(answer))
                .containsExactly(
                        "RESTRICTED",
                        "INVALID",
                        "UNKNOWN",
                        "INVALID",
                        "INVALID",
                        "INVALID",
                        "INVALID",
                        "INVALID",
                        "RESTRICTED");
        assertThat(answer.body()
                        .path("answers")
                        .get(0)
                        .path("sanctions")
                        .get(0)
                        .path("caseId")
                        .asString())
                .isEqualTo(caseId.toString());
    }

    @Test
    void ofDaysBeforeItWasKeptTheRegisterSaysNothing() {
        assertThat(statuses(check(row(identifier).replace("}", ", \"on\": \"2020-01-01\"}"), "")))
                .containsExactly("INDETERMINATE");
    }

    @Test
    void theRegisterStillKnowsWhatItSaidBeforeARevocation() {
        String before = check(row(identifier), "").body().path("asOf").asString();
        transaction.executeWithoutResult(tx -> register.revoke(caseId, "wrong", "test"));
        assertThat(statuses(check(row(identifier), ""))).containsExactly("CLEAR");
        assertThat(statuses(check(row(identifier), ", \"asOf\": \"" + before + "\"")))
                .containsExactly("RESTRICTED");
    }

    @Test
    void whatWasToldIsKeptForWhoeverAskedAndForAuditors() {
        Api.Answer told = check(row(identifier), "");
        String path = "/api/v1/restrictions/checks/" + told.body().path("id").asString();
        assertThat(system.get(path).body().path("answers"))
                .isEqualTo(told.body().path("answers"));
        assertThat(Api.of(environment).as("auditor").get(path).status()).isEqualTo(200);
        assertThat(Api.of(environment).as("inspector").get(path).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "{\"checks\": 7}",
                "{\"checks\": []}",
                "{\"checks\": [{}], \"asOf\": \"2999-01-01T00:00:00Z\"}",
                "{\"checks\": [{}], \"asOf\": \"now\"}",
                "{\"checks\": [{}], \"extra\": 1}",
                "{\"checks\": [{}], \"asOf\": \"\\ud800\"}",
                "{\"checks\": [{}], \"asOf\": \"-1000000000-01-01T00:00:00Z\"}",
                "7",
            })
    void aRequestThatCannotBeReadIsRefused(String body) {
        assertThat(system.post("/api/v1/restrictions/check", body).status()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"identifier\": \"ABC\\ud83d\\ude00DEFGHIJK\", \"area\": \"FUNDING\"}",
                "{\"identifier\": \"AB\\ud800\", \"area\": \"\\ud800\", \"on\": \"\\udfff\"}",
                "{\"identifier\": \"A\\u0000BC\", \"area\": \"\\u0000\", \"\\u0000\": 1}",
                "{\"identifier\": 1e999999999, \"area\": 1e999999999, \"on\": -1e99999999}",
                "{\"identifier\": [\"HOUSE-1\"], \"area\": {\"a\": 1}, \"on\": true}",
                "{\"identifier\": {\"scheme\": null, \"value\": null}, \"area\": null}",
                "{\"identifier\": {\"scheme\": \"USCC\", \"value\": {\"value\": 1}}, \"area\": \"FUNDING\"}",
                "{\"identifier\": \"HOUSE-1\", \"area\": \"FUNDING\", \"on\": \"2026-13-01\"}",
                "null",
                "[[]]",
            })
    void aRowOfAnyContentIsInvalidAndSpoilsNoOther(String hostile) {
        Api.Answer answer = check(hostile + "," + row(identifier), "");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(statuses(answer)).containsExactly("INVALID", "RESTRICTED");
        assertThat(system.get("/api/v1/restrictions/checks/"
                                + answer.body().path("id").asString())
                        .body()
                        .path("answers"))
                .isEqualTo(answer.body().path("answers"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31", "-999999999-01-01", "0000-01-01"})
    void aDayFarOffIsStillADay(String day) {
        Api.Answer answer = check(row(identifier).replace("}", ", \"on\": \"" + day + "\"}"), "");
        assertThat(statuses(answer)).doesNotContain("RESTRICTED").hasSize(1);
    }

    @Test
    void onlyWhoMayCheckCanAskOrReadWhatWasTold() {
        String path = "/api/v1/restrictions/checks/"
                + check(row(identifier), "").body().path("id").asString();
        Api policy = Api.of(environment).as("policy");
        assertThat(policy.post("/api/v1/restrictions/check", "{\"checks\": [" + row(identifier) + "]}")
                        .status())
                .isEqualTo(403);
        assertThat(policy.get(path).status()).isEqualTo(403);
        assertThat(Api.of(environment).get(path).status()).isEqualTo(401);
        assertThat(system.get("/api/v1/restrictions/checks/" + UUID.randomUUID())
                        .status())
                .isEqualTo(404);
        assertThat(system.get("/api/v1/restrictions/checks/7").status()).isEqualTo(400);
    }

    @Test
    void tenThousandRowsAreAnsweredAndOneMoreIsRefused() {
        String rows = (row(identifier) + ",").repeat(9_999) + row(identifier);
        assertThat(statuses(check(rows, ""))).hasSize(10_000).containsOnly("RESTRICTED");
        assertThat(check(rows + "," + row(identifier), "").status()).isEqualTo(422);
    }

    @Test
    void aSanctionChangesOnlyByItsRevocation() {
        JdbcClient owner = TestDatabase.unbound(environment);
        for (String sql : List.of(
                "update sanction set areas = '{}' where case_id = ?", "delete from sanction where case_id = ?")) {
            assertThatThrownBy(() -> owner.sql(sql).param(caseId).update()).hasMessageContaining("sanction");
        }
        for (String table : List.of("sanction", "audit", "restriction_check", "ruling", "decision", "release")) {
            assertThatThrownBy(() -> owner.sql("truncate " + table + " cascade").update())
                    .hasMessageContaining("refused");
        }
        assertThatThrownBy(() -> owner.sql("update audit set actor = 'x'").update())
                .hasMessageContaining("refused");
        assertThatThrownBy(() -> register.enter(List.of(), "test")).hasMessageContaining("transaction");
    }
}
