package gradedsanctions.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradedsanctions.Api;
import gradedsanctions.Browsing;
import gradedsanctions.TestDatabase;
import gradedsanctions.browser.Browser;
import gradedsanctions.problem.Rejected;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.Environment;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Who has a role that needs a passkey shows one beside the password, or adds the first, before anything else. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
@ContextConfiguration(classes = EntranceSlice.class, initializers = TestDatabase.class)
class PasskeysTest {

    /** Known beforehand, because a passkey is good at one address only. */
    private static final int PORT = freePort();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("server.port", () -> PORT);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Autowired
    private Environment environment;

    @Autowired
    private StaffTable staff;

    @Autowired
    private SigningIn signingIn;

    @AfterEach
    void askNobody() {
        SecurityContextHolder.clearContext();
        ask("");
    }

    private void ask(String role) {
        Browsing administrator = new Browsing(environment, "administrator");
        administrator.open("/accounts");
        administrator.send("/accounts/passkeys", role.isEmpty() ? Map.of() : Map.of("roles", role));
        assertThat(administrator.status()).isEqualTo(200);
    }

    @Test
    @EnabledIf(value = "gradedsanctions.browser.Browser#present", disabledReason = "chromium is not installed")
    void thePasskeyIsAddedOnceAndShownAtEachLogin() {
        ask("POLICY_APPROVER");
        try (Browser browser = new Browser(environment)) {
            browser.holdKey();
            browser.login("approver").open("/password");
            assertThat(browser.path()).isEqualTo("/passkeys");
            assertThat(browser.pictures("passkeys-add")).isEmpty();
            browser.type("label", "办公室");
            browser.find("#passkey-add button").click();
            browser.waitUntil(
                    "the passkey is asked for",
                    () -> !browser.all("#passkey-use").isEmpty());
            browser.open("/password");
            assertThat(browser.path()).as("added, not shown yet").isEqualTo("/passkeys");
            browser.find("#passkey-use button").click();
            browser.waitUntil("in", () -> browser.path().equals("/"));
            browser.open("/password");
            assertThat(browser.path()).isEqualTo("/password");
            assertThat(browser.open("/passkeys").text()).contains("办公室");
        }
        assertThat(Api.of(environment).as("approver").get("/v3/api-docs").status())
                .as("a password alone, at the API")
                .isEqualTo(403);
        assertThat(actions("approver")).contains("PASSKEY_ADDED");

        try (Browser withoutKey = new Browser(environment)) {
            withoutKey.login("approver").open("/password");
            assertThat(withoutKey.path()).isEqualTo("/passkeys");
            assertThat(withoutKey.all("#passkey-add"))
                    .as("no second one with the password alone")
                    .isEmpty();
        }
        Browsing thief = new Browsing(environment, "approver");
        for (String path : List.of("/webauthn/register", "/webauthn/register/options")) {
            thief.open(path);
            assertThat(thief.path()).as("to add a second one by hand").isEqualTo("/passkeys");
        }
        forget("approver");
        assertThat(new Browsing(environment, "approver").open("/passkeys")).contains("passkey-add");
    }

    private void forget(String account) {
        Browsing administrator = new Browsing(environment, "administrator");
        administrator.open("/accounts");
        administrator.send("/accounts/" + account + "/FORGET_PASSKEYS", Map.of());
        assertThat(actions(account)).contains("ACCOUNT_FORGET_PASSKEYS");
    }

    private List<String> actions(String object) {
        return TestDatabase.unbound(environment)
                .sql("select action from audit where object = ?")
                .param(object)
                .query(String.class)
                .list();
    }

    @Test
    void withoutOneNothingIsOpenButAddingIt() {
        ask("AUDITOR");
        Browsing page = new Browsing(environment, "auditor");
        assertThat(page.path()).isEqualTo("/passkeys");
        for (String path : List.of("/", "/password", "/accounts", "/webauthn/register/x")) {
            page.open(path);
            assertThat(page.path()).as(path).isEqualTo("/passkeys");
        }
        assertThat(Api.of(environment).as("auditor").get("/v3/api-docs").status())
                .isEqualTo(403);
        assertThat(Api.of(environment).as("inspector").get("/v3/api-docs").status())
                .as("another role")
                .isEqualTo(200);
    }

    @Test
    void aPasskeyConfirmsOnlyTheLoginOfItsOwnAccount() {
        var passkey = new TestingAuthenticationToken("auditor", null, List.of());
        assertThatThrownBy(() -> Passkeys.confirmed(passkey, Instant.EPOCH))
                .as("no password before")
                .isInstanceOf(BadCredentialsException.class);

        StaffLogin login = new StaffLogin(staff.find("approver").orElseThrow());
        var underWay = UsernamePasswordAuthenticationToken.authenticated(login, null, login.getAuthorities());
        SecurityContextHolder.getContext().setAuthentication(underWay);
        assertThatThrownBy(() -> Passkeys.confirmed(passkey, Instant.EPOCH))
                .isInstanceOf(BadCredentialsException.class);
        assertThat(login.isConfirmed()).isFalse();

        assertThat(Passkeys.confirmed(new TestingAuthenticationToken("approver", null, List.of()), Instant.EPOCH))
                .isSameAs(underWay);
        assertThat(login.isConfirmed()).isTrue();
    }

    private void asApprover(Instant shown) {
        StaffLogin login = new StaffLogin(staff.find("approver").orElseThrow());
        if (shown != null) {
            login.confirm(shown);
        }
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(login, null, List.of()));
    }

    @Test
    void whoSignsShowsTheirPasskeyAgainForEachSignatureAndElseTheirPassword() {
        asApprover(null);
        assertThat(signingIn.byPasskey()).isFalse();
        signingIn.again("password");
        assertThatThrownBy(() -> signingIn.again("Password")).isInstanceOf(Rejected.class);

        ask("POLICY_APPROVER");
        asApprover(null);
        assertThat(signingIn.byPasskey()).isTrue();
        assertThatThrownBy(() -> signingIn.again("password")).isInstanceOf(Rejected.class);
        asApprover(Instant.now().minusSeconds(121));
        assertThatThrownBy(() -> signingIn.again(null)).isInstanceOf(Rejected.class);
        asApprover(Instant.now());
        signingIn.again(null);
        assertThatThrownBy(() -> signingIn.again(null)).as("once").isInstanceOf(Rejected.class);
    }

    @Test
    void wrongPasswordsAtASignatureLockTheAccountAsThoseOfALoginDo() {
        StaffLogin login = new StaffLogin(staff.find("policy").orElseThrow());
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(login, null, List.of()));
        for (int i = 0; i < LoginFailures.ALLOWED; i++) {
            assertThatThrownBy(() -> signingIn.again("guess")).isInstanceOf(Rejected.class);
        }
        assertThatThrownBy(() -> signingIn.again("password")).isInstanceOf(Rejected.class);
    }
}
