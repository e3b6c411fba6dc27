package gradedsanctions.access;

import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.Api;
import gradedsanctions.Browsing;
import gradedsanctions.ServiceTest;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every endpoint that is registered against every role and nobody. An endpoint that is not in the table fails. */
@ServiceTest
class EndpointMatrixTest {

    private static final String ALL = "inspector reviewer policy approver auditor system administrator";
    private static final String WITH_RULES = "inspector reviewer policy approver auditor system";
    private static final String OPEN = ALL + " nobody";
    private static final String STAFF_OF_CASES = "inspector reviewer auditor";

    private static final Map<String, String> TABLE = new TreeMap<>(Map.ofEntries(
            Map.entry("GET /", ALL),
            Map.entry("GET /login", OPEN),
            Map.entry("GET /audit", "auditor"),
            Map.entry("GET /audit/{entry}/proof", "auditor"),
            Map.entry("GET /api/v1/audit/{entry}/proof", "auditor"),
            Map.entry("GET /cases", STAFF_OF_CASES),
            Map.entry("GET /cases/{id}", STAFF_OF_CASES),
            Map.entry("POST /cases/{id}/proposal", "inspector"),
            Map.entry("POST /cases/{id}/decision", "reviewer"),
            Map.entry("POST /cases/{id}/revocation", "reviewer"),
            Map.entry("POST /cases/{id}/recusal", "inspector reviewer"),
            Map.entry("POST /api/v1/cases/{id}/recusals", "inspector reviewer"),
            Map.entry("GET /password", ALL),
            Map.entry("POST /password", ALL),
            Map.entry("GET /accounts", "administrator"),
            Map.entry("POST /accounts", "administrator"),
            Map.entry("POST /accounts/{name}/{deed}", "administrator"),
            Map.entry("POST /accounts/{name}/person", "administrator"),
            Map.entry("GET /incidents/new", "inspector"),
            Map.entry("POST /incidents/new", "inspector"),
            Map.entry("POST /incidents/new/draft", "inspector"),
            Map.entry("POST /incidents/new/identifier", "inspector"),
            Map.entry("GET /subjects/{id}", STAFF_OF_CASES),
            Map.entry("GET /rules", WITH_RULES),
            Map.entry("GET /rules/state", WITH_RULES),
            Map.entry("GET /rules/files", WITH_RULES),
            Map.entry("GET /rules/vocabulary", WITH_RULES),
            Map.entry("GET /rules/scenarios", WITH_RULES),
            Map.entry("GET /rules/sources", WITH_RULES),
            Map.entry("GET /api/v1/vocabulary", WITH_RULES),
            Map.entry("GET /api/v1/releases", WITH_RULES),
            Map.entry("GET /api/v1/releases/{hash}", WITH_RULES),
            Map.entry("GET /api/v1/rules/sources", WITH_RULES),
            Map.entry("GET /api/v1/rules/problems", WITH_RULES),
            Map.entry("GET /api/v1/cases", STAFF_OF_CASES),
            Map.entry("GET /api/v1/cases/{id}", STAFF_OF_CASES),
            Map.entry("GET /api/v1/cases/{id}/reproduction", STAFF_OF_CASES),
            Map.entry("POST /api/v1/cases/{id}/proposal", "inspector"),
            Map.entry("POST /api/v1/cases/{id}/decision", "reviewer"),
            Map.entry("POST /api/v1/cases/{id}/revocation", "reviewer"),
            Map.entry("POST /api/v1/rulings", "inspector reviewer policy approver"),
            Map.entry("POST /api/v1/incidents", "inspector"),
            Map.entry("POST /api/v1/restrictions/check", "inspector reviewer auditor system"),
            Map.entry("GET /api/v1/restrictions/checks/{id}", "inspector reviewer auditor system"),
            Map.entry("GET /v3/api-docs", ALL),
            Map.entry("GET /v3/api-docs.yaml", ALL),
            Map.entry("GET /actuator", ALL),
            Map.entry("GET /actuator/health", OPEN),
            Map.entry("GET /actuator/health/**", OPEN),
            Map.entry("GET /error", OPEN)));

    /** Fields that the forms need before anybody is asked who sends them. */
    private static final Map<String, String> FIELDS = Map.of(
            "do", "try",
            "version", "1",
            "reason", "x",
            "outcome", "APPROVE",
            "subject.identifier.scheme", "INTERNAL",
            "subject.identifier.value", "T-1");

    @Autowired
    private Environment environment;

    @Autowired
    private Collection<RequestMappingInfoHandlerMapping> mappings;

    @Test
    void everyRegisteredEndpointIsInTheTable() {
        Set<String> registered = mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(EndpointMatrixTest::names)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(registered).isEqualTo(TABLE.keySet());
    }

    private static Stream<String> names(RequestMappingInfo info) {
        Set<String> methods =
                info.getMethodsCondition().getMethods().stream().map(Enum::name).collect(Collectors.toSet());
        return info.getPatternValues().stream()
                .flatMap(path ->
                        (methods.isEmpty() ? Set.of("GET") : methods).stream().map(m -> m + " " + path));
    }

    @Test
    void eachIsOpenToThoseInTheTableAndToNobodyElse() {
        List<String> wrong = new ArrayList<>();
        for (String who : OPEN.split(" ")) {
            Map<String, Boolean> answers = who.equals("nobody") ? ofNobody() : of(who);
            answers.forEach((endpoint, open) -> {
                if (open != List.of(TABLE.get(endpoint).split(" ")).contains(who)) {
                    wrong.add(who + (open ? " may " : " may not ") + endpoint);
                }
            });
            assertThat(answers.keySet()).containsAll(TABLE.keySet());
        }
        assertThat(wrong).isEmpty();
    }

    private Map<String, Boolean> of(String who) {
        Map<String, Boolean> answers = new LinkedHashMap<>();
        Api api = Api.of(environment).as(who);
        Browsing browsing = new Browsing(environment, who);
        for (String endpoint : TABLE.keySet()) {
            if (isPage(endpoint)) {
                browsing.open("/password");
                if (endpoint.startsWith("GET")) {
                    browsing.open(path(endpoint));
                } else {
                    browsing.send(path(endpoint), FIELDS);
                }
                answers.put(
                        endpoint,
                        browsing.status() != 403
                                && (endpoint.endsWith("/login")
                                        || !browsing.path().equals("/login")));
            } else {
                int status = api.send(request(api, endpoint)).status();
                answers.put(endpoint, status != 401 && status != 403);
            }
        }
        return answers;
    }

    private Map<String, Boolean> ofNobody() {
        Map<String, Boolean> answers = new LinkedHashMap<>();
        Api api = Api.of(environment);
        for (String endpoint : TABLE.keySet()) {
            int status = api.send(request(api, endpoint)).status();
            answers.put(endpoint, status != 302 && status != 401 && status != 403);
        }
        return answers;
    }

    private static boolean isPage(String endpoint) {
        return !endpoint.matches("\\w+ /(?:api|v3|actuator|error).*");
    }

    private static String path(String endpoint) {
        return endpoint.substring(endpoint.indexOf(' ') + 1)
                        .replace("{id}", UUID.randomUUID().toString())
                        .replace("{entry}", "0")
                        .replace("{name}", "nobody")
                        .replace("{deed}", "ENABLE")
                        .replace("{hash}", "sha256:0")
                        .replace("/**", "")
                + (endpoint.endsWith("/rules/files") ? "?name=README.md" : "");
    }

    private static HttpRequest.Builder request(Api api, String endpoint) {
        HttpRequest.Builder request = api.request(path(endpoint))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"1\"");
        return endpoint.startsWith("GET") ? request.GET() : request.POST(HttpRequest.BodyPublishers.ofString("{}"));
    }
}
