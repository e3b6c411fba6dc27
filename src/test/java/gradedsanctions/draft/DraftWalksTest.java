package gradedsanctions.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import gradedsanctions.Api;
import gradedsanctions.Samples;
import gradedsanctions.TestAccounts;
import gradedsanctions.browser.Browser;
import gradedsanctions.browser.BrowserTest;
import gradedsanctions.policy.Releases;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Two people who write no programs take a change of a rule from the first letter to the release that judges, and back. */
@BrowserTest
class DraftWalksTest {

    private static final String RULES = "?file=institutions/broken_promise/rules.drl";
    private static final String CASES = "?file=institutions/broken_promise/cases.yaml";

    @Autowired
    private Environment environment;

    @Autowired
    private Releases releases;

    @DynamicPropertySource
    static void twoPeoplePublish(DynamicPropertyRegistry registry) throws IOException {
        String data = Files.createTempDirectory("data").toString();
        registry.add("sanctions.publication", () -> "reviewed");
        registry.add("sanctions.trial.enabled", () -> "false");
        registry.add("sanctions.data", () -> data);
    }

    @Test
    void aRuleIsWrittenTriedSubmittedRefusedMendedApprovedAndTakenBack() {
        String promise = Samples.promise(Samples.identifier(), 175).replace("1000000.50", "800000");
        assertThat(Api.of(environment)
                        .as("inspector")
                        .post(
                                "/api/v1/incidents",
                                promise,
                                "Idempotency-Key",
                                UUID.randomUUID().toString())
                        .status())
                .isEqualTo(201);
        String before = releases.active().hash();
        try (Browser policy = new Browser(environment);
                Browser approver = new Browser(environment)) {
            policy.login("policy").open("/rules/drafts");
            policy.type("title", "承诺逾期的门槛改为一百七十天");
            policy.press("开始");
            String draft = policy.path();

            write(policy, draft);
            mendTheScenario(policy, draft);
            tryOne(policy, draft);
            String release = submit(policy, draft, "逾期一百八十天改为一百七十天,与专项治理口径一致。");
            replay(policy);
            sign(policy, "作者签名");
            approver.login("approver").open("/rules/releases");
            approver.find("form[action$='/refusal'] input[name=reason]").sendKeys("理由要写明依据的会议纪要");
            approver.press("退回");

            policy.open(draft + "/changes");
            assertThat(policy.text()).contains("退回", "理由要写明依据的会议纪要");
            policy.guide("draft-refused");
            open(policy, draft + RULES);
            replace(policy, "// 定级", "// 定级,门槛见会议纪要");
            String mended = submit(policy, draft, "依据 2026-11-20 会议纪要。");
            assertThat(mended).isNotEqualTo(release);
            replay(policy);
            sign(policy, "作者签名");
            approver.open("/rules/releases");
            sign(approver, "批准");
            slowly(() -> releases.active().hash().equals(mended));

            policy.open("/rules/releases");
            assertThat(policy.text()).contains("两个发布的差别");
            policy.guide("draft-released");
            policy.find("form:has(input[name=release][value='" + before + "']) input[name=reason]")
                    .sendKeys("改错了");
            policy.press("重新发布这一版");
            assertThat(policy.text()).contains("改错了");
            replay(policy);
            sign(policy, "作者签名");
            approver.open("/rules/releases");
            sign(approver, "批准");
            slowly(() -> releases.active().hash().equals(before));
        }
    }

    /** With completion, and a mistake mended by its quick fix. */
    private static void write(Browser policy, String draft) {
        open(policy, draft + RULES);
        replace(policy, "daysOverdue >= 180", "daysOverdu >= 170");
        policy.waitUntil(
                "the mistake stands under its line",
                () -> policy.find(".zone").getText().contains("是不是 daysOverdue"));
        policy.guide("draft-problem");
        policy.find(".zone .fix").click();
        policy.waitUntil("the mistake is mended", () -> policy.all(".zone").isEmpty());
        assertThat(text(policy)).contains("daysOverdue >= 170");

        replace(policy, "$act : BrokenPromise( daysOverdue >= 170", "$act : BrokenPromise( 逾期");
        policy.run("draftEditor.focus(); draftEditor.trigger('test', 'editor.action.triggerSuggest', {})");
        policy.waitUntil(
                "the fact is offered by its title",
                () -> policy.find(".suggest-widget.visible").getText().contains("daysOverdue"));
        policy.guide("draft-completion");
        policy.focused().sendKeys(Keys.ENTER);
        policy.waitUntil("it is taken", () -> text(policy).contains("BrokenPromise( daysOverdue"));
        policy.run("draftEditor.trigger('test', 'type', {text: ' >= 170'})");
        assertThat(text(policy)).contains("$act : BrokenPromise( daysOverdue >= 170, daysOverdue < 365 )");
        slowly(() -> policy.find("#runs").getText().contains("用地承诺逾期一百七十九天,一般"));
        assertThat(policy.barriers()).isEmpty();
        policy.guide("draft-red");
    }

    private static void mendTheScenario(Browser policy, String draft) {
        slowly(() -> !policy.all("#ran").isEmpty());
        policy.follow("看推导的差别,或者改期望");
        policy.waitUntil("what fails is said", () -> policy.text().contains("这个情景没有通过"));
        assertThat(policy.find(".pairs tr.turned").getText())
                .as("the first rule that comes out otherwise")
                .contains("BP-11", "新适用");
        assertThat(policy.text()).contains("把期望改成草案的结果");
        assertThat(policy.barriers()).isEmpty();
        policy.guide("draft-differs");
        open(policy, draft + CASES);
        slowly(() -> policy.find("#runs").getText().contains("✕ 1"));
        replace(policy, "acts.0.facts.daysOverdue: 179", "acts.0.facts.daysOverdue: 169");
        slowly(() -> policy.find("#runs").getText().contains("✕ 0")
                && !policy.all("#ran").isEmpty());
        policy.guide("draft-green");
    }

    private static void tryOne(Browser policy, String draft) {
        policy.open(draft + "/past");
        policy.follow("用这一件");
        policy.press("裁量");
        assertThat(policy.find(".turned").getText()).contains("较重");
        assertThat(policy.text()).contains("什么会改变草案的结果", "BP-11");
        assertThat(policy.barriers()).isEmpty();
        policy.guide("draft-try");
        policy.type("name", "取自案件:逾期一百七十五天,较重");
        policy.press("存为情景");
        policy.waitUntil("the scenario stands in its file", () -> text(policy).contains("取自案件:逾期一百七十五天,较重"));
    }

    private static String submit(Browser policy, String draft, String why) {
        policy.open(draft + "/changes");
        assertThat(policy.text()).contains("改了什么", "BP-11");
        policy.type("reason", why);
        policy.guide("draft-submit");
        slowly(() -> policy.find("#effect").getText().contains("▲ 1 件变重"));
        assertThat(policy.find("#effect").getText()).contains("一般 → 较重", "BP-11");
        assertThat(policy.barriers()).isEmpty();
        policy.scrollTo("#effect").guide("draft-effect");
        policy.scrollTo("header");
        policy.find("aside form button").click();
        slowly(() -> polls(policy) > 2);
        assertThat(policy.all("#submission"))
                .as("each look takes the place of the one before")
                .hasSize(1);
        slowly(() -> policy.text().contains("到“规则发布”继续") || policy.text().contains("没有提交成功"));
        policy.follow("到“规则发布”继续");
        policy.waitUntil("the submission is listed", () -> policy.text().contains(why));
        return policy.find("section.publication .hash").getText();
    }

    private static long polls(Browser policy) {
        return (long) policy.run(
                "return performance.getEntriesByType('resource').filter(e => e.name.endsWith('/submission')).length");
    }

    /** The case of 175 days turns, and is read down to its derivation. */
    private static void replay(Browser policy) {
        policy.find("form[action='/replays'] button").click();
        slowly(() -> policy.path().startsWith("/replays/") && policy.text().contains("已完成"));
        policy.guide("draft-replay");
        policy.open("/rules/releases");
    }

    private static void sign(Browser person, String button) {
        person.type("password", TestAccounts.PASSWORD);
        person.press(button);
        assertThat(person.text()).doesNotContain("没有做成");
    }

    private static void open(Browser browser, String path) {
        browser.open(path);
        browser.waitUntil("the editor", () -> "true".equals(browser.run("return desk.dataset.ready")));
    }

    private static String text(Browser browser) {
        return String.valueOf(browser.run("return window.draftEditor ? draftEditor.getValue() : ''"));
    }

    /** Types over what stands there. */
    private static void replace(Browser browser, String old, String text) {
        browser.run(
                "const found = draftEditor.getModel().findMatches(arguments[0], false, false, true, null, false)[0].range;"
                        + "draftEditor.setSelection(found); draftEditor.revealLineInCenter(found.startLineNumber);"
                        + "draftEditor.trigger('test', 'type', {text: arguments[1]});",
                old,
                text);
        browser.waitUntil("it is saved", () -> browser.find("#saved").getText().startsWith("已保存"));
    }

    private static void slowly(BooleanSupplier done) {
        await().atMost(Duration.ofSeconds(120)).ignoreExceptions().until(done::getAsBoolean);
    }
}
