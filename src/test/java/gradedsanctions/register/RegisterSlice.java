package gradedsanctions.register;

import gradedsanctions.DatabaseBeans;
import gradedsanctions.TestDatabase;
import gradedsanctions.access.Actor;
import gradedsanctions.access.Role;
import gradedsanctions.audit.AuditLog;
import gradedsanctions.subjects.Identifier;
import gradedsanctions.subjects.Kind;
import gradedsanctions.subjects.Subject;
import gradedsanctions.subjects.Subjects;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The register with a database of its own, a clock that is set by hand, and statements counted. */
final class RegisterSlice implements AutoCloseable {

    static final Actor SYSTEM = new Actor("system", Set.of(Role.SYSTEM), null);
    private static final JsonMapper JSON = new JsonMapper();

    /** Set by hand. */
    static final class HandClock extends Clock {

        private Instant now = Instant.parse("2026-03-02T04:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }
    }

    @ComponentScan(
            basePackageClasses = {Register.class, Subjects.class, AuditLog.class},
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.web\\..*"))
    static class Beans extends DatabaseBeans {

        @Bean
        CountedStatements dataSource() {
            return new CountedStatements(TestDatabase.fresh());
        }

        @Bean
        HandClock clock() {
            return new HandClock();
        }

        @Bean
        Areas areas() {
            return new Areas() {
                @Override
                public Set<String> codes() {
                    return Set.of("A", "B");
                }

                @Override
                public String titleOf(String code, boolean english) {
                    return code;
                }
            };
        }
    }

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final TransactionTemplate transaction;

    RegisterSlice(Path data) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("sanctions.data", data.toString())));
        context.register(Beans.class);
        context.refresh();
        transaction = context.getBean(TransactionTemplate.class);
        keptSince(LocalDate.of(2020, 1, 1));
    }

    void keptSince(LocalDate day) {
        jdbc().sql("update register_begin set day = ?").param(day).update();
    }

    JdbcClient jdbc() {
        return context.getBean(JdbcClient.class);
    }

    Register register() {
        return context.getBean(Register.class);
    }

    CountedStatements statements() {
        return context.getBean(CountedStatements.class);
    }

    void setClock(Instant now) {
        context.getBean(HandClock.class).now = now;
    }

    void inTransaction(Runnable deed) {
        transaction.executeWithoutResult(tx -> deed.run());
    }

    Subject enter(Kind kind, Identifier identifier) {
        return transaction.execute(tx -> context.getBean(Subjects.class).enter(kind, identifier, "某", null, "test"));
    }

    /** A sanction in area A, entered by a case of its own. */
    UUID restrict(Subject subject, Period period) {
        UUID caseId = UUID.randomUUID();
        inTransaction(() -> register().enter(List.of(sanction(subject.id(), caseId, period)), "test"));
        return caseId;
    }

    static NewSanction sanction(UUID subject, UUID caseId, Period period) {
        return new NewSanction(
                subject, caseId, "T", "t", List.of("A"), period, Map.of("months", 6), "b", period.from(), "r");
    }

    RestrictionChecks.Told check(String body) {
        return context.getBean(RestrictionChecks.class).check(JSON.readTree(body), SYSTEM);
    }

    RestrictionChecks.Told told(UUID id) {
        return context.getBean(RestrictionChecks.class).told(id, SYSTEM, false);
    }

    /** The answer to one row. */
    RestrictionAnswer ask(String identifier, String more) {
        return check("{\"checks\": [{\"identifier\": \"" + identifier + "\", \"area\": \"A\"" + more + "}]}")
                .answers()
                .get(0);
    }

    RestrictionAnswer askAsOf(String identifier, Instant asOf, String more) {
        return check("{\"asOf\": \"" + asOf + "\", \"checks\": [{\"identifier\": \"" + identifier
                        + "\", \"area\": \"A\"" + more + "}]}")
                .answers()
                .get(0);
    }

    @Override
    public void close() {
        context.close();
    }
}
