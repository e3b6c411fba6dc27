package gradedsanctions.policy;

import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.Api;
import gradedsanctions.Samples;
import gradedsanctions.ServiceTest;
import gradedsanctions.rulebook.source.RuleFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** An old case is judged again under the rules and the vocabulary of its own time, whatever has changed since. */
@ServiceTest
class StoredReleaseTest {

    @Autowired
    Environment environment;

    @Autowired
    Releases releases;

    RuleFiles shipped;
    Api inspector;

    @BeforeEach
    void logIn() {
        shipped = RuleFolder.read(Path.of("rules"));
        inspector = Api.of(environment).as("inspector");
    }

    @AfterEach
    void backToTheShippedRules() {
        releases.publish(shipped);
    }

    @Test
    void anOldCaseComesOutTheSameAfterItsCategoryHasChanged() {
        JsonNode opened = open();
        String before = opened.path("ruling").path("receipt").path("release").asString();

        releases.publish(changed(
                "vocabulary/incidents.drl",
                "daysOverdue        : int ",
                "witnesses : int @title( \"证人数\" ) @required @min( 1 )\n    daysOverdue : int "));
        assertThat(releases.active().hash()).isNotEqualTo(before);
        assertThat(refusal().raw().body()).contains("witnesses");

        JsonNode again = inspector
                .get("/api/v1/cases/" + opened.path("caseId").asString() + "/reproduction")
                .body();
        assertThat(again.get(0).path("release").asString()).isEqualTo(before);
        assertThat(again.get(0).path("same").asBoolean()).isTrue();
    }

    @Test
    void earlierReleasesAreKeptAsTheyWere() {
        String before = releases.active().hash();
        releases.publish(changed("severity/rules.drl", "package severity", "package severity\n\n// revised"));
        JsonNode kept = inspector.get("/api/v1/releases/" + before).body();

        assertThat(kept.path("release").path("active").asBoolean()).isFalse();
        assertThat(kept.path("files").size()).isEqualTo(shipped.all().size());
        assertThat(releases.load(before).hash()).isEqualTo(before);
        assertThat(inspector.get("/api/v1/releases/sha256:0").status()).isEqualTo(404);
    }

    @Test
    void brokenRulesNeverReplaceGoodOnes() {
        String before = releases.active().hash();
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() ->
                        releases.publish(changed("severity/rules.drl", "package severity", "package severity {"))))
                .isInstanceOf(gradedsanctions.rulebook.RulesRejected.class);
        assertThat(releases.active().hash()).isEqualTo(before);
    }

    private JsonNode open() {
        return post().body();
    }

    private Api.Answer refusal() {
        Api.Answer answer = post();
        assertThat(answer.status()).isEqualTo(422);
        return answer;
    }

    private Api.Answer post() {
        return inspector.post(
                "/api/v1/incidents",
                Samples.brokenPromise(Samples.identifier()),
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }

    private RuleFiles changed(String file, String from, String to) {
        assertThat(shipped.text(file)).contains(from);
        Map<String, byte[]> files = new HashMap<>(shipped.all());
        files.put(file, shipped.text(file).replace(from, to).getBytes(StandardCharsets.UTF_8));
        return RuleFiles.of(files);
    }
}
