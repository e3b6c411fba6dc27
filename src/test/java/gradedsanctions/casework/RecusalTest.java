package gradedsanctions.casework;

import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.Api;
import gradedsanctions.Browsing;
import gradedsanctions.Samples;
import gradedsanctions.ServiceTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Who steps back from a case, or is told to, has nothing to do with it any more. */
@ServiceTest
class RecusalTest {

    @Autowired
    Environment environment;

    private CaseWalk walk;
    private Api api;

    @BeforeEach
    void logIn() {
        walk = new CaseWalk(environment);
        api = Api.of(environment);
    }

    @Test
    void whoIsRecusedFindsNothingAnyMoreUntilLetBack() {
        String id = walk.open(Samples.brokenPromise(Samples.identifier()));
        assertThat(recuse("inspector", id, "{\"reason\": \"a relative\", \"person\": \"reviewer\"}")
                        .status())
                .isEqualTo(403);
        assertThat(recuse("reviewer", id, "{\"reason\": \"\", \"person\": \"nobody\"}")
                        .status())
                .isEqualTo(422);
        assertThat(recuse("reviewer", id, "{\"reason\": \"a relative\", \"person\": \"inspector\"}")
                        .status())
                .isEqualTo(200);
        assertThat(api.as("inspector").get("/api/v1/cases/" + id).status()).isEqualTo(404);
        assertThat(recuse("inspector", id, "{\"reason\": \"back\", \"recused\": false}")
                        .status())
                .isEqualTo(404);
        assertThat(recuse("reviewer", id, "{\"reason\": \"none\", \"person\": \"inspector\", \"recused\": false}")
                        .status())
                .isEqualTo(200);
        assertThat(api.as("inspector").get("/api/v1/cases/" + id).status()).isEqualTo(200);
        assertThat(recuse("inspector", id, "{\"reason\": \"a relative\"}").status())
                .isEqualTo(200);
        assertThat(api.as("inspector").get("/api/v1/cases/" + id).status()).isEqualTo(404);
    }

    private Api.Answer recuse(String who, String id, String body) {
        return api.as(who).post("/api/v1/cases/" + id + "/recusals", body);
    }

    @Test
    void whoStepsBackAtThePageSeesTheListNext() {
        String id = walk.open(Samples.brokenPromise(Samples.identifier()));
        Browsing page = new Browsing(environment, "inspector");
        page.open("/cases/" + id);
        page.send("/cases/" + id + "/recusal", Map.of("version", "1", "reason", ""));
        assertThat(page.status()).isEqualTo(422);
        page.send("/cases/" + id + "/recusal", Map.of("version", "1", "reason", "a relative"));
        assertThat(page.path()).isEqualTo("/cases");
        page.open("/cases/" + id);
        assertThat(page.status()).isEqualTo(404);
    }
}
