package gradedsanctions.client;

import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.Api;
import gradedsanctions.Browsing;
import gradedsanctions.ServiceTest;
import gradedsanctions.TestDatabase;
import gradedsanctions.access.Division;
import gradedsanctions.access.Permission;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Other systems get short-lived tokens for secrets that an administrator makes, and with them what their scopes name. */
@ServiceTest
class ClientsTest {

    private static final Pattern SHOWN = Pattern.compile("<code>([\\w-]{43})</code>");
    private static final String ONE_ROW = "{\"checks\":[{\"identifier\":\"T-1\",\"area\":\"FUNDING\"}]}";
    private static final String CHECK = "/api/v1/restrictions/check";

    @Autowired
    Environment environment;

    private Api api;
    private JdbcClient unbound;
    private Browsing administrator;

    @BeforeEach
    void logIn() {
        api = Api.of(environment);
        unbound = TestDatabase.unbound(environment);
        administrator = new Browsing(environment, "administrator");
        administrator.open("/clients");
    }

    private String client(String id, String scope, String perMinute) {
        administrator.send(
                "/clients",
                Map.of("id", id, "title", "财政系统", "scopes", scope, "division", "110000", "perMinute", perMinute));
        assertThat(administrator.status()).isEqualTo(200);
        return newSecret(id);
    }

    private String newSecret(String id) {
        Matcher shown = SHOWN.matcher(administrator.send("/clients/" + id + "/secret", Map.of()));
        assertThat(shown.find()).isTrue();
        return shown.group(1);
    }

    private String token(String id, String secret) {
        Api.Answer answer = api.as(id, secret).token("");
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
        return answer.body().get("access_token").asString();
    }

    private int check(String token) {
        return api.bearing(token).post(CHECK, ONE_ROW).status();
    }

    @Test
    void aTokenOpensWhatItsScopesNameAndNothingElse() {
        String token = token("finance", client("finance", "restrictions:check", "600"));
        assertThat(check(token)).isEqualTo(200);
        for (String other : List.of("/api/v1/releases", "/api/v1/cases", "/api/v1/rules/sources")) {
            assertThat(api.bearing(token).get(other).status()).as(other).isEqualTo(403);
        }
        Browsing page = new Browsing(environment, "nobody");
        page.open("/cases");
        assertThat(page.path()).isEqualTo("/login");
    }

    @Test
    void aClientMayAskForLessThanItHasAndForNoMore() {
        String secret = client("modest", "restrictions:check", "600");
        unbound.sql("update client set scopes = array['restrictions:check', 'rules:read'] where id = 'modest'")
                .update();
        String token = api.as("modest", secret)
                .token("rules:read")
                .body()
                .get("access_token")
                .asString();
        assertThat(api.bearing(token).get("/api/v1/releases").status()).isEqualTo(200);
        assertThat(check(token)).isEqualTo(403);
        Api.Answer more = api.as("modest", secret).token("incidents:report");
        assertThat(more.status()).isEqualTo(400);
        assertThat(more.body().get("error").asString()).isEqualTo("invalid_scope");
    }

    @Test
    void whatATokenGivesBeyondWhatTheClientHasIsNotGiven() {
        Client client = new Client("tax", "税务", List.of("rules:read"), "110000", 1, true, 1, List.of());
        assertThat(client.actor(List.of("rules:read", "restrictions:check", "all"))
                        .only())
                .containsExactly(Permission.READ_RULES);
        assertThat(client.actor(List.of("restrictions:check")).only()).isEmpty();
        assertThat(client.actor(List.of("rules:read")).reaches(new Division("110108")))
                .isTrue();
        assertThat(client.actor(List.of("rules:read")).reaches(Division.COUNTRY))
                .isFalse();
    }

    @Test
    void aSecretIsShownOnceAndOnlyItsHashIsKept() {
        String secret = client("personnel", "restrictions:check", "600");
        assertThat(administrator.open("/clients")).contains("personnel").doesNotContain(secret);
        assertThat(unbound.sql("select hash from client_secret where client = 'personnel'")
                        .query(String.class)
                        .single())
                .startsWith("{bcrypt}")
                .doesNotContain(secret);
        assertThat(unbound.sql("select count(*) from audit where details::text like ?")
                        .param("%" + secret + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void anOldSecretCountsBesideItsSuccessorUntilThereIsAnother() {
        String first = client("awards", "restrictions:check", "600");
        String second = newSecret("awards");
        assertThat(check(token("awards", first))).isEqualTo(200);
        assertThat(check(token("awards", second))).isEqualTo(200);
        String third = newSecret("awards");
        assertRefused("awards", first);
        token("awards", second);
        token("awards", third);
    }

    @Test
    void anExpiredSecretGetsNoToken() {
        String secret = client("late", "restrictions:check", "600");
        unbound.sql("update client_secret set expires_at = now() - interval '1 second' where client = 'late'")
                .update();
        assertRefused("late", secret);
    }

    @Test
    void whatIsWithdrawnDisabledOrChangedEndsAtOnce() {
        String secret = client("leaky", "restrictions:check", "600");
        String token = token("leaky", secret);
        administrator.send("/clients/leaky/DISABLE", Map.of());
        assertThat(check(token)).isEqualTo(401);
        assertRefused("leaky", secret);

        administrator.send("/clients/leaky/ENABLE", Map.of());
        assertThat(check(token)).as("from before").isEqualTo(401);
        String again = token("leaky", secret);
        assertThat(check(again)).isEqualTo(200);

        administrator.send("/clients/leaky/WITHDRAW", Map.of());
        assertThat(check(again)).isEqualTo(401);
        assertRefused("leaky", secret);
    }

    @Test
    void aForgedTokenIsNoToken() {
        String[] parts =
                token("forged", client("forged", "restrictions:check", "600")).split("\\.");
        String none = Base64.getUrlEncoder().withoutPadding().encodeToString("{\"alg\":\"none\"}".getBytes());
        String claims = new String(Base64.getUrlDecoder().decode(parts[1])).replace("forged", "finance");
        String other = Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes());
        for (String forged : List.of(
                none + "." + parts[1] + ".",
                parts[0] + "." + other + "." + parts[2],
                parts[0] + "." + parts[1] + "." + "A".repeat(parts[2].length()),
                "x")) {
            Api.Answer answer = api.bearing(forged).post(CHECK, ONE_ROW);
            assertThat(answer.status()).as(forged).isEqualTo(401);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            assertThat(answer.raw().headers().allValues("WWW-Authenticate")).anyMatch(s -> s.startsWith("Bearer"));
        }
    }

    @Test
    void passwordsOfStaffAndSecretsOfClientsDoNotStandInForEachOther() {
        String secret = client("mixed", "restrictions:check", "600");
        assertThat(api.as("mixed", secret).post(CHECK, ONE_ROW).status()).isEqualTo(401);
        assertThat(api.as("system").token("").status()).isEqualTo(401);
    }

    @Test
    void whoAsksTooOftenIsToldWhenToGoOn() {
        String token = token("hasty", client("hasty", "restrictions:check", "3"));
        for (int i = 0; i < 3; i++) {
            assertThat(check(token)).isEqualTo(200);
        }
        Api.Answer refused = api.bearing(token).post(CHECK, ONE_ROW);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 21);
        assertThat(refused.body().get("detail").asString()).contains("More than 3 requests");
        assertThat(check(token("patient", client("patient", "restrictions:check", "3"))))
                .as("another client")
                .isEqualTo(200);
    }

    @Test
    void badInputIsAnsweredBesideWhatWasTyped() {
        String page = administrator.send(
                "/clients", Map.of("id", "A b", "title", "", "scopes", "all", "division", "x", "perMinute", "many"));
        assertThat(administrator.status()).isEqualTo(422);
        assertThat(page).contains("A b", "标识须是", "名称须有", "至少选一个权限", "行政区划代码须是", "每分钟请求数须是");
        administrator.open("/clients");
        administrator.send("/clients/nobody/secret", Map.of());
        assertThat(administrator.status()).isEqualTo(404);
    }

    private void assertRefused(String id, String secret) {
        Api.Answer answer = api.as(id, secret).token("");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body().get("error").asString()).isEqualTo("invalid_client");
    }
}
