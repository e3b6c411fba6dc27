package gradedsanctions;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import gradedsanctions.casework.CaseWalk;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Five hundred persons whose names and numbers are like no others, led through what the service does, right and wrong.
 * Nothing that leaves the case itself tells of them: logs, metrics, errors, lists, addresses, audit, or any table.
 */
@ServiceTest
class CanariesTest {

    private static final int CANARIES = 500;
    /** Numbers of persons born in 1903 in 五家渠; names that end as no name does. */
    private static final String NUMBERS = "6590041903\\d{7}[\\dX]";

    private static final Pattern CANARY = Pattern.compile(NUMBERS + "|丝雀\\d{3}号");
    private static final Pattern NUMBER = Pattern.compile(NUMBERS);
    private static final Pattern ADDRESS =
            Pattern.compile("(?:href|action|src|hx-get|hx-post)=\"([^\"]*)\"|\"(?:instance|type)\":\"([^\"]*)\"");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    @Autowired
    private Environment environment;

    @Autowired
    private ObjectProvider<MeterRegistry> metrics;

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final List<String> errors = new ArrayList<>();
    private final List<String> lists = new ArrayList<>();
    private final List<String> addresses = new ArrayList<>();

    @BeforeEach
    void listen() {
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void stop() {
        root.detachAppender(log);
    }

    private static String number(int i) {
        String first = "6590041903%02d%02d%03d".formatted(1 + i % 12, 1 + i % 28, i % 1000);
        int sum = IntStream.range(0, WEIGHTS.length)
                .map(k -> (first.charAt(k) - '0') * WEIGHTS[k])
                .sum();
        return first + "10X98765432".charAt(sum % 11);
    }

    private static String name(int i) {
        return "金丝雀%03d号".formatted(i);
    }

    private static String incident(int i) {
        return Samples.deceit(number(i)).replace("INTERNAL", "RESIDENT_ID").replace("某人", name(i));
    }

    @Test
    void noneIsFoundWhereNoneBelongs() {
        Level before = root.getLevel();
        root.setLevel(Level.INFO);
        try {
            IntStream.range(0, CANARIES).forEach(this::report);
            look();
            IntStream.range(0, 20).forEach(this::goWrong);
        } finally {
            root.setLevel(before);
        }
        assertThat(found(CANARY, logs())).as("logs").isEmpty();
        assertThat(found(CANARY, meters())).as("metrics").isEmpty();
        assertThat(found(NUMBER, errors.stream())).as("errors").isEmpty();
        assertThat(errors).hasSizeGreaterThan(200);
        assertThat(found(CANARY, lists.stream())).as("lists").isEmpty();
        assertThat(lists).anyMatch(list -> list.contains("金**"));
        assertThat(found(CANARY, addresses.stream())).as("addresses").isEmpty();
        assertThat(addresses).hasSizeGreaterThan(100);
        assertThat(found(CANARY, tables())).as("tables").isEmpty();
    }

    private void report(int i) {
        Api.Answer answer = Api.of(environment)
                .as("inspector")
                .post("/api/v1/incidents", incident(i), "Idempotency-Key", "canary-" + UUID.randomUUID());
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(201);
        lists.add(answer.raw().body());
        addresses.add(answer.header("Location"));
    }

    /** The cases of some are decided; lists, checks and the audit log are read. */
    private void look() {
        CaseWalk walk = new CaseWalk(environment);
        Api inspector = Api.of(environment).as("inspector");
        Browsing page = new Browsing(environment, "inspector");
        for (int i = 0; i < 5; i++) {
            String id = walk.decided(incident(i));
            keepAddresses(inspector.get("/api/v1/cases/" + id).raw().body());
            keepAddresses(page.open("/cases/" + id));
            lists.add(
                    inspector.get("/api/v1/cases/" + id + "/reproduction").raw().body());
        }
        for (int start = 0; start < CANARIES / 100; start++) {
            lists.add(
                    inspector.get("/api/v1/cases?size=100&page=" + start).raw().body());
            lists.add(page.open("/cases?page=" + start));
            keepAddresses(page.open("/cases?page=" + start));
        }
        lists.add(page.open("/"));
        lists.add(new Browsing(environment, "auditor").open("/audit"));
        lists.add(inspector.get("/v3/api-docs").raw().body());
        String rows = IntStream.range(0, CANARIES)
                .mapToObj(i -> "{\"identifier\": \"" + number(i) + "\", \"area\": \"FUNDING\"}")
                .collect(Collectors.joining(","));
        lists.add(Api.of(environment)
                .as("system")
                .post("/api/v1/restrictions/check", "{\"checks\": [" + rows + "]}")
                .raw()
                .body());
    }

    /** Numbers where none belong, and wrong ones where they do. */
    private void goWrong(int i) {
        Api inspector = Api.of(environment).as("inspector");
        String number = number(i);
        String wrong = number.substring(0, 17) + (number.endsWith("5") ? "6" : "5");
        String good = incident(i);
        for (String bad : List.of(
                good.replace(number, wrong),
                good.replace("39.4", number),
                good.replace("2025-06-01", number),
                good.replace("\"badEffect\": true", "\"badEffect\": \"" + number + "\""),
                good.replace("badEffect", number),
                good.replace("\"source\"", "\"" + number + "\""),
                good.replace("CIVIL_SERVANT", number),
                good + number)) {
            errors.add(inspector
                    .post("/api/v1/incidents", bad, "Idempotency-Key", "k")
                    .raw()
                    .body());
        }
        errors.add(inspector.get("/api/v1/cases?kind=" + number).raw().body());
        errors.add(inspector.get("/api/v1/cases/" + number).raw().body());
        errors.add(inspector
                .get("/api/v1/cases/" + UUID.randomUUID() + "/" + number)
                .raw()
                .body());
        errors.add(Api.of(environment)
                .as(number, number)
                .get("/api/v1/cases")
                .raw()
                .body());
        errors.add(Api.of(environment)
                .as("system")
                .post(
                        "/api/v1/restrictions/check",
                        "{\"checks\": [{\"identifier\": \"" + wrong + "\", \"area\": \"" + number + "\"}]}")
                .raw()
                .body());
        if (i < 4) {
            onPages(number, wrong);
        }
    }

    private void onPages(String number, String wrong) {
        Browsing page = new Browsing(environment, "inspector");
        page.open("/incidents/new?category=39.4");
        keepAddresses(page.send(
                "/incidents/new/identifier",
                Map.of("subject.identifier.scheme", "RESIDENT_ID", "subject.identifier.value", wrong)));
        keepAddresses(page.open("/cases?text=" + URLEncoder.encode("某局", StandardCharsets.UTF_8)));
        errors.add(page.open("/subjects/" + number));
        errors.add(page.open("/cases/" + number));
        Browsing administrator = new Browsing(environment, "administrator");
        administrator.open("/accounts");
        errors.add(administrator.send("/accounts/careless/person", Map.of("identifier", wrong)));
    }

    private void keepAddresses(String page) {
        ADDRESS.matcher(page).results().forEach(found -> addresses.add(found.group()));
    }

    private static List<String> found(Pattern canary, Stream<String> texts) {
        return texts.flatMap(text -> canary.matcher(text)
                        .results()
                        .map(hit -> text.substring(Math.max(0, hit.start() - 80), hit.end())))
                .limit(5)
                .toList();
    }

    private Stream<String> logs() {
        List<ILoggingEvent> events = List.copyOf(log.list);
        return events.stream()
                .map(event -> event.getFormattedMessage()
                        + (event.getThrowableProxy() == null
                                ? ""
                                : ThrowableProxyUtil.asString(event.getThrowableProxy())));
    }

    private Stream<String> meters() {
        return Stream.concat(metrics.stream(), Stream.of(Metrics.globalRegistry))
                .flatMap(registry -> registry.getMeters().stream())
                .map(meter -> meter.getId().toString());
    }

    private Stream<String> tables() {
        JdbcClient unbound = TestDatabase.unbound(environment);
        List<String> names = unbound.sql("select quote_ident(tablename) from pg_tables where schemaname = 'public'")
                .query(String.class)
                .list();
        assertThat(names).contains("audit", "outbox", "incident", "ruling", "restriction_check", "subject");
        return names.stream()
                .flatMap(name -> unbound.sql("select t::text from " + name + " t").query(String.class).list().stream()
                        .map(row -> name + " " + row));
    }
}
