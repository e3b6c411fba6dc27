package gradedsanctions.browser;

import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.Samples;
import gradedsanctions.casework.CaseWalk;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Inspectors and reviewers at their browsers; the pictures go into the guide. */
@BrowserTest
class CaseWalksTest {

    @Autowired
    Environment environment;

    @Test
    void anInstitutionsIncidentIsReportedTriedAndDecidedByTwoPeople() {
        try (Browser inspector = new Browser(environment);
                Browser reviewer = new Browser(environment)) {
            inspector.login("inspector").open("/incidents/new");
            inspector.follow("政策承诺未兑现");
            report(inspector);
            inspector.guide("incident");

            inspector.press("试裁量");
            assertThat(inspector.find("section.ruling").getText()).contains("严重", "取消评优评先资格");
            inspector.type("acts[0].facts.daysOverdue", "200");
            inspector.press("试裁量");
            assertThat(inspector.find("section.changes").getText()).contains("严重", "→", "较重");
            inspector.scrollTo("section.changes").guide("trial");
            inspector.type("acts[0].facts.daysOverdue", "400");
            inspector.press("立案");
            inspector.waitUntil("opened", () -> inspector.path().startsWith("/cases/"));
            inspector.guide("ruling");
            inspector.scrollTo("section.derivation").guide("derivation");

            inspector.answerAll("已核");
            inspector.type("reason", "事实清楚,采纳建议");
            inspector.press("提出拟办意见");
            assertThat(inspector.find("main").getText()).contains("待决定", "采纳建议");

            reviewer.login("reviewer").open(inspector.path());
            reviewer.find("input[name=outcome][value=APPROVE]").click();
            reviewer.type("reason", "同意");
            reviewer.guide("decision");
            reviewer.press("作出决定");
            assertThat(reviewer.find("main").getText()).contains("已决定", "同意");
            reviewer.find("h1 a").click();
            assertThat(reviewer.find("main").getText()).contains("申请财政性资金", "在期内");
            reviewer.guide("subject");
        }
    }

    private static void report(Browser inspector) {
        inspector.choose("subject.identifier.scheme", "INTERNAL");
        inspector.type("subject.identifier.value", "x");
        inspector.waitUntil(
                "told that the identifier is wrong",
                () -> inspector.find("#identifier-check").getText().contains("3 到 64"));
        inspector.type("subject.identifier.value", Samples.identifier());
        inspector.waitUntil(
                "told that the identifier is right",
                () -> inspector.find("#identifier-check").getText().contains("✓"));
        inspector.type("subject.name", "某市某局");
        inspector.type("source", "12345 热线转办");
        inspector.date("acts[0].from", "2025-06-01");
        inspector.date("acts[0].to", "2026-01-01");
        inspector.type("acts[0].facts.daysOverdue", "400");
        inspector.type("acts[0].facts.amountOwed", "1000000.50");
        inspector.choose("acts[0].facts.verifiedBySuperior", "true");
        inspector.choose("acts[0].facts.refusedToRectify", "true");
    }

    @Test
    void aDraftSurvivesAReloadWithoutBeingSent() {
        try (Browser inspector = new Browser(environment)) {
            inspector.login("inspector").open("/incidents/new?category=BrokenPromise");
            inspector.run(
                    "document.addEventListener('htmx:afterRequest', e => { window.kept = e.detail.successful; })");
            inspector.type("acts[0].facts.daysOverdue", "123");
            inspector.waitUntil("kept", () -> Boolean.TRUE.equals(inspector.run("return window.kept")));
            inspector.open("/incidents/new");
            assertThat(inspector.find("[name='acts[0].facts.daysOverdue']").getDomProperty("value"))
                    .isEqualTo("123");
        }
    }

    @Test
    void faultsAreListedAndEachLeadsToItsField() {
        try (Browser inspector = new Browser(environment)) {
            inspector.login("inspector").open("/incidents/new?category=BrokenPromise");
            inspector.press("立案");
            assertThat(inspector.find("section.refused").getText()).contains("代码", "来源", "行为开始日", "逾期天数");
            inspector.follow("来源");
            assertThat(inspector.run("return document.activeElement.name || location.hash"))
                    .isIn("source", "#source");
        }
    }

    @Test
    void theDerivationIsWalkedWithTheKeyboard() {
        String id = new CaseWalk(environment).open(Samples.brokenPromise(Samples.identifier()));
        try (Browser inspector = new Browser(environment)) {
            inspector.login("inspector").open("/cases/" + id);
            inspector.waitUntil(
                    "one stop for the tab key",
                    () -> inspector.all(".wired .node[tabindex='0']").size() == 1);
            inspector.find(".wired .node").sendKeys(Keys.ARROW_RIGHT);
            WebElement here = inspector.focused();
            assertThat(here.getDomAttribute("data-from")).isNotEmpty();
            assertThat(inspector.all(".wired .node.lit")).hasSizeGreaterThan(2);
            assertThat(inspector.all(".wired path.lit")).isNotEmpty();
            here.sendKeys(Keys.ARROW_LEFT);
            assertThat(inspector.focused().getText()).contains("相对人");
        }
    }

    /** Arts 13(1) and 16: an intentional act while a sanction is in force. */
    @Test
    void anOfficialsTwoOffencesAreMergedAndThePriorSanctionCounts() {
        String identifier = Samples.identifier();
        CaseWalk walk = new CaseWalk(environment);
        walk.decided(Samples.deceit(identifier));
        String id = walk.open(Samples.twoOffences(identifier, LocalDate.now(ZoneId.of("Asia/Shanghai"))));
        try (Browser inspector = new Browser(environment)) {
            inspector.login("inspector").open("/cases/" + id);
            assertThat(inspector.find("section.ruling").getText()).contains("不履行或者不正确履行职责", "工作中弄虚作假", "处分幅度");
            assertThat(inspector.find("section.derivation").getText()).contains("行为 1", "行为 2");
            assertThat(inspector.all(".wired .node")).hasSizeGreaterThan(10);
            assertThat(inspector.all(".wired path")).hasSizeGreaterThan(10);
            inspector.find("details.steps summary").click();
            assertThat(inspector.find("details.steps").getText()).contains("转述", "既往处理:", "行为时处分仍在期内");
        }
    }
}
