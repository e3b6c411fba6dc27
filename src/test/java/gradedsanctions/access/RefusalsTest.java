package gradedsanctions.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** How the entrance meets what is wrong, too much, too slow or too often. */
@BehindProxy
class RefusalsTest {

    @Autowired
    private Environment environment;

    private Wire wire;

    @BeforeEach
    void open() {
        wire = new Wire(environment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /nothing", "GET /error", "GET /login?%ff%00", "GET /%2e%2e/WEB-INF/web.xml", "GET /a;b/c",
                "DELETE /login", "TRACE /login", "PUT /style.css", "POST /oauth2/token", "GET /api/v1/nothing",
                "POST /webauthn/authenticate/options", "POST /login/webauthn", "GET /actuator/env", "GET /%zz"
            })
    void whatIsWrongIsSaidWithoutTracesOrVersions(String line) throws Exception {
        String answer = wire.raw(line + " HTTP/1.1\r\nHost: localhost\r\nX-Echo: planted\r\nContent-Length: 0\r\n"
                + "Connection: close\r\n\r\n");
        assertThat(answer).matches("(?s)HTTP/1.1 [234]\\d\\d.*");
        assertThat(answer)
                .doesNotContainIgnoringCase("exception")
                .doesNotContainIgnoringCase("tomcat")
                .doesNotContainIgnoringCase("springframework")
                .doesNotContain("\tat ", "planted");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/oauth2/authorize",
                "/oauth2/introspect",
                "/oauth2/revoke",
                "/oauth2/jwks",
                "/oauth2/register",
                "/oauth2/device_authorization",
                "/connect/register",
                "/userinfo",
                "/.well-known/oauth-authorization-server",
                "/.well-known/openid-configuration",
                "/webauthn/register",
                "/default-ui.css",
                "/login/webauthn.js",
                "/logout",
                "/actuator",
                "/h2-console"
            })
    void whatLibrariesWouldOpenIsClosed(String path) throws Exception {
        HttpResponse<String> answer = wire.send(wire.to(path));
        assertThat(answer.statusCode()).isIn(302, 401, 404);
        assertThat(Wire.header(answer, "Location")).matches("|.*/login");
    }

    @Test
    void tooMuchIsRefused() throws Exception {
        String get = "GET /login HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";
        assertThat(wire.raw(get + "X-Long: " + "a".repeat(20_000) + "\r\n\r\n")).startsWith("HTTP/1.1 4");
        assertThat(wire.raw("GET /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n"))
                .startsWith("HTTP/1.1 4");
        HttpResponse<String> form = wire.send(wire.to("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("username=" + "a".repeat(600_000))));
        assertThat(form.statusCode()).isBetween(400, 499);
        HttpResponse<String> upload = wire.send(wire.to("/login")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "--x\r\nContent-Disposition: form-data; name=\"f\";" + " filename=\"f\"\r\n\r\nx\r\n--x--")));
        assertThat(upload.statusCode()).isEqualTo(403);
    }

    @Test
    void whoGuessesSecretsIsSlowedDown() throws Exception {
        HttpResponse<String> answer = null;
        for (int i = 0; i <= 20; i++) {
            answer = wire.send(wire.to("/oauth2/token")
                    .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(("c:" + i).getBytes()))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials")));
        }
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(Wire.header(answer, "Retry-After"))).isBetween(1, 4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /login HTTP/1.1\r\nHost: loc",
                "POST /oauth2/token HTTP/1.1\r\nHost: localhost\r\n"
                        + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\n\r\ngrant"
            })
    void whoStopsHalfWayIsNotWaitedFor(String half) throws Exception {
        long begin = System.nanoTime();
        wire.raw(half);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(15));
    }
}
