package gradedsanctions.casework;

import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.Api;
import gradedsanctions.Browsing;
import gradedsanctions.Samples;
import gradedsanctions.ServiceTest;
import gradedsanctions.TestDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** The number of a person is masked everywhere, and shown whole for a purpose that is kept. */
@ServiceTest
class RevealingTest {

    @Autowired
    Environment environment;

    private String number;
    private String id;
    private Api inspector;

    @BeforeEach
    void report() {
        number = Samples.identifier();
        id = new CaseWalk(environment).open(Samples.deceit(number));
        inspector = Api.of(environment).as("inspector");
    }

    private List<String> entries(String action) {
        return TestDatabase.unbound(environment)
                .sql("""
                        select actor || ' ' || (details->>'purpose') from audit
                        where action = ? and details->>'case' = ? order by id
                        """)
                .params(action, id)
                .query(String.class)
                .list();
    }

    @Test
    void theNumberIsShownForAPurposeThatIsKept() {
        assertThat(inspector.get("/api/v1/cases/" + id).raw().body()).doesNotContain(number);
        Api.Answer answer = inspector.post("/api/v1/cases/" + id + "/number", "{\"purpose\": \"SERVICE\"}");
        assertThat(answer.body().path("number").asString()).isEqualTo(number);
        assertThat(entries("PERSON_REVEALED")).containsExactly("inspector SERVICE");
    }

    @Test
    void onThePageTooAndTheNextLookIsMaskedAgain() {
        Browsing page = new Browsing(environment, "reviewer");
        assertThat(page.open("/cases/" + id)).doesNotContain(number).contains("完整证件号码用于");
        assertThat(page.send("/cases/" + id + "/number", Map.of("purpose", "IDENTITY")))
                .contains(number);
        assertThat(page.open("/cases/" + id)).doesNotContain(number);
        assertThat(entries("PERSON_REVEALED")).containsExactly("reviewer IDENTITY");
    }

    @Test
    void withoutAPurposeOrARightNothingIsShownOrKept() {
        for (String form : List.of("{}", "{\"purpose\": null}")) {
            assertThat(inspector.post("/api/v1/cases/" + id + "/number", form).status())
                    .isEqualTo(422);
        }
        assertThat(inspector
                        .post("/api/v1/cases/" + id + "/number", "{\"purpose\": \"CURIOSITY\"}")
                        .status())
                .isEqualTo(400);
        Api auditor = Api.of(environment).as("auditor");
        assertThat(auditor.post("/api/v1/cases/" + id + "/number", "{\"purpose\": \"IDENTITY\"}")
                        .status())
                .isEqualTo(403);
        assertThat(entries("PERSON_REVEALED")).isEmpty();
    }

    @Test
    void anAuditorSeesWhoSawThePersonAndWhatFor() {
        Browsing auditor = new Browsing(environment, "auditor");
        String subject = inspector
                .get("/api/v1/cases/" + id)
                .body()
                .path("subject")
                .path("id")
                .asString();
        inspector.post("/api/v1/cases/" + id + "/number", "{\"purpose\": \"TRANSFER\"}");
        assertThat(auditor.open("/subjects/" + subject)).contains("/audit?object=" + subject);
        assertThat(auditor.open("/audit?object=" + subject))
                .contains("PERSON_VIEWED", "PERSON_REVEALED", "TRANSFER", "inspector");
    }
}
