package gradedsanctions.casework;

import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.Browsing;
import gradedsanctions.Samples;
import gradedsanctions.ServiceTest;
import gradedsanctions.TestDatabase;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An incident is reported over a form that follows from the vocabulary. */
@ServiceTest
class IncidentPagesTest {

    private static final String FORM = "/incidents/new";

    @Autowired
    Environment environment;

    private JdbcClient jdbc;

    @BeforeEach
    void passThePoliciesBy() {
        jdbc = TestDatabase.unbound(environment);
    }

    Browsing inspector;

    @BeforeEach
    void chooseACategory() {
        inspector = new Browsing(environment, "inspector");
        assertThat(inspector.open(FORM)).contains("选择事项的类别", "政策承诺未兑现", "拖欠中小企业款项");
        assertThat(inspector.open(FORM + "?category=BrokenPromise")).contains("逾期天数", "涉及金额", "元");
    }

    private static Map<String, String> typed(String what, String daysOverdue) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("do", what);
        form.put("source", "投诉");
        form.put("subject.identifier.scheme", "INTERNAL");
        form.put("subject.identifier.value", Samples.identifier());
        form.put("subject.name", "某局");
        form.put("acts[0].from", "2025-06-01");
        form.put("acts[0].facts.daysOverdue", daysOverdue);
        form.put("acts[0].facts.amountOwed", "1000000.50");
        form.put("acts[0].facts.verifiedBySuperior", "true");
        form.put("acts[0].facts.refusedToRectify", "true");
        return form;
    }

    private long cases() {
        return jdbc.sql("select count(*) from \"case\"").query(Long.class).single();
    }

    @Test
    void everyFaultStandsBesideItsFieldAndNothingIsLost() {
        Map<String, String> form = typed("open", "-4");
        form.put("acts[0].from", "");
        form.put("subject.identifier.value", "x");
        String page = inspector.send(FORM, form);
        assertThat(inspector.status()).isEqualTo(422);
        assertThat(page)
                .contains(
                        "有 3 处需要改",
                        "整数,0 到 36500",
                        "必填:日期",
                        "3 到 64 个字母",
                        "value=\"-4\"",
                        "value=\"1000000.50\"",
                        "value=\"投诉\"");
        assertThat(page.split("class=\"fault\"")).hasSize(4);
    }

    @Test
    void aTrialShowsTheRulingAndStoresNothing() {
        long before = cases();
        assertThat(inspector.send(FORM, typed("try", "400"))).contains("没有保存", "裁量建议", "严重", "逾期天数:400");
        assertThat(inspector.send(FORM, typed("try", "200"))).contains("上一次试裁量", "逾期天数:200");
        assertThat(cases()).isEqualTo(before);
    }

    @Test
    void aDraftSurvivesAReload() {
        inspector.send(FORM, typed("try", "123"));
        assertThat(inspector.open(FORM)).contains("value=\"123\"", "value=\"1000000.50\"");
    }

    @Test
    void actsAreAddedAndRemoved() {
        Map<String, String> form = typed("add", "123");
        form.put("more", "PaymentArrears");
        assertThat(inspector.send(FORM, form)).contains("acts[1].facts.daysSinceDelivery", "value=\"123\"");
        form.put("do", "remove:0");
        form.put("acts[1].facts.daysSinceDelivery", "77");
        String page = inspector.send(FORM, form);
        assertThat(page)
                .contains("acts[0].facts.daysSinceDelivery", "value=\"77\"")
                .doesNotContain("daysOverdue");
    }

    @Test
    void aCaseIsOpenedOnceAndShown() {
        long before = cases();
        assertThat(inspector.send(FORM, typed("open", "400"))).contains("待拟办", "逾期天数:400", "某局");
        assertThat(inspector.path()).startsWith("/cases/");
        assertThat(cases()).isEqualTo(before + 1);
        assertThat(inspector.open(FORM)).contains("选择事项的类别");
    }

    @Test
    void onlyInspectorsReport() {
        Browsing reviewer = new Browsing(environment, "reviewer");
        assertThat(reviewer.open("/cases")).doesNotContain("/incidents/new");
        reviewer.open(FORM);
        assertThat(reviewer.status()).isEqualTo(403);
    }

    @Test
    void aConvictionIsJudgedFromTheFormAndItsFaultsStandBesideTheirFields() {
        assertThat(inspector.open(FORM + "?category=14")).contains("刑事处理", "裁判已生效");
        Map<String, String> form = new LinkedHashMap<>();
        form.put("do", "try");
        form.put("source", "法院判决");
        form.put("subject.identifier.scheme", "INTERNAL");
        form.put("subject.identifier.value", Samples.identifier());
        form.put("acts[0].from", "2025-08-01");
        form.put("crime.intent", "INTENT");
        form.put("crime.final", "true");
        assertThat(inspector.send(FORM, form)).contains("有 1 处需要改");
        form.put("crime.outcome", "DETENTION");
        assertThat(inspector.send(FORM, form)).contains("政务处分法 14", "<span>开除</span>");
    }
}
