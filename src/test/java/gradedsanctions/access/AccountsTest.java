package gradedsanctions.access;

import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.Api;
import gradedsanctions.Browsing;
import gradedsanctions.ServiceTest;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** An administrator keeps the accounts of others; each owner chooses their own password before anything else. */
@ServiceTest
class AccountsTest {

    private static final Pattern SHOWN = Pattern.compile("<code>([\\w-]{20})</code>");
    private static final String CHOSEN = "a-horse-of-seven-colours";

    @Autowired
    Environment environment;

    private Browsing administrator() {
        Browsing page = new Browsing(environment, "administrator");
        page.open("/accounts");
        return page;
    }

    private String make(String name, String role) {
        String page = administrator().send("/accounts", Map.of("name", name, "roles", role, "division", "110000"));
        Matcher shown = SHOWN.matcher(page);
        assertThat(shown.find()).as(page).isTrue();
        return shown.group(1);
    }

    @Test
    void theFirstPasswordIsShownOnceAndMustBeChangedBeforeAnythingElse() {
        String first = make("newcomer", "INSPECTOR");
        assertThat(administrator().open("/accounts")).doesNotContain(first);
        Browsing newcomer = new Browsing(environment, "newcomer", first);
        assertThat(newcomer.path()).isEqualTo("/password");
        newcomer.open("/cases");
        assertThat(newcomer.path()).isEqualTo("/password");
        assertThat(Api.of(environment)
                        .as("newcomer", first)
                        .get("/api/v1/cases")
                        .status())
                .isEqualTo(403);

        newcomer.send("/password", Map.of("current", first, "chosen", CHOSEN));
        assertThat(newcomer.path()).isEqualTo("/login");
        Browsing again = new Browsing(environment, "newcomer", CHOSEN);
        again.open("/cases");
        assertThat(again.path()).isEqualTo("/cases");
        assertThat(Api.of(environment)
                        .as("newcomer", first)
                        .get("/api/v1/cases")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void aPoorPasswordIsRefusedAndTheOldOneStays() {
        String first = make("careful", "INSPECTOR");
        Browsing page = new Browsing(environment, "careful", first);
        for (String poor : new String[] {"short", "careful-careful", "aaaaaaaaaaaaaaaa", first}) {
            page.send("/password", Map.of("current", first, "chosen", poor));
            assertThat(page.status()).as(poor).isEqualTo(422);
        }
        page.send("/password", Map.of("current", "wrong", "chosen", CHOSEN));
        assertThat(page.status()).isEqualTo(422);
        page.send("/password", Map.of("current", first, "chosen", CHOSEN));
        assertThat(page.path()).isEqualTo("/login");
    }

    @Test
    void aDisabledAccountIsOutAtOnceAndBackWhenEnabled() {
        String first = make("leaver", "AUDITOR");
        new Browsing(environment, "leaver", first).send("/password", Map.of("current", first, "chosen", CHOSEN));
        Browsing leaver = new Browsing(environment, "leaver", CHOSEN);
        Api api = Api.of(environment).as("leaver", CHOSEN);
        assertThat(api.get("/api/v1/cases").status()).isEqualTo(200);

        administrator().send("/accounts/leaver/DISABLE", Map.of());
        leaver.open("/cases");
        assertThat(leaver.path()).isEqualTo("/login");
        assertThat(api.get("/api/v1/cases").status()).isEqualTo(401);

        administrator().send("/accounts/leaver/ENABLE", Map.of());
        assertThat(api.get("/api/v1/cases").status()).isEqualTo(200);
    }

    @Test
    void theOldestOfTooManyLoginsEnds() {
        Browsing oldest = new Browsing(environment, "approver");
        for (int i = 0; i < 3; i++) {
            new Browsing(environment, "approver").open("/rules");
        }
        oldest.open("/rules");
        assertThat(oldest.path()).isEqualTo("/login");
    }

    @Test
    void anAdministratorSeesNoCaseAndDoesNotChangeTheirOwnAccount() {
        Browsing page = administrator();
        page.open("/cases");
        assertThat(page.status()).isEqualTo(403);
        page.open("/accounts");
        page.send("/accounts/administrator/DISABLE", Map.of());
        assertThat(page.status()).isEqualTo(403);
        page.open("/accounts");
        page.send("/accounts", Map.of("name", "administrator", "roles", "INSPECTOR", "division", "000000"));
        assertThat(page.status()).isEqualTo(403);
    }

    @Test
    void faultsOfAnAccountAreNamedAndNothingTypedIsLost() {
        Browsing page = administrator();
        String answer = page.send("/accounts", Map.of("name", "Ünknown", "roles", "INSPECTOR", "division", "11"));
        assertThat(page.status()).isEqualTo(422);
        assertThat(answer).contains("六位数字", "小写字母", "value=\"Ünknown\"");
        page.open("/accounts");
        page.send("/accounts/inspector/person", Map.of("identifier", "no number at all!"));
        assertThat(page.status()).isEqualTo(422);
    }
}
