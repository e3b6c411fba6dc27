package gradedsanctions.access;

import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.Api;
import gradedsanctions.ServiceTest;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Nobody gets in without a login, and nobody further than the table says. */
@ServiceTest
class LoginTest {

    @Autowired
    Environment environment;

    Api nobody;

    @BeforeEach
    void stayOut() {
        nobody = Api.of(environment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/cases", "/api/v1/vocabulary", "/v3/api-docs", "/api/v1/nothing", "/actuator/env"})
    void theApiWantsALogin(String path) {
        Api.Answer answer = nobody.get(path);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Basic");
    }

    @Test
    void healthIsOpen() {
        assertThat(nobody.get("/actuator/health").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/cases", "/anything"})
    void pagesLeadToTheLogin(String path) {
        Api.Answer answer = nobody.get(path);
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).endsWith("/login");
    }

    @ParameterizedTest
    @CsvSource({
        "system, /api/v1/cases, 403",
        "policy, /api/v1/cases, 403",
        "auditor, /api/v1/cases, 200",
        "system, /api/v1/vocabulary, 200",
        "inspector, /api/v1/releases, 200",
        "inspector, /api/v1/nothing, 404",
        "inspector, /v3/api-docs, 200",
        "inspector, /api/v1/cases/7, 400",
        "inspector, /api/v1/cases/00000000-0000-0000-0000-000000000000, 404",
        "inspector, /api/v1/cases?size=0, 422",
        "inspector, /api/v1/cases?page=x, 400",
        "inspector, /api/v1/cases?state=SHUT, 400",
    })
    void eachIsAnsweredByTheTable(String who, String path, int status) {
        Api.Answer answer = nobody.as(who).get(path);
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(status);
        if (status >= 400) {
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        }
    }

    @Test
    void aWrongPasswordIsRefusedAlsoAfterTheRightOne() {
        assertThat(nobody.as("auditor").get("/api/v1/cases").status()).isEqualTo(200);
        HttpRequest.Builder wrong =
                nobody.request("/api/v1/cases").header("Authorization", "Basic YXVkaXRvcjpwYXNzd29yZDI=");
        assertThat(nobody.send(wrong).status()).isEqualTo(401);
    }

    @Test
    void pagesCarryAContentPolicyAndNoFrames() {
        Api.Answer login = nobody.get("/login");
        assertThat(login.status()).isEqualTo(200);
        assertThat(login.header("Content-Security-Policy")).contains("default-src 'self'", "frame-ancestors 'none'");
        assertThat(login.raw().body())
                .contains("_csrf")
                .doesNotContainPattern("<script(?![^>]* src=\"/)|<style| style=| on[a-z]+=");
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        HttpRequest.Builder post = nobody.request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("username=inspector&password=password"));
        assertThat(nobody.send(post).status()).isIn(302, 403);
        assertThat(nobody.send(post).raw().headers().firstValue("Location").orElse(""))
                .doesNotEndWith("/cases");
    }
}
