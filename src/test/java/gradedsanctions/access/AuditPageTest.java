package gradedsanctions.access;

import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.Browsing;
import gradedsanctions.Samples;
import gradedsanctions.ServiceTest;
import gradedsanctions.casework.CaseWalk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Auditors find who did what to a case, and nobody's name or identifier. */
@ServiceTest
class AuditPageTest {

    @Autowired
    private Environment environment;

    @Test
    void theDeedsOfACaseAreFoundByItsObjectActorAndAction() {
        String identifier = Samples.identifier();
        String id = new CaseWalk(environment).decided(Samples.deceit(identifier));
        Browsing auditor = new Browsing(environment, "auditor");
        assertThat(auditor.open("/audit?object=" + id))
                .contains("CASE_OPENED", "CASE_PROPOSED", "CASE_DECIDED", "inspector", "reviewer")
                .doesNotContain(identifier, "某人");
        assertThat(auditor.open("/audit?object=" + id + "&actor=reviewer"))
                .containsPattern("<code>CASE_DECIDED</code>")
                .doesNotContainPattern("<code>CASE_OPENED</code>");
        assertThat(auditor.open("/audit?object=nothing")).contains("没有这样的记录");
        assertThat(auditor.open("/audit?before=x")).isNotEmpty();
        assertThat(auditor.status()).isEqualTo(400);
    }
}
