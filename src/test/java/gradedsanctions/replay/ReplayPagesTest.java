package gradedsanctions.replay;

import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.Api;
import gradedsanctions.Browsing;
import gradedsanctions.Samples;
import gradedsanctions.ServiceTest;
import gradedsanctions.TestDatabase;
import gradedsanctions.policy.Replayed;
import gradedsanctions.rulebook.replay.TwoReleases;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Replays for people and systems: started, read down to the case, and no further than somebody reaches. */
@ServiceTest
class ReplayPagesTest {

    private static final String RELEASE = TwoReleases.NEW.hash();

    @Autowired
    private Environment environment;

    @Autowired
    private Replayed replayed;

    private JdbcClient unbound;
    private Api api;

    @BeforeEach
    void keepTheOtherRelease() {
        unbound = TestDatabase.unbound(environment);
        api = Api.of(environment);
        int added = unbound.sql("insert into release (hash, sealed_at, engine) values (?, now(), 'test')"
                        + " on conflict do nothing")
                .param(RELEASE)
                .update();
        if (added == 1) {
            TwoReleases.NEW
                    .all()
                    .forEach((path, bytes) -> unbound.sql(
                                    "insert into release_file (release, path, content) values (?, ?, ?)")
                            .params(RELEASE, path, bytes)
                            .update());
        }
        unbound.sql("""
                        insert into staff (name, hash, set_hash, roles, division, created_at)
                        select 'policy.beijing', hash, set_hash, '{POLICY_AUTHOR}', '110000', now()
                        from staff where name = 'policy' on conflict (name) do nothing
                        """).update();
    }

    private String open(String who, String identifier) {
        return api.as(who)
                .post(
                        "/api/v1/incidents",
                        Samples.promise(identifier, 320),
                        "Idempotency-Key",
                        UUID.randomUUID().toString())
                .body()
                .path("caseId")
                .asString();
    }

    private JsonNode done(String id) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(4))
                .until(() -> !replay(id).path("state").asString().equals("RUNNING"));
        JsonNode replay = replay(id);
        assertThat(replay.path("state").asString()).as("%s", replay).isEqualTo("DONE");
        return replay;
    }

    private JsonNode replay(String id) {
        return api.as("policy").get("/api/v1/replays/" + id).body();
    }

    private JsonNode turnOf(String who, String replay, String caseId) {
        long after = 0;
        while (true) {
            JsonNode page = api.as(who)
                    .get("/api/v1/replays/" + replay + "/turns?size=200&after=" + after)
                    .body();
            for (JsonNode item : page.path("items")) {
                if (item.path("caseId").asString().equals(caseId)) {
                    return item;
                }
            }
            if (page.path("next").isNull()) {
                return null;
            }
            after = page.path("next").asLong();
        }
    }

    @Test
    void aReleaseIsReplayedFromThePageDownToTheSingleCase() {
        String identifier = Samples.identifier();
        String haidian = open("haidian", identifier);
        String guangdong = open("guangdong", Samples.identifier());
        Browsing author = new Browsing(environment, "policy");
        author.open("/replays");
        author.send("/replays", Map.of("release", RELEASE));
        assertThat(author.path()).matches("/replays/[0-9a-f-]{36}");
        String id = author.path().substring("/replays/".length());

        JsonNode replay = done(id);

        assertThat(replay.path("totals").path("matters").asLong())
                .isEqualTo(replay.path("cases").asLong());
        String digest = replay.path("digest").asString();
        assertThat(digest).matches("sha256:[0-9a-f]{64}");
        assertThat(replayed.digest(RELEASE)).contains(digest);
        String page = author.open("/replays/" + id);
        assertThat(page).contains(digest, "情节的改变", "处分幅度的改变", "新认定", "▲ 变重");
        JsonNode turn = turnOf("policy", id, haidian);
        assertThat(turn).isNotNull();
        String both =
                author.open("/replays/" + id + "/turns/" + turn.path("place").asString());
        assertThat(author.status()).isEqualTo(200);
        assertThat(both).contains("BP-01", haidian, "不再适用").doesNotContain("某局").doesNotContain(identifier);
        fieldsOfTheMatrixLeadToTheirCases(id, replay, author);
        assertThat(author.open("/replays/" + id + "?lang=en")).contains("How severities move", "newly found");
        author.open("/replays/" + id + "?category=BrokenPromise&division=110000&rank=ORGAN");
        assertThat(author.status()).isEqualTo(200);

        assertThat(turnOf("policy.beijing", id, haidian)).isNotNull();
        assertThat(turnOf("policy.beijing", id, guangdong)).isNull();
        long foreign = turnOf("policy", id, guangdong).path("place").asLong();
        Browsing beijing = new Browsing(environment, "policy.beijing");
        beijing.open("/replays/" + id + "/turns/" + foreign);
        assertThat(beijing.status()).isEqualTo(404);

        Api.Answer late = api.as("policy").post("/api/v1/replays/" + id + "/cancel", "");
        assertThat(late.status()).isEqualTo(409);
        assertThat(api.as("auditor")
                        .get("/api/v1/replays/" + id + "/report")
                        .raw()
                        .body())
                .contains(RELEASE, "\"turnsDigest\"");
        assertThat(unbound.sql("select action from audit where object = ? order by id")
                        .param(id)
                        .query(String.class)
                        .list())
                .isEqualTo(List.of("REPLAY_STARTED", "REPLAY_DONE"));
    }

    /** How many cases all pages of a list hold. */
    private long listed(String replay, String filter) {
        long count = 0;
        JsonNode next = JsonNodeFactory.instance.numberNode(0);
        while (!next.isNull()) {
            JsonNode page = api.as("policy")
                    .get("/api/v1/replays/" + replay + "/turns?size=200&" + filter + "&after=" + next.asLong())
                    .body();
            count += page.path("items").size();
            next = page.path("next");
        }
        return count;
    }

    private void fieldsOfTheMatrixLeadToTheirCases(String id, JsonNode replay, Browsing author) {
        Map<String, Long> fields = new TreeMap<>();
        for (JsonNode counted : replay.path("totals").path("cells")) {
            JsonNode cell = counted.path("cell");
            String before = cell.path("severityBefore").asString();
            String after = cell.path("severityAfter").asString();
            if (!before.equals(after)) {
                fields.merge(
                        "severityBefore=" + (before.isEmpty() ? "none" : before) + "&severityAfter="
                                + (after.isEmpty() ? "none" : after),
                        counted.path("matters").asLong(),
                        Long::sum);
            }
        }
        assertThat(fields).isNotEmpty();
        fields.forEach((field, matters) -> {
            assertThat(listed(id, field)).as(field).isEqualTo(matters);
            String page = author.open("/replays/" + id + "?" + field);
            assertThat(page).contains("只列情节", "aria-current=\"true\"", field.replace("&", "&amp;"));
        });
        assertThat(listed(id, "severityBefore=EXTREME&severityAfter=none"))
                .as("a field without cases")
                .isZero();
        author.open("/replays/" + id + "?severityBefore=SERIOUS");
        assertThat(author.status()).as("half a pair").isEqualTo(422);
        JsonNode all = api.as("policy")
                .get("/api/v1/replays/" + id + "/turns?size=200")
                .body();
        JsonNode blank = api.as("policy")
                .get("/api/v1/replays/" + id
                        + "/turns?size=200&severityBefore=&severityAfter=&rangeBefore=&rangeAfter=")
                .body();
        assertThat(blank).as("as links without a filter write it").isEqualTo(all);
        assertThat(author.open("/replays/" + id + "?severityBefore=%00&severityAfter=x"))
                .contains("severityBefore");
        assertThat(author.status()).isEqualTo(422);
    }

    @Test
    void whatCantBeStartedOrReadIsSaid() {
        Api author = api.as("policy");
        assertThat(author.post("/api/v1/replays", "{}").status()).isEqualTo(422);
        assertThat(author.post("/api/v1/replays", "{\"release\": \"sha256:0\"}").status())
                .isEqualTo(404);
        assertThat(author.get("/api/v1/replays/" + UUID.randomUUID()).status()).isEqualTo(404);
        String some = UUID.randomUUID().toString();
        assertThat(author.get("/api/v1/replays/" + some + "?division=Beijing").status())
                .isEqualTo(422);
        assertThat(author.get("/api/v1/replays/" + some + "/turns?size=0").status())
                .isEqualTo(404);
        assertThat(author.post("/api/v1/replays/" + some + "/pause", "").status())
                .isEqualTo(404);
        Browsing page = new Browsing(environment, "policy");
        page.open("/replays");
        page.send("/replays", Map.of("release", ""));
        assertThat(page.status()).isEqualTo(422);
    }
}
