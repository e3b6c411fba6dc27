package gradedsanctions.replay;

import gradedsanctions.DatabaseBeans;
import gradedsanctions.TestDatabase;
import gradedsanctions.access.Actor;
import gradedsanctions.access.Division;
import gradedsanctions.audit.AuditLog;
import gradedsanctions.casework.JudgedMatters;
import gradedsanctions.rulebook.Release;
import gradedsanctions.rulebook.ReleaseStore;
import gradedsanctions.rulebook.replay.TwoReleases;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Replays on a database of their own with two small releases; nothing works by itself. */
final class ReplaySlice implements AutoCloseable {

    static final Actor NODE = new Actor("node:replay", Set.of(), Division.COUNTRY);

    @Import({ReplayTable.class, CountTable.class, TurnTable.class, Batches.class, JudgedMatters.class, AuditLog.class})
    static class Beans extends DatabaseBeans {

        @Bean
        DataSource dataSource() {
            return TestDatabase.fresh();
        }

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        AtomicReference<Runnable> duringBatch() {
            return new AtomicReference<>(() -> {});
        }

        @Bean
        ReleaseStore releases(AtomicReference<Runnable> duringBatch) {
            return new ReleaseStore() {
                @Override
                public Release active() {
                    return TwoReleases.BEFORE;
                }

                @Override
                public Release load(String hash) {
                    duringBatch.get().run();
                    return hash.equals(TwoReleases.BEFORE.hash()) ? TwoReleases.BEFORE : TwoReleases.AFTER;
                }
            };
        }
    }

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    final Batches batches;
    final ReplayTable replays;
    final JudgedMatters matters;
    final CountTable counts;
    final JdbcClient jdbc;
    final AtomicReference<Runnable> duringBatch;

    @SuppressWarnings("unchecked")
    ReplaySlice(int batch) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("sanctions.replay-batch", String.valueOf(batch))));
        context.register(Beans.class);
        context.refresh();
        batches = context.getBean(Batches.class);
        replays = context.getBean(ReplayTable.class);
        matters = context.getBean(JudgedMatters.class);
        counts = context.getBean(CountTable.class);
        jdbc = context.getBean(JdbcClient.class);
        duringBatch = context.getBean(AtomicReference.class);
        for (Release release : List.of(TwoReleases.BEFORE, TwoReleases.AFTER)) {
            jdbc.sql("insert into release (hash, sealed_at, engine) values (?, now(), 'test')")
                    .param(release.hash())
                    .update();
        }
    }

    /** A case that was judged on so many days overdue, under a number of its own. */
    UUID judged(int number, int daysOverdue) {
        UUID subject = UUID.nameUUIDFromBytes(("s" + number).getBytes(StandardCharsets.UTF_8));
        UUID id = UUID.nameUUIDFromBytes(("c" + number).getBytes(StandardCharsets.UTF_8));
        jdbc.sql("""
                        insert into subject (id, kind, scheme, lookup, identifier, masked, created_at)
                        values (?, 'INSTITUTION', 'INTERNAL', ?, 'x', 'x', now())
                        """)
                .params(subject, subject.toString().getBytes(StandardCharsets.UTF_8))
                .update();
        jdbc.sql("""
                        insert into "case" (id, number, subject, kind, categories, state, version, opened_at, opened_by,
                                            division)
                        values (?, ?, ?, 'INSTITUTION', '{BrokenPromise}', 'OPEN', 1, now(), 'x', ?)
                        """)
                .params(id, String.valueOf(number), subject, number % 2 == 0 ? "110108" : "440000")
                .update();
        judgedAgain(id, daysOverdue);
        return id;
    }

    void judgedAgain(UUID id, int daysOverdue) {
        jdbc.sql("""
                        insert into ruling (id, case_id, purpose, release, matter, result, judged_at)
                        values (?, ?, 'OPENING', ?, ?, '{}', now())
                        """)
                .params(UUID.randomUUID(), id, TwoReleases.BEFORE.hash(), TwoReleases.promise(daysOverdue))
                .update();
    }

    UUID start() {
        long newest = matters.newest();
        return replays.add(
                        TwoReleases.BEFORE.hash(),
                        TwoReleases.AFTER.hash(),
                        newest,
                        matters.count(newest, NODE),
                        "policy")
                .orElseThrow();
    }

    ReplayJob job(UUID id) {
        return replays.find(id).orElseThrow();
    }

    /** Works until nothing is left to do. */
    void work() {
        boolean more = true;
        while (more) {
            more = batches.next(NODE);
        }
    }

    /** Ends the connections of others, asked from a thread that is in no transaction: so the death of a worker looks. */
    void killConnections() {
        CompletableFuture.runAsync(() -> jdbc.sql("select count(pg_terminate_backend(pid)) from pg_stat_activity"
                                + " where datname = current_database() and pid <> pg_backend_pid()")
                        .query(Long.class)
                        .single())
                .join();
    }

    @Override
    public void close() {
        context.close();
    }
}
