package gradedsanctions.policy;

import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.Api;
import gradedsanctions.Browsing;
import gradedsanctions.ServiceTest;
import gradedsanctions.TestDatabase;
import gradedsanctions.rulebook.Canonical;
import gradedsanctions.rulebook.source.RuleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Two people take a changed threshold to the release that judges and back, at the API and at the page. */
@ServiceTest
class ReviewedPublicationTest {

    private static final String PATH = "/api/v1/releases/publications";
    private static final int RACES = Integer.getInteger("races", 10);

    @Autowired
    private Environment environment;

    @Autowired
    private Releases releases;

    @Autowired
    private PublicationTable table;

    private Api api;

    @DynamicPropertySource
    static void ownRules(DynamicPropertyRegistry registry) throws IOException {
        Path folder = Files.createTempDirectory("rules");
        PolicySlice.write(PolicySlice.rules(0), folder);
        registry.add("sanctions.rules", folder::toString);
        registry.add("sanctions.publication", () -> "reviewed");
    }

    @BeforeEach
    void logIn() {
        api = Api.of(environment);
        TestDatabase.unbound(environment)
                .sql("insert into staff (name, hash, set_hash, roles, division, created_at)"
                        + " select 'approver2', hash, set_hash, roles, division, now() from staff"
                        + " where name = 'approver' on conflict do nothing")
                .update();
    }

    private static String submission(RuleFiles files) {
        ObjectNode body = Canonical.JSON.createObjectNode().put("reason", "试改");
        ObjectNode texts = body.putObject("files");
        files.all().keySet().forEach(name -> texts.put(name, files.text(name)));
        return body.toString();
    }

    private static String signed(JsonNode draft, String password) {
        return Canonical.JSON
                .createObjectNode()
                .put("password", password)
                .put("release", draft.path("release").asString())
                .toString();
    }

    private Api.Answer step(String who, JsonNode draft, String step, String password) {
        return api.as(who).post(PATH + "/" + draft.path("id").asString() + "/" + step, signed(draft, password));
    }

    private JsonNode made(String submission) {
        Api.Answer answer = api.as("policy").post(PATH, submission);
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
        return answer.body();
    }

    private void published(JsonNode draft) {
        assertThat(step("policy", draft, "signature", "password").status()).isEqualTo(200);
        Api.Answer approved = step("approver", draft, "approval", "password");
        assertThat(approved.body().path("state").asString()).isEqualTo("ACTIVE");
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() ->
                        releases.active().hash().equals(draft.path("release").asString()));
    }

    @Test
    void aChangedRuleGoesLiveAndBackByTwoPeople() {
        JsonNode draft = made(submission(PolicySlice.rules(1)));
        assertThat(step("policy", draft, "signature", "wrong").status()).isEqualTo(403);
        assertThat(step("policy", draft, "signature", "").status()).isEqualTo(403);
        assertThat(step("approver", draft, "signature", "password").status()).isEqualTo(403);
        assertThat(step("approver", draft, "approval", "password").status())
                .as("no author has signed")
                .isEqualTo(409);
        published(draft);
        assertThat(api.as("approver")
                        .get("/actuator/health")
                        .body()
                        .path("status")
                        .asString())
                .isEqualTo("UP");
        published(made(back(PolicySlice.rules(0))));
    }

    @Test
    void thatThereAreCasesIsKnownWhereNoneIsReached() {
        assertThat(table.anyCase()).isFalse();
        TestDatabase.unbound(environment)
                .sql("set session_replication_role = replica; insert into \"case\""
                        + " (id, number, subject, kind, categories, state, version, opened_at, opened_by, division)"
                        + " values (gen_random_uuid(), 'x', gen_random_uuid(), 'OFFICIAL', '{}', 'OPEN', 1, now(), 'x',"
                        + " '000000')")
                .update();
        assertThat(table.anyCase()).isTrue();
    }

    @Test
    void thePageShowsEverybodyWhereADraftStandsAndButtonsToThoseWhoMay() {
        JsonNode draft = made(submission(PolicySlice.rules(2)));
        String id = draft.path("id").asString();
        Browsing inspector = new Browsing(environment, "inspector");
        assertThat(inspector.open("/rules/releases"))
                .contains(draft.path("release").asString(), "已提交,情景通过")
                .doesNotContain("/signature", "/approval", "/refusal");
        assertThat(inspector.open("/rules/releases/" + id))
                .contains("与现行发布版相比", "意思没有不同", "只改了写法,意思不变:severity/rules.drl");
        Browsing author = new Browsing(environment, "policy");
        assertThat(author.open("/rules/releases")).contains("/rules/releases/" + id + "/signature");
        String refused = author.send(
                "/rules/releases/" + id + "/signature",
                Map.of("release", draft.path("release").asString(), "password", "wrong"));
        assertThat(author.status()).isEqualTo(403);
        assertThat(refused).contains("密码不对");
        author.send(
                "/rules/releases/" + id + "/signature",
                Map.of("release", draft.path("release").asString(), "password", "password"));
        assertThat(author.path()).isEqualTo("/rules/releases");
        Browsing approver = new Browsing(environment, "approver");
        assertThat(approver.open("/rules/releases?lang=en"))
                .contains("Awaits approval", "/rules/releases/" + id + "/approval");
        approver.send("/rules/releases/" + id + "/refusal", Map.of("reason", "门槛太低"));
        assertThat(author.open("/rules/releases")).contains("已退回", "门槛太低");
    }

    @Test
    void whatADraftWouldChangeIsShownItemByItem() {
        String longer = submission(PolicySlice.rules(4))
                .replace("LimitTerm( Severity.FAIRLY_SERIOUS, 6 )", "LimitTerm( Severity.FAIRLY_SERIOUS, 9 )");
        JsonNode draft = made(longer);
        Browsing inspector = new Browsing(environment, "inspector");
        String address = "/rules/releases/" + draft.path("id").asString();
        assertThat(inspector.open("/rules/releases")).contains(address);
        assertThat(inspector.open(address))
                .contains("改变", "规则", "SV-30", "severity/rules.drl:")
                .containsPattern("<del>[^<]*FAIRLY_SERIOUS, 6 \\)[^<]*</del>")
                .containsPattern("<ins>[^<]*FAIRLY_SERIOUS, 9 \\)[^<]*</ins>");
        assertThat(inspector.open(address + "?lang=en")).contains("Against the release that judges now", "Changed");
        inspector.open("/rules/releases/00000000-0000-0000-0000-000000000000");
        assertThat(inspector.status()).isEqualTo(404);
    }

    @Test
    void ofTwoApproversOneApprovesAndOneIsTold() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        for (int i = 0; i < Math.max(2, RACES / 5); i++) {
            JsonNode draft = made(another());
            assertThat(step("policy", draft, "signature", "password").status()).isEqualTo(200);
            CyclicBarrier line = new CyclicBarrier(2);
            boolean contrary = i % 2 == 1;
            Callable<Api.Answer> one = () -> step("approver", draft, "approval", "password");
            Callable<Api.Answer> other = contrary
                    ? () -> api.as("approver2")
                            .post(PATH + "/" + draft.path("id").asString() + "/refusal", "{\"reason\": \"no\"}")
                    : () -> step("approver2", draft, "approval", "password");
            List<Future<Api.Answer>> both = List.of(one, other).stream()
                    .map(runner -> threads.submit(() -> {
                        line.await();
                        return runner.call();
                    }))
                    .toList();
            assertThat(List.of(both.get(0).get().status(), both.get(1).get().status()))
                    .containsExactlyInAnyOrder(200, 409);
            assertThat(TestDatabase.unbound(environment)
                            .sql("select count(*) from release_signature where publication = ?::uuid"
                                    + " and deed in ('APPROVE', 'REFUSE')")
                            .param(draft.path("id").asString())
                            .query(Integer.class)
                            .single())
                    .isOne();
        }
        threads.shutdown();
    }

    /** Of two releases the one that does not judge. */
    private String another() {
        RuleFiles files = PolicySlice.rules(3);
        for (JsonNode publication : api.as("policy").get(PATH).body()) {
            if (publication.path("state").asString().equals("ACTIVE")
                    && publication.path("release").asString().equals(files.hash())) {
                return back(PolicySlice.rules(0));
            }
        }
        return submission(files);
    }

    private static String back(RuleFiles files) {
        return "{\"reason\": \"改错了\", \"release\": \"" + files.hash() + "\"}";
    }
}
