package gradedsanctions.policy;

import gradedsanctions.access.Actor;
import gradedsanctions.access.Role;
import gradedsanctions.audit.AuditLog;
import gradedsanctions.rulebook.Release;
import gradedsanctions.rulebook.scenario.Examination;
import gradedsanctions.rulebook.source.RuleFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** One node of those that publish by two people, on a database that others may share. */
public final class PolicySlice implements AutoCloseable {

    public static final Actor AUTHOR = new Actor("policy", Set.of(Role.POLICY_AUTHOR), null);
    public static final Actor APPROVER = new Actor("approver", Set.of(Role.POLICY_APPROVER), null);

    private static final RuleFiles SHIPPED = RuleFiles.read(Path.of("rules"));
    private static final String MEASURES = "vocabulary/measures.drl";
    private static final String CHANGED = "severity/rules.drl";

    /** Goes on by itself from where it is set by hand. */
    public static final class HandClock extends Clock {

        private volatile Duration ahead = Duration.ZERO;

        void advance(Duration by) {
            ahead = ahead.plus(by);
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(ahead);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.system(zone);
        }
    }

    private static final Map<String, Release> SEALED = new ConcurrentHashMap<>();
    private static final Map<String, Examination> EXAMINED = new ConcurrentHashMap<>();

    /** Compiles what any node of the tests has compiled no second time. */
    static final class Compiled extends CompiledReleases {

        Compiled(ReleaseTable table) {
            super(table);
        }

        @Override
        Release seal(RuleFiles files) {
            return SEALED.computeIfAbsent(files.hash(), hash -> super.seal(files));
        }
    }

    static final class Folder extends RuleFolder {

        Folder(Path folder) {
            super(folder, new Trial(false, Duration.ofMinutes(1), 512));
        }

        @Override
        Examination examine(RuleFiles files) {
            return EXAMINED.computeIfAbsent(files.hash(), hash -> super.examine(files));
        }

        @Override
        public synchronized Examination examine() {
            return examine(read());
        }
    }

    // No @Configuration: the service under test would find it.
    @EnableTransactionManagement(proxyTargetClass = true)
    @ComponentScan(
            basePackageClasses = {Releases.class, AuditLog.class},
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = ".*(\\.web\\..*|Test.*|\\.RuleFolder|\\.CompiledReleases)"))
    static class Beans {}

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final Map<String, String> replays = new ConcurrentHashMap<>();
    public final HandClock clock = new HandClock();

    /**
     * @param folder for its keys and its last good release; the rules lie in it too
     * @param more configurations
     */
    public PolicySlice(DataSource database, Path folder, Class<?>... more) {
        write(rules(0), folder.resolve("rules"));
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test",
                        Map.of(
                                "sanctions.data",
                                folder.toString(),
                                "sanctions.rules",
                                folder.resolve("rules").toString(),
                                "sanctions.publication",
                                "reviewed",
                                "sanctions.trial.enabled",
                                "false")));
        JdbcTransactionManager transactions = new JdbcTransactionManager(database);
        context.getBeanFactory().setConversionService(ApplicationConversionService.getSharedInstance());
        context.registerBean("dataSource", DataSource.class, () -> database);
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
        context.registerBean(JdbcTransactionManager.class, () -> transactions);
        context.registerBean(TransactionTemplate.class, () -> new TransactionTemplate(transactions));
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(JsonMapper.class, () -> new JsonMapper());
        context.registerBean("compiledReleases", CompiledReleases.class, () -> new Compiled(bean(ReleaseTable.class)));
        context.registerBean("ruleFolder", RuleFolder.class, () -> new Folder(folder.resolve("rules")));
        context.registerBean(Replayed.class, () -> release -> Optional.ofNullable(replays.get(release)));
        context.register(Beans.class);
        if (more.length > 0) {
            context.register(more);
        }
        context.refresh();
    }

    /** Few rules with the vocabulary that they need; other bytes for each number. */
    public static RuleFiles rules(int number) {
        Map<String, byte[]> files = new HashMap<>();
        SHIPPED.all().forEach((name, bytes) -> {
            boolean needed = name.startsWith("vocabulary/") && !name.contains("institution");
            if (needed || name.equals("severity/basis.md")) {
                files.put(name, bytes);
            }
        });
        files.put(
                MEASURES,
                SHIPPED.text(MEASURES)
                        .replaceAll("(?s)declare \\w+ extends Measure\\b.*?\nend\n", "")
                        .getBytes(StandardCharsets.UTF_8));
        files.put(CHANGED, (SHIPPED.text(CHANGED) + "// " + number + "\n").getBytes(StandardCharsets.UTF_8));
        return RuleFiles.of(files);
    }

    static void write(RuleFiles files, Path folder) {
        files.all().forEach((name, bytes) -> {
            try {
                Files.createDirectories(folder.resolve(name).getParent());
                Files.write(folder.resolve(name), bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public JdbcClient jdbc() {
        return bean(JdbcClient.class);
    }

    /** Takes over what was published, as the node does every half second. */
    public void follow() {
        bean(Releases.class).follow();
    }

    public String active() {
        return bean(Releases.class).active().hash();
    }

    void replayed(String release, String digest) {
        replays.put(release, digest);
    }

    Publication submitted(RuleFiles files) {
        Map<String, String> texts = new HashMap<>();
        files.all().keySet().forEach(name -> texts.put(name, files.text(name)));
        return bean(Submitting.class).submit(new Submission("试改", null, texts), AUTHOR);
    }

    public Publication signed(Publication draft) {
        return bean(Signing.class).sign(draft.id(), seen(draft), AUTHOR);
    }

    public Publication approved(Publication draft) {
        return bean(Signing.class).approve(draft.id(), seen(draft), APPROVER);
    }

    public Publication published(RuleFiles files) {
        return approved(signed(submitted(files)));
    }

    public Publication now(UUID id) {
        return bean(Publications.class).find(id);
    }

    static SignatureForm seen(Publication draft) {
        return seen(draft, null);
    }

    static SignatureForm seen(Publication draft, @Nullable LocalDate day) {
        return new SignatureForm(draft.release(), draft.replay(), day, null);
    }

    @Override
    public void close() {
        context.close();
    }
}
