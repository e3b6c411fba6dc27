package gradedsanctions.access;

import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.TestAccounts;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** What the entrance tells browsers, and how a login begins and ends. Behind a proxy that speaks https. */
@BehindProxy
class HardeningTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern INLINE =
            Pattern.compile("<style|\\sstyle=|\\son[a-z]+=|javascript:|<script(?![^>]*src=)", Pattern.CASE_INSENSITIVE);

    @Autowired
    private Environment environment;

    private Wire wire;

    @BeforeEach
    void open() {
        wire = new Wire(environment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/style.css", "/page.js", "/nothing", "/error"})
    void everyAnswerSaysHowItMayBeUsed(String path) throws Exception {
        HttpResponse<String> answer = wire.send(wire.to(path));
        assertThat(Wire.header(answer, "Content-Security-Policy"))
                .isEqualTo("default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';"
                        + " frame-ancestors 'none'");
        assertThat(Wire.header(answer, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(Wire.header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(Wire.header(answer, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(Wire.header(answer, "Server") + Wire.header(answer, "X-Powered-By"))
                .isEmpty();
    }

    @Test
    void browsersAreToldToStayWithHttps() throws Exception {
        HttpResponse<String> answer = wire.send(wire.to("/login").header("X-Forwarded-Proto", "https"));
        assertThat(Wire.header(answer, "Strict-Transport-Security")).contains("max-age=31536000");
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
        assertThat(Wire.header(wire.send(wire.to("/login")), "Set-Cookie"))
                .startsWith("__Host-session=")
                .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
                .doesNotContain("Domain");
    }

    private static String cookie(HttpResponse<String> answer) {
        return Wire.header(answer, "Set-Cookie").split(";")[0];
    }

    private HttpResponse<String> logIn(HttpResponse<String> page, String cookie) throws Exception {
        Matcher token = TOKEN.matcher(page.body());
        assertThat(token.find()).isTrue();
        return wire.send(wire.to("/login")
                .header("Cookie", cookie)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "username=auditor&password=" + TestAccounts.PASSWORD + "&_csrf=" + token.group(1))));
    }

    @Test
    void theSessionBeforeTheLoginIsNotTheOneAfter() throws Exception {
        HttpResponse<String> page = wire.send(wire.to("/login"));
        String before = cookie(page);
        String after = cookie(logIn(page, before));
        assertThat(after).startsWith("__Host-session=").isNotEqualTo(before);
        assertThat(wire.send(wire.to("/password").header("Cookie", before)).statusCode())
                .isEqualTo(302);
        assertThat(wire.send(wire.to("/password").header("Cookie", after)).statusCode())
                .isEqualTo(200);
        String planted = "__Host-session=0123456789ABCDEF0123456789ABCDEF";
        assertThat(cookie(wire.send(wire.to("/login").header("Cookie", planted))))
                .isNotEqualTo(planted);
    }

    @Test
    void aSessionEndsWithTheLogout() throws Exception {
        HttpResponse<String> page = wire.send(wire.to("/login"));
        String login = cookie(logIn(page, cookie(page)));
        Matcher token = TOKEN.matcher(
                wire.send(wire.to("/password").header("Cookie", login)).body());
        assertThat(token.find()).isTrue();
        wire.send(wire.to("/logout")
                .header("Cookie", login)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + token.group(1))));
        assertThat(wire.send(wire.to("/password").header("Cookie", login)).statusCode())
                .isEqualTo(302);
    }

    @Test
    void aLoginEndsWithTheWorkingDayHoweverBusy() throws Exception {
        HttpResponse<String> page = wire.send(wire.to("/login"));
        String login = cookie(logIn(page, cookie(page)));
        try {
            EntranceSlice.ahead = Duration.ofHours(9);
            assertThat(wire.send(wire.to("/password").header("Cookie", login)).statusCode())
                    .isEqualTo(200);
            EntranceSlice.ahead = Duration.ofHours(11);
            HttpResponse<String> later = wire.send(wire.to("/password").header("Cookie", login));
            assertThat(Wire.header(later, "Location")).endsWith("/login?ended");
        } finally {
            EntranceSlice.ahead = Duration.ZERO;
        }
        assertThat(wire.send(wire.to("/password").header("Cookie", login)).statusCode())
                .as("it has ended for good")
                .isEqualTo(302);
    }
}
