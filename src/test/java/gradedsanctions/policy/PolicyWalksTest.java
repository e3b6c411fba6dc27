package gradedsanctions.policy;

import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.Samples;
import gradedsanctions.browser.Browser;
import gradedsanctions.browser.BrowserTest;
import gradedsanctions.rulebook.source.RuleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Somebody leaves the rules page open while rule files are saved. */
@BrowserTest
class PolicyWalksTest {

    private static Path folder;

    @Autowired
    private Environment environment;

    @Autowired
    private Releases releases;

    @Autowired
    private RuleFolder rules;

    @Autowired
    private Submitting submitting;

    @DynamicPropertySource
    static void ownRules(DynamicPropertyRegistry registry) throws IOException {
        folder = Files.createTempDirectory("rules");
        RuleFiles shipped = RuleFolder.read(Path.of("rules"));
        for (String name : shipped.all().keySet()) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.write(file, shipped.bytes(name));
        }
        registry.add("sanctions.rules", folder::toString);
    }

    @Test
    void problemsComeAndGoByThemselvesAndTheReleaseChanges() throws IOException {
        FolderWatch watch = new FolderWatch(rules, releases, submitting, Publishing.FOLDER);
        Path file = folder.resolve("severity/rules.drl");
        String good = Files.readString(file);
        String before = releases.active().hash();
        try (Browser browser = new Browser(environment)) {
            browser.login("policy").open("/rules");
            assertThat(browser.text()).contains(before).doesNotContain("severity/rules.drl:40");
            save(watch, file, good.replace("salience", "saliense"));
            browser.waitUntil("the problem is shown", () -> browser.text().contains("severity/rules.drl:40:5"));
            assertThat(browser.text()).contains(before);
            browser.guide("broken");
            save(watch, file, good + "// mended\n");
            browser.waitUntil(
                    "the new release is shown",
                    () -> browser.text().contains(releases.active().hash()));
            assertThat(browser.text()).doesNotContain("severity/rules.drl:40:5");
            assertThat(releases.active().hash()).isNotEqualTo(before);
        }
    }

    /** The guide's walk on disk, as it is written there. */
    @Test
    void aThresholdChangedOnDiskChangesTheNextRulingOfAnOpenPage() throws IOException {
        FolderWatch watch = new FolderWatch(rules, releases, submitting, Publishing.FOLDER);
        try (Browser inspector = new Browser(environment);
                Browser policy = new Browser(environment)) {
            inspector.login("inspector").open("/incidents/new?category=BrokenPromise");
            promise(inspector);
            inspector.press("试裁量");
            assertThat(inspector.find("section.ruling .scale .here").getText()).contains("严重");

            Path file = folder.resolve("institutions/broken_promise/rules.drl");
            String before = Files.readString(file);
            Guide.read().section("## 三、").apply(folder);
            live(watch);
            policy.login("policy").open("/rules");
            policy.waitUntil(
                    "the scenarios of the old threshold fail",
                    () -> policy.text().contains("没有通过"));
            policy.guide("threshold");
            inspector.press("试裁量");
            assertThat(inspector.find("section.ruling .scale .here").getText()).contains("较重");
            assertThat(inspector.find("section.changes").getText()).contains("严重", "较重");
            save(watch, file, before);
        }
    }

    private static void promise(Browser inspector) {
        inspector.choose("subject.identifier.scheme", "INTERNAL");
        inspector.type("subject.identifier.value", Samples.identifier());
        inspector.type("source", "投诉");
        inspector.date("acts[0].from", "2025-06-01");
        inspector.type("acts[0].facts.daysOverdue", "400");
        inspector.choose("acts[0].facts.verifiedBySuperior", "true");
        inspector.choose("acts[0].facts.refusedToRectify", "true");
    }

    /** The guide's walk of a new category, as it is written there. */
    @Test
    void aCategoryWithANewFactNeedsNoProgram() throws IOException {
        FolderWatch watch = new FolderWatch(rules, releases, submitting, Publishing.FOLDER);
        Guide.read().section("## 四、").apply(folder);
        live(watch);
        assertThat(rules.examine().problems())
                .filteredOn(problem -> problem.file().contains("service_delay"))
                .isEmpty();
        try (Browser inspector = new Browser(environment)) {
            inspector.login("inspector").open("/incidents/new");
            inspector.follow("公开承诺的办理时限没有兑现");
            inspector.choose("subject.identifier.scheme", "INTERNAL");
            inspector.type("subject.identifier.value", Samples.identifier());
            inspector.type("source", "投诉");
            inspector.date("acts[0].from", "2026-01-12");
            inspector.type("acts[0].facts.daysLate", "45");
            inspector.choose("acts[0].facts.privateFirm", "true");
            inspector.press("试裁量");
            assertThat(inspector.find("section.ruling").getText()).contains("较重", "书面说明原因", "民营经济促进法 70");
            inspector.guide("category");
        }
    }

    private static void live(FolderWatch watch) {
        watch.look();
        watch.look();
    }

    private static void save(FolderWatch watch, Path file, String text) throws IOException {
        Files.writeString(file, text);
        live(watch);
    }
}
