package gradedsanctions.casework;

import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.Browsing;
import gradedsanctions.Samples;
import gradedsanctions.ServiceTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Two people walk a case over the pages. */
@ServiceTest
class CasePagesTest {

    @Autowired
    Environment environment;

    CaseWalk walk;
    Browsing inspector;
    Browsing reviewer;

    @BeforeEach
    void logIn() {
        walk = new CaseWalk(environment);
        inspector = new Browsing(environment, "inspector");
        reviewer = new Browsing(environment, "reviewer");
    }

    private static Map<String, String> form(String... fields) {
        Map<String, String> form = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return form;
    }

    private Map<String, String> proposal(String id) {
        Map<String, String> form = form("version", "1", "reason", "同意裁量建议", "measure", "0:FundApplicationLimit");
        form.put("parameter.0:FundApplicationLimit.months", "6");
        walk.form(id)
                .path("answers")
                .forEach(a -> form.put("answer." + a.path("question").asString(), "已核"));
        return form;
    }

    @Test
    void aCaseIsProposedDecidedAndRevokedOverThePages() {
        String id = walk.open(Samples.brokenPromise(Samples.identifier()));
        assertThat(inspector.open("/cases/" + id)).contains("待拟办", "推导", "逾期天数:400", "期限 12 月");
        assertThat(inspector.send("/cases/" + id + "/proposal", proposal(id))).contains("待决定", "与建议不同", "期限 6 月");

        assertThat(reviewer.open("/cases/" + id)).contains("作出决定");
        assertThat(reviewer.send(
                        "/cases/" + id + "/decision", form("version", "2", "outcome", "APPROVE", "reason", "同意")))
                .contains("已决定");
        assertThat(subjectPage(id)).contains("申请财政性资金", "在期内");

        reviewer.open("/cases/" + id);
        assertThat(reviewer.send("/cases/" + id + "/revocation", form("version", "3", "reason", "事实有误")))
                .contains("已撤销");
        assertThat(subjectPage(id)).contains("已撤销");
    }

    private String subjectPage(String id) {
        String page = reviewer.open("/cases/" + id);
        int start = page.indexOf("/subjects/");
        return reviewer.open(page.substring(start, page.indexOf('"', start)));
    }

    @Test
    void aRefusedFormComesBackWithWhatWasTyped() {
        String id = walk.open(Samples.brokenPromise(Samples.identifier()));
        inspector.open("/cases/" + id);
        Map<String, String> form = proposal(id);
        form.put("parameter.0:FundApplicationLimit.months", "99");
        String page = inspector.send("/cases/" + id + "/proposal", form);
        assertThat(inspector.status()).isEqualTo(422);
        assertThat(page).contains("未被接受", "同意裁量建议", "value=\"99\"", "已核");
        form.put("parameter.0:FundApplicationLimit.months", "6");
        assertThat(inspector.send("/cases/" + id + "/proposal", form)).contains("待决定");
    }

    @Test
    void theDeskShowsWhatWaitsForWhom() {
        String id = walk.open(Samples.deceit(Samples.identifier()));
        assertThat(inspector.open("/")).contains("等我办理", "/cases/" + id, "按事项与情节");
        assertThat(reviewer.open("/")).contains("等我办理").doesNotContain("/cases/" + id);
        assertThat(new Browsing(environment, "policy").open("/")).contains("规则");
        assertThat(inspector.open("/cases?category=39.4&state=OPEN&severity=")).contains("/cases/" + id);
        assertThat(inspector.open("/cases?state=DECIDED")).doesNotContain("/cases/" + id);
    }

    @Test
    void casesAreFoundByNumberAndByTheNameOfAnInstitutionAndPutInOrder() {
        String name = "机构" + Samples.identifier();
        String older = walk.open(Samples.promise(Samples.identifier(), 200).replace("某局", name));
        String newer = walk.open(Samples.brokenPromise(Samples.identifier()).replace("某局", name));
        String part = URLEncoder.encode(name.substring(1), StandardCharsets.UTF_8);
        String number = walk.inspector
                .get("/api/v1/cases/" + older)
                .body()
                .path("number")
                .asString();
        assertThat(inspector.open("/cases?text=" + number))
                .contains("/cases/" + older, "共 1 件")
                .doesNotContain("/cases/" + newer);
        assertThat(inspector.open("/cases?order=HEAVIEST&kind=INSTITUTION&text=" + part))
                .containsSubsequence("/cases/" + newer, "/cases/" + older);
        assertThat(inspector.open("/cases?order=OLDEST&text=" + part))
                .containsSubsequence("/cases/" + older, "/cases/" + newer);
        assertThat(inspector.open("/cases?order=NEWEST&text=" + part))
                .containsSubsequence("/cases/" + newer, "/cases/" + older);
        assertThat(inspector.open("/cases?text=nobody-is-called-so")).contains("没有案件");
        inspector.open("/cases?text=" + "x".repeat(101));
        assertThat(inspector.status()).isEqualTo(422);
    }

    @Test
    void anOfficialsRangeIsDrawnOnAScale() {
        String page = inspector.open("/cases/" + walk.open(Samples.deceit(Samples.identifier())));
        assertThat(page).contains("class=\"scale\"", "▲ 建议", "class=\"shut\"");
    }

    @Test
    void whoeverMayNotSeesNoFormAndIsRefused() {
        String id = walk.open(Samples.brokenPromise(Samples.identifier()));
        assertThat(reviewer.open("/cases/" + id)).doesNotContain("提出拟办意见");
        reviewer.send("/cases/" + id + "/proposal", proposal(id));
        assertThat(reviewer.status()).isEqualTo(403);
    }

    @Test
    void thePagesSpeakEnglishWhenAskedAndRememberIt() {
        String id = walk.open(Samples.deceit(Samples.identifier()));
        assertThat(inspector.open("/cases/" + id + "?lang=en")).contains("Awaits a proposal", "Derivation", "Log out");
        assertThat(inspector.open("/cases")).contains("Awaits a proposal").doesNotContain("待拟办");
        assertThat(inspector.open("/cases?lang=zh")).contains("待拟办");
    }

    @Test
    void whatIsNotThereIsSaidOnAPage() {
        assertThat(inspector.open("/cases/00000000-0000-0000-0000-000000000000"))
                .contains("未能完成", "404");
        assertThat(inspector.open("/nowhere")).contains("未能完成", "404");
        assertThat(inspector.open("/cases/x")).contains("未能完成", "400");
    }
}
