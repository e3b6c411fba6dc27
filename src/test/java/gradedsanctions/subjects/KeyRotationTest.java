package gradedsanctions.subjects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import gradedsanctions.ServiceTest;
import gradedsanctions.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The key that seals the names and numbers of persons is replaced while the service works on. */
@ServiceTest
class KeyRotationTest {

    private static final String SECOND = "key.k2=ICEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9Pj8=\n";

    @Autowired
    Subjects subjects;

    @Autowired
    Resealing resealing;

    @Autowired
    KeyFile keyFile;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Environment environment;

    @Value("${sanctions.keys}")
    Path file;

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final AtomicInteger writes = new AtomicInteger();
    private final AtomicBoolean done = new AtomicBoolean();
    private CompletableFuture<Void> others = CompletableFuture.completedFuture(null);
    private JdbcClient unbound;
    private String before;

    @BeforeEach
    void remember() throws IOException {
        unbound = TestDatabase.unbound(environment);
        before = Files.readString(file);
    }

    /** All tests share the service, so the file ends as it was, and everything under its key. */
    @AfterEach
    void restore() throws IOException {
        done.set(true);
        others.exceptionally(failed -> null).join();
        write(text -> before + SECOND);
        resealing.run();
        write(text -> before);
        resealing.run();
        assertThat(subjects.byIds(persons())).hasSameSizeAs(persons());
    }

    private void write(UnaryOperator<String> change) throws IOException {
        Files.writeString(file, change.apply(Files.readString(file)));
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(writes.incrementAndGet())));
    }

    private Subject enter(int i) {
        Identifier number = new Identifier(Scheme.INTERNAL, "R-" + NEXT.incrementAndGet());
        return transaction.execute(tx -> subjects.enter(Kind.OFFICIAL, number, "测试" + i, null, "test"));
    }

    private List<UUID> persons() {
        return unbound.sql("select id from subject where kind = 'OFFICIAL'")
                .query(UUID.class)
                .list();
    }

    private List<String> keysInUse() {
        return unbound.sql("select distinct split_part(identifier, ':', 1) from subject where kind = 'OFFICIAL'"
                        + " union select distinct split_part(name, ':', 1) from subject"
                        + " where kind = 'OFFICIAL' and name is not null")
                .query(String.class)
                .list();
    }

    @Test
    void aKeyIsReplacedAndRetiredWhileOthersReadAndEnter() throws Exception {
        List<UUID> entered =
                IntStream.range(0, 450).mapToObj(i -> enter(i).id()).toList();
        List<Subject> meanwhile = new ArrayList<>();
        others = CompletableFuture.runAsync(() -> {
            while (!done.get()) {
                assertThat(subjects.byIds(entered).values())
                        .allMatch(s -> String.valueOf(s.name()).startsWith("测试"));
                meanwhile.add(enter(meanwhile.size()));
            }
        });

        write(text -> text.replace("current=k1", "current=k2") + SECOND);
        resealing.run();
        assertThat(enter(0).name()).isEqualTo("测试0");
        // Whoever began to enter somebody before the change may end after a resealing.
        await().untilAsserted(() -> {
            resealing.run();
            assertThat(keysInUse()).containsExactly("k2");
        });

        write(text -> text.replaceAll("key\\.k1=.*\n", ""));
        resealing.run();
        assertThat(keyFile.keys().encryption()).containsOnlyKeys("k2");
        done.set(true);
        others.get();
        assertThat(meanwhile).isNotEmpty();
        Map<UUID, Subject> read =
                subjects.byIds(meanwhile.stream().map(Subject::id).toList());
        assertThat(read.values()).containsExactlyInAnyOrderElementsOf(meanwhile);
        assertThat(unbound.sql("select sum((details->>'records')::int) from audit where action = 'SUBJECTS_RESEALED'"
                                + " and details->>'key' = 'k2'")
                        .query(Integer.class)
                        .single())
                .isGreaterThanOrEqualTo(450);
    }

    @Test
    void aFileThatWouldLoseSomebodyIsNotTakenOver() throws IOException {
        UUID person = enter(7).id();
        Keys good = keyFile.keys();
        for (UnaryOperator<String> spoilt : List.<UnaryOperator<String>>of(
                text -> SECOND + "current=k2\n" + text.replaceAll("(key\\.k1|current)=.*\n", ""),
                text -> text.replaceAll("digest=.*\n", "digest=ICEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9Pj8=\n"),
                text -> "nothing of the kind")) {
            write(text -> spoilt.apply(before));
            resealing.run();
            assertThat(keyFile.keys()).isEqualTo(good);
            assertThat(subjects.byId(person).orElseThrow().name()).isEqualTo("测试7");
        }
    }
}
