package gradedsanctions.browser;

import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.Api;
import gradedsanctions.Samples;
import gradedsanctions.TestClients;
import gradedsanctions.casework.CaseWalk;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Every page at three widths: nothing sticks out or is cut, no barrier that WCAG AA names. Pictures in target/pictures. */
@BrowserTest
class EveryPageTest {

    @Autowired
    private Environment environment;

    @Test
    void noPageCutsOrBars() {
        Api inspector = Api.of(environment).as("inspector");
        String institution = open(inspector, Samples.brokenPromise(Samples.identifier()));
        String official = open(inspector, Samples.deceit(Samples.identifier()));
        String decided = new CaseWalk(environment).decided(Samples.brokenPromise(Samples.identifier()));
        String subject = inspector
                .get("/api/v1/cases/" + decided)
                .body()
                .path("subject")
                .path("id")
                .asString();
        Map<String, String> pages = new LinkedHashMap<>(Map.of(
                "home", "/",
                "cases", "/cases",
                "categories", "/incidents/new",
                "incident", "/incidents/new?category=BrokenPromise",
                "incident-official", "/incidents/new?category=39.2",
                "case-institution", "/cases/" + institution,
                "case-official", "/cases/" + official,
                "rules", "/rules"));
        pages.putAll(Map.of(
                "case-decided", "/cases/" + decided,
                "subject", "/subjects/" + subject,
                "rules-file", "/rules/files?name=institutions/broken_promise/rules.drl",
                "rules-vocabulary", "/rules/vocabulary",
                "rules-scenarios", "/rules/scenarios",
                "rules-sources", "/rules/sources",
                "rules-releases", "/rules/releases"));
        List<String> faults = new ArrayList<>();
        try (Browser browser = new Browser(environment)) {
            browser.open("/login");
            look(browser, "login", faults);
            browser.login("inspector");
            pages.forEach((name, path) -> look(browser.open(path), name, faults));
            browser.open("/?lang=en");
            pages.forEach((name, path) -> look(browser.open(path), name + "-en", faults));
        }
        try (Browser browser = new Browser(environment)) {
            browser.login("auditor").open("/audit");
            look(browser, "audit", faults);
        }
        TestClients.with(environment, "110000", "restrictions:check", "rules:read");
        try (Browser browser = new Browser(environment)) {
            browser.login("administrator");
            for (String page : List.of("accounts", "clients", "passkeys")) {
                look(browser.open("/" + page), page, faults);
                look(browser.open("/" + page + "?lang=en"), page + "-en", faults);
                browser.open("/?lang=zh");
            }
        }
        assertThat(faults).isEmpty();
    }

    private static void look(Browser browser, String name, List<String> faults) {
        faults.addAll(browser.pictures(name));
        browser.barriers().forEach(barrier -> faults.add(name + ": " + barrier));
    }

    private static String open(Api inspector, String incident) {
        Api.Answer answer = inspector.post(
                "/api/v1/incidents",
                incident,
                "Idempotency-Key",
                UUID.randomUUID().toString());
        return answer.body().path("caseId").asString();
    }
}
