package gradedsanctions.access;

import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.Api;
import gradedsanctions.Browsing;
import gradedsanctions.ServiceTest;
import gradedsanctions.TestClients;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
        assertThat(registered).isEqualTo(EndpointTable.TABLE.keySet());
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
        for (String who : EndpointTable.EVERYBODY.split(" ")) {
            Map<String, Boolean> answers = answers(who);
            answers.forEach((endpoint, open) -> {
                if (open
                        != List.of(EndpointTable.TABLE.get(endpoint).split(" ")).contains(who)) {
                    wrong.add(who + (open ? " may " : " may not ") + endpoint);
                }
            });
            assertThat(answers.keySet()).containsAll(EndpointTable.TABLE.keySet());
        }
        assertThat(wrong).isEmpty();
    }

    private Map<String, Boolean> of(String who) {
        Map<String, Boolean> answers = new LinkedHashMap<>();
        Api api = Api.of(environment).as(who);
        Browsing browsing = new Browsing(environment, who);
        for (String endpoint : EndpointTable.TABLE.keySet()) {
            if (EndpointTable.isPage(endpoint)) {
                browsing.open("/password");
                if (endpoint.startsWith("GET")) {
                    browsing.open(EndpointTable.path(endpoint, UUID.randomUUID()));
                } else {
                    browsing.send(EndpointTable.path(endpoint, UUID.randomUUID()), EndpointTable.FIELDS);
                }
                answers.put(
                        endpoint,
                        browsing.status() != 403
                                && (endpoint.endsWith("/login")
                                        || !browsing.path().equals("/login")));
            } else {
                int status = api.send(EndpointTable.request(api, endpoint, UUID.randomUUID()))
                        .status();
                answers.put(endpoint, status != 401 && status != 403);
            }
        }
        return answers;
    }

    private Map<String, Boolean> answers(String who) {
        if (who.equals("nobody")) {
            return ofApi(Api.of(environment));
        }
        return who.contains(":") ? ofApi(TestClients.with(environment, "000000", who)) : of(who);
    }

    private static Map<String, Boolean> ofApi(Api api) {
        Map<String, Boolean> answers = new LinkedHashMap<>();
        for (String endpoint : EndpointTable.TABLE.keySet()) {
            int status = api.send(EndpointTable.request(api, endpoint, UUID.randomUUID()))
                    .status();
            answers.put(endpoint, status != 302 && status != 401 && status != 403);
        }
        return answers;
    }

    @Test
    void noFormIsTakenWithoutItsToken() {
        List<String> taken = new ArrayList<>();
        for (String who : List.of("inspector", "reviewer", "administrator")) {
            Browsing browsing = new Browsing(environment, who);
            for (String endpoint : EndpointTable.TABLE.keySet()) {
                if (endpoint.startsWith("POST") && EndpointTable.isPage(endpoint)) {
                    browsing.open("/style.css");
                    browsing.send(EndpointTable.path(endpoint, UUID.randomUUID()), EndpointTable.FIELDS);
                    if (browsing.status() != 403) {
                        taken.add(who + " " + endpoint);
                    }
                }
            }
        }
        assertThat(taken).isEmpty();
    }
}
