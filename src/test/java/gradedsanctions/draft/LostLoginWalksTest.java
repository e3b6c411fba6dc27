package gradedsanctions.draft;

import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.access.Actor;
import gradedsanctions.access.Division;
import gradedsanctions.access.Role;
import gradedsanctions.browser.Browser;
import gradedsanctions.browser.BrowserTest;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** A login ends while somebody types: the page says so, and goes on by itself after a login in another window. */
@BrowserTest
class LostLoginWalksTest {

    private static final String FILE = "institutions/broken_promise/rules.drl";
    private static final Actor POLICY = new Actor("policy", Set.of(Role.POLICY_AUTHOR), Division.COUNTRY);

    @Autowired
    private Environment environment;

    @Autowired
    private Drafts drafts;

    private String text(UUID draft) {
        return drafts.files(drafts.find(draft)).text(FILE);
    }

    private static void loginInAnotherWindow(Browser policy) {
        String first = policy.window();
        policy.newWindow().login("policy");
        assertThat(policy.path())
                .as("what the open page asks for is nobody's wish")
                .isEqualTo("/rules");
        policy.closeWindow(first);
    }

    @Test
    void whatIsTypedInTheEditorIsSavedAfterALoginElsewhere() {
        UUID draft = drafts.begin("登录失效", POLICY).id();
        try (Browser policy = new Browser(environment)) {
            policy.login("policy").open("/rules/drafts/" + draft + "?file=" + FILE);
            policy.waitUntil(
                    "the editor", () -> "true".equals(policy.find("#desk").getDomAttribute("data-ready")));
            policy.forgetLogin();
            policy.run("const m = draftEditor.getModel(); m.setValue(m.getValue().replace('// 定级', '// 定级,见纪要'))");
            policy.waitUntil("it is said", () -> policy.find("#saved").getText().contains("登录已失效"));
            assertThat(text(draft)).doesNotContain("见纪要");

            loginInAnotherWindow(policy);
            policy.waitUntil("it is saved by itself", () -> text(draft).contains("// 定级,见纪要"));
        }
    }

    @Test
    void aNumberIsWrittenAfterALoginElsewhere() {
        UUID draft = drafts.begin("登录失效", POLICY).id();
        try (Browser policy = new Browser(environment)) {
            policy.login("policy").open("/rules/drafts/" + draft + "/thresholds");
            policy.forgetLogin();
            WebElement number = policy.find("input[name='value.BP-12/BrokenPromise.daysOverdue/from']");
            number.sendKeys(Keys.chord(Keys.CONTROL, "a"), "400", Keys.TAB);
            policy.waitUntil(
                    "it is said", () -> policy.find("#failure").getText().contains("登录已失效"));
            assertThat(number.getDomProperty("value")).isEqualTo("400");

            loginInAnotherWindow(policy);
            policy.waitUntil("it is written by itself", () -> text(draft).contains("daysOverdue >= 400"));
            policy.waitUntil(
                    "nothing is wrong any more",
                    () -> policy.find("#failure").getText().isEmpty());
        }
    }
}
