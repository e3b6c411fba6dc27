package gradedsanctions.access;

import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.TestAccounts;
import gradedsanctions.TestDatabase;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.Environment;
import org.springframework.test.context.ContextConfiguration;

/** What the entrance tells browsers, and how it meets those who mean no good. Behind a proxy that speaks https. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "sanctions.address=https://sanctions.example",
            "server.tomcat.connection-timeout=2s",
            "sanctions.tokens-per-minute=20"
        })
@ContextConfiguration(classes = EntranceSlice.class, initializers = TestDatabase.class)
class HardeningTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern INLINE =
            Pattern.compile("<style|\\sstyle=|\\son[a-z]+=|javascript:|<script(?![^>]*src=)", Pattern.CASE_INSENSITIVE);

    @Autowired
    private Environment environment;

    private final HttpClient client = HttpClient.newHttpClient();

    private int port() {
        return environment.getRequiredProperty("local.server.port", Integer.class);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path));
    }

    private static String header(HttpResponse<String> answer, String name) {
        return String.join("\n", answer.headers().allValues(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/style.css", "/page.js", "/nothing", "/error"})
    void everyAnswerSaysHowItMayBeUsed(String path) throws Exception {
        HttpResponse<String> answer = send(to(path));
        assertThat(header(answer, "Content-Security-Policy"))
                .isEqualTo("default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';"
                        + " frame-ancestors 'none'");
        assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Server") + header(answer, "X-Powered-By")).isEmpty();
    }

    @Test
    void browsersAreToldToStayWithHttps() throws Exception {
        HttpResponse<String> answer = send(to("/login").header("X-Forwarded-Proto", "https"));
        assertThat(header(answer, "Strict-Transport-Security")).contains("max-age=31536000");
    }

    @Test
    void nothingInAnyTemplateNeedsAnExceptionFromThePolicy() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates"))) {
            List<Path> templates =
                    files.filter(file -> file.toString().endsWith(".html")).toList();
            assertThat(templates).hasSizeGreaterThan(10);
            for (Path template : templates) {
                Matcher inline = INLINE.matcher(Files.readString(template).replace(" th:", " "));
                assertThat(inline.results().map(found -> found.group()))
                        .as(template.toString())
                        .isEmpty();
            }
        }
    }

    @Test
    void theCookieIsForThisHostByHttpsOutOfReachOfScripts() throws Exception {
        assertThat(header(send(to("/login")), "Set-Cookie"))
                .startsWith("__Host-session=")
                .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Domain");
    }

    private static String cookie(HttpResponse<String> answer) {
        return header(answer, "Set-Cookie").split(";")[0];
    }

    private HttpResponse<String> logIn(HttpResponse<String> page, String cookie) throws Exception {
        Matcher token = TOKEN.matcher(page.body());
        assertThat(token.find()).isTrue();
        return send(to("/login")
                .header("Cookie", cookie)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "username=auditor&password=" + TestAccounts.PASSWORD + "&_csrf=" + token.group(1))));
    }

    @Test
    void theSessionBeforeTheLoginIsNotTheOneAfter() throws Exception {
        HttpResponse<String> page = send(to("/login"));
        String before = cookie(page);
        String after = cookie(logIn(page, before));
        assertThat(after).startsWith("__Host-session=").isNotEqualTo(before);
        assertThat(send(to("/password").header("Cookie", before)).statusCode()).isEqualTo(302);
        assertThat(send(to("/password").header("Cookie", after)).statusCode()).isEqualTo(200);
        String planted = "__Host-session=0123456789ABCDEF0123456789ABCDEF";
        assertThat(cookie(send(to("/login").header("Cookie", planted)))).isNotEqualTo(planted);
    }

    @Test
    void aSessionEndsWithTheLogout() throws Exception {
        HttpResponse<String> page = send(to("/login"));
        String login = cookie(logIn(page, cookie(page)));
        Matcher token =
                TOKEN.matcher(send(to("/password").header("Cookie", login)).body());
        assertThat(token.find()).isTrue();
        send(to("/logout")
                .header("Cookie", login)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + token.group(1))));
        assertThat(send(to("/password").header("Cookie", login)).statusCode()).isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /nothing", "GET /error", "GET /login?%ff%00", "GET /%2e%2e/WEB-INF/web.xml", "GET /a;b/c",
                "DELETE /login", "TRACE /login", "PUT /style.css", "POST /oauth2/token", "GET /api/v1/nothing",
                "POST /webauthn/authenticate/options", "POST /login/webauthn", "GET /actuator/env", "GET /%zz"
            })
    void whatIsWrongIsSaidWithoutTracesOrVersions(String line) throws Exception {
        String answer = raw(line + " HTTP/1.1\r\nHost: localhost\r\nX-Echo: planted\r\nContent-Length: 0\r\n"
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
        HttpResponse<String> answer = send(to(path));
        assertThat(answer.statusCode()).isIn(302, 401, 404);
        assertThat(header(answer, "Location")).matches("|.*/login");
    }

    @Test
    void tooMuchIsRefused() throws Exception {
        String get = "GET /login HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";
        assertThat(raw(get + "X-Long: " + "a".repeat(20_000) + "\r\n\r\n")).startsWith("HTTP/1.1 4");
        assertThat(raw("GET /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n"))
                .startsWith("HTTP/1.1 4");
        HttpResponse<String> form = send(to("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("username=" + "a".repeat(600_000))));
        assertThat(form.statusCode()).isBetween(400, 499);
        HttpResponse<String> upload = send(to("/login")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "--x\r\nContent-Disposition: form-data; name=\"f\";" + " filename=\"f\"\r\n\r\nx\r\n--x--")));
        assertThat(upload.statusCode()).isEqualTo(403);
    }

    @Test
    void whoGuessesSecretsIsSlowedDown() throws Exception {
        HttpResponse<String> answer = null;
        for (int i = 0; i <= 20; i++) {
            answer = send(to("/oauth2/token")
                    .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(("c:" + i).getBytes()))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials")));
        }
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(header(answer, "Retry-After"))).isBetween(1, 4);
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
        raw(half);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(15));
    }

    /** All that comes back until the service closes the connection. */
    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
