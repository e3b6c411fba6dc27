package gradedsanctions.access;

import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.Api;
import gradedsanctions.Browsing;
import gradedsanctions.Samples;
import gradedsanctions.ServiceTest;
import gradedsanctions.TestClients;
import gradedsanctions.TestDatabase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every endpoint of a case against every role in a province, with a case of that province, a foreign one, one that the
 * account is recused from, and one that does not exist. The last three can't be told apart.
 */
@ServiceTest
class ObjectMatrixTest {

    private static final String PROVINCE = "110000";
    private static final Map<String, String> ROLES = Map.of(
            "inspector", "INSPECTOR",
            "reviewer", "REVIEWER",
            "policy", "POLICY_AUTHOR",
            "approver", "POLICY_APPROVER",
            "auditor", "AUDITOR",
            "system", "SYSTEM",
            "administrator", "ADMINISTRATOR");

    @Autowired
    private Environment environment;

    private JdbcClient unbound;
    private Api api;

    @BeforeEach
    void logIn() {
        unbound = TestDatabase.unbound(environment);
        api = Api.of(environment);
        ROLES.forEach((role, name) ->
                unbound.sql("""
                        insert into staff (name, hash, set_hash, roles, division, created_at)
                        select ?, hash, set_hash, array[?], ?, now() from staff where name = 'inspector'
                        on conflict (name) do nothing
                        """).params(local(role), name, PROVINCE).update());
    }

    private static String local(String role) {
        return role + "." + PROVINCE;
    }

    private UUID open(String who) {
        Api.Answer opened = api.as(who)
                .post(
                        "/api/v1/incidents",
                        Samples.brokenPromise(Samples.identifier()),
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
        return UUID.fromString(opened.body().path("caseId").asString());
    }

    private UUID recused(String who) {
        UUID id = open("haidian");
        unbound.sql("insert into recusal (case_id, person, recused, reason, at, by)"
                        + " values (?, ?, true, '亲属', now(), 'reviewer')")
                .params(id, who)
                .update();
        return id;
    }

    private static List<String> endpoints() {
        List<String> endpoints = EndpointTable.TABLE.keySet().stream()
                .filter(endpoint -> endpoint.contains("/cases/{id}"))
                .toList();
        assertThat(endpoints).hasSizeGreaterThan(10);
        return endpoints;
    }

    @TestFactory
    Stream<DynamicTest> whatIsOutOfReachAnswersAsWhatIsNot() {
        return endpoints().stream()
                .flatMap(endpoint -> ROLES.keySet().stream()
                        .map(role -> DynamicTest.dynamicTest(endpoint + " by " + role, () -> holds(endpoint, role))));
    }

    private void holds(String endpoint, String role) {
        String who = local(role);
        Map<String, UUID> objects = new LinkedHashMap<>();
        objects.put("none", UUID.randomUUID());
        objects.put("own", open("haidian"));
        objects.put("foreign", open("guangdong"));
        objects.put("recused", recused(who));
        Map<String, String> said = new LinkedHashMap<>();
        objects.forEach((object, id) -> said.put(object, said(who, endpoint, id)));
        boolean open = List.of(EndpointTable.TABLE.get(endpoint).split(" ")).contains(role);
        assertThat(said.get("none")).startsWith(open ? "404" : "403");
        assertThat(said).containsEntry("foreign", said.get("none")).containsEntry("recused", said.get("none"));
        if (open) {
            assertThat(said.get("own")).doesNotStartWith("404").doesNotStartWith("403");
        } else {
            assertThat(said).containsEntry("own", said.get("none"));
        }
    }

    /** Status and words, without the identifier itself and what differs with every request. */
    private String said(String who, String endpoint, UUID id) {
        String answer;
        if (EndpointTable.isPage(endpoint)) {
            Browsing browsing = new Browsing(environment, who);
            browsing.open("/password");
            String path = EndpointTable.path(endpoint, id);
            String page = endpoint.startsWith("GET") ? browsing.open(path) : browsing.send(path, EndpointTable.FIELDS);
            answer = browsing.status() + " " + page;
        } else {
            Api.Answer got = api.as(who).send(EndpointTable.request(api.as(who), endpoint, id));
            answer = got.status() + " " + got.raw().body();
        }
        return answer.replace(id.toString(), "ID").replaceAll("_csrf\" value=\"[^\"]+", "");
    }

    @TestFactory
    Stream<DynamicTest> noClientReachesACase() {
        Api client = TestClients.with(
                environment, PROVINCE, EndpointTable.CLIENTS.strip().split(" "));
        UUID own = open("haidian");
        return endpoints().stream()
                .map(endpoint -> DynamicTest.dynamicTest(
                        endpoint,
                        () -> assertThat(client.send(EndpointTable.request(client, endpoint, own))
                                        .status())
                                .isIn(EndpointTable.isPage(endpoint) ? List.of(302, 403) : List.of(403))));
    }

    @TestFactory
    Stream<DynamicTest> aClientReportsWithinItsDivision() {
        Api client = TestClients.with(environment, PROVINCE, "incidents:report");
        return Map.of("110108", 201, "440000", 422).entrySet().stream()
                .map(place -> DynamicTest.dynamicTest(
                        place.getKey(),
                        () -> assertThat(client.post(
                                                "/api/v1/incidents",
                                                Samples.brokenPromise(Samples.identifier())
                                                        .replaceFirst(
                                                                "\"subject\": *\\{",
                                                                "\"subject\": {\"division\": \"" + place.getKey()
                                                                        + "\", "),
                                                "Idempotency-Key",
                                                UUID.randomUUID().toString())
                                        .status())
                                .isEqualTo(place.getValue())));
    }
}
