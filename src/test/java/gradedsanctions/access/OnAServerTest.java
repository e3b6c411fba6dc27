package gradedsanctions.access;

import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.Api;
import gradedsanctions.Browsing;
import gradedsanctions.TestDatabase;
import gradedsanctions.TestIssuer;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** On a database server: no passwords at the API, people and systems known by another issuer. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.main.allow-bean-definition-overriding=false")
@ContextConfiguration(classes = EntranceSlice.class, initializers = TestDatabase.class)
class OnAServerTest {

    private static final String US = "graded-sanctions";
    private static final TestIssuer ISSUER = new TestIssuer();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("sanctions.demo", () -> false);
        settings.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", ISSUER::url);
        settings.add("spring.security.oauth2.resourceserver.jwt.audiences", () -> US);
        String login = "spring.security.oauth2.client.";
        settings.add(login + "registration.city.client-id", () -> TestIssuer.LOGIN_CLIENT);
        settings.add(login + "registration.city.client-secret", () -> "s");
        settings.add(login + "registration.city.client-name", () -> "市统一认证");
        settings.add(login + "registration.city.scope", () -> "openid");
        settings.add(login + "provider.city.issuer-uri", ISSUER::url);
        settings.add(login + "provider.city.user-name-attribute", () -> "preferred_username");
    }

    @Autowired
    private Environment environment;

    private Api api;

    @BeforeEach
    void logIn() {
        api = Api.of(environment);
        JdbcClient unbound = TestDatabase.unbound(environment);
        unbound.sql("insert into client (id, title, scopes, division, per_minute, created_at)"
                        + " values ('tax', '税务', array['rules:read'], '000000', 100, now()) on conflict do nothing")
                .update();
    }

    private int asks(String token) {
        return api.bearing(token).get("/v3/api-docs").status();
    }

    @Test
    void aPasswordOpensNothingOfTheApi() {
        Api.Answer refused = api.as("inspector").get("/v3/api-docs");
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.raw().headers().allValues("WWW-Authenticate"))
                .singleElement()
                .asString()
                .startsWith("Bearer");
    }

    @Test
    void aTokenOfTheOtherIssuerIsGoodForAClientThatIsKnownHere() {
        assertThat(asks(ISSUER.token(US, Map.of("client_id", "tax", "scope", "rules:read"))))
                .isEqualTo(200);
        assertThat(asks(ISSUER.token(US, Map.of("azp", "tax")))).isEqualTo(200);
        assertThat(asks(ISSUER.token(US, Map.of("client_id", "customs")))).isEqualTo(401);
        assertThat(asks(ISSUER.token("another-service", Map.of("client_id", "tax"))))
                .isEqualTo(401);
        assertThat(asks(new TestIssuer().token(US, Map.of("client_id", "tax")))).isEqualTo(401);
    }

    @Test
    void withAnotherIssuerNoTokenIsGivenHere() {
        assertThat(api.as("tax", "secret").token("").status()).isNotEqualTo(200);
    }

    @Test
    void whomTheIssuerVouchesForIsInUnderTheirAccountHere() {
        ISSUER.vouchFor("auditor");
        Browsing page = new Browsing(environment, "", "");
        assertThat(page.open("/login")).contains("/oauth2/authorization/city", "市统一认证");
        page.open("/oauth2/authorization/city");
        assertThat(page.path()).isEqualTo("/");
        page.open("/password");
        assertThat(page.path()).isEqualTo("/password");
        assertThat(page.status()).isEqualTo(200);
    }

    @Test
    void whoHasNoAccountHereStaysOutside() {
        ISSUER.vouchFor("stranger");
        Browsing page = new Browsing(environment, "", "");
        assertThat(page.open("/oauth2/authorization/city")).contains("class=\"fault\"");
        assertThat(page.path()).isEqualTo("/login");
        page.open("/password");
        assertThat(page.path()).isEqualTo("/login");
    }

    @Test
    void aDisabledAccountEndsTheLoginWhoeverVouches() {
        ISSUER.vouchFor("careless");
        Browsing page = new Browsing(environment, "", "");
        page.open("/oauth2/authorization/city");
        page.open("/password");
        assertThat(page.path()).isEqualTo("/password");
        TestDatabase.unbound(environment)
                .sql("update staff set enabled = false where name = 'careless'")
                .update();
        page.open("/password");
        assertThat(page.path()).isEqualTo("/login");
        assertThat(page.open("/oauth2/authorization/city")).contains("class=\"fault\"");
        page.open("/password");
        assertThat(page.path()).isEqualTo("/login");
    }
}
