package gradedsanctions.policy;

import static org.assertj.core.api.Assertions.assertThat;

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
class OpenRulesPageTest {

    private static Path folder;

    @Autowired
    private Environment environment;

    @Autowired
    private Releases releases;

    @Autowired
    private RuleFolder rules;

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
        FolderWatch watch = new FolderWatch(rules, releases, "");
        Path file = folder.resolve("severity/rules.drl");
        String good = Files.readString(file);
        String before = releases.active().hash();
        try (Browser browser = new Browser(environment)) {
            browser.login("policy").open("/rules");
            assertThat(browser.text()).contains(before).doesNotContain("severity/rules.drl:40");
            save(watch, file, good.replace("salience", "saliense"));
            browser.waitUntil("the problem is shown", () -> browser.text().contains("severity/rules.drl:40:5"));
            assertThat(browser.text()).contains(before);
            browser.picture("rules-broken-1440");
            save(watch, file, good + "// mended\n");
            browser.waitUntil(
                    "the new release is shown",
                    () -> browser.text().contains(releases.active().hash()));
            assertThat(browser.text()).doesNotContain("severity/rules.drl:40:5");
            assertThat(releases.active().hash()).isNotEqualTo(before);
        }
    }

    private static void save(FolderWatch watch, Path file, String text) throws IOException {
        Files.writeString(file, text);
        watch.look();
        watch.look();
    }
}
