package gradedsanctions.policy;

import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.ServiceTest;
import gradedsanctions.rulebook.Canonical;
import gradedsanctions.rulebook.Release;
import gradedsanctions.rulebook.source.RuleFiles;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** Publishing again and again while somebody judges: no answer mixes two releases, and nothing is left behind. */
@ServiceTest
class ManyReleasesTest {

    private static final int RELEASES = Integer.getInteger("many.releases", 20);
    private static final boolean WHOLE = Boolean.getBoolean("many.whole");
    private static final int WARM = Math.max(1, RELEASES / 5);
    private static final RuleFiles SHIPPED = RuleFiles.read(Path.of("rules"));
    private static final String MEASURES = "vocabulary/measures.drl";
    private static final String CHANGED = "severity/rules.drl";
    private static final JsonNode MATTER = Canonical.JSON.readTree("""
            {"subject": {"kind": "INSTITUTION"}, "decidedOn": "2026-03-02", "acts": [{"category": "BrokenPromise",
             "from": "2025-06-01", "facts": {"daysOverdue": 400, "verifiedBySuperior": true, "refusedToRectify": true}}]}
            """);

    @Autowired
    private Releases releases;

    private final Set<String> published = ConcurrentHashMap.newKeySet();

    @DynamicPropertySource
    static void ownRules(DynamicPropertyRegistry registry) throws IOException {
        Path folder = Files.createTempDirectory("rules");
        for (Map.Entry<String, byte[]> file : files(0).all().entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        registry.add("sanctions.rules", folder::toString);
    }

    /** Ten rules with the vocabulary that they need, or all of them; other bytes each time. */
    private static RuleFiles files(int number) {
        Map<String, byte[]> files = new HashMap<>();
        SHIPPED.all().forEach((name, bytes) -> {
            boolean needed = name.startsWith("vocabulary/") && !name.contains("institution");
            if (WHOLE || needed || name.equals(CHANGED) || name.equals("severity/basis.md")) {
                files.put(name, bytes);
            }
        });
        if (!WHOLE) {
            String measures = SHIPPED.text(MEASURES).replaceAll("(?s)declare \\w+ extends Measure\\b.*?\nend\n", "");
            files.put(MEASURES, measures.getBytes(StandardCharsets.UTF_8));
        }
        files.put(CHANGED, (SHIPPED.text(CHANGED) + "// " + number + "\n").getBytes(StandardCharsets.UTF_8));
        return RuleFiles.of(files);
    }

    @Test
    void noAnswerMixesTwoReleasesAndMemoryStaysFlat() throws Exception {
        published.add(releases.active().hash());
        AtomicInteger judged = new AtomicInteger();
        ScheduledExecutorService somebody = Executors.newSingleThreadScheduledExecutor();
        Future<?> judging = somebody.scheduleWithFixedDelay(() -> judge(judged), 0, 20, TimeUnit.MILLISECONDS);
        publish(1, WARM);
        System.gc();
        long metaspace = metaspace();
        long heap = heap();
        publish(WARM + 1, RELEASES);
        if (judging.isDone()) {
            judging.get();
        }
        somebody.shutdown();
        assertThat(judged).hasValueGreaterThan(RELEASES);
        Awaitility.await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            System.gc();
            assertThat(metaspace()).isLessThan(metaspace + metaspace / 5);
            assertThat(heap()).isLessThan(heap + heap / 2);
        });
    }

    private void publish(int first, int last) {
        for (int number = first; number <= last; number++) {
            RuleFiles files = files(number);
            published.add(files.hash());
            releases.publish(files);
            assertThat(releases.active().hash()).isEqualTo(files.hash());
        }
    }

    private void judge(AtomicInteger judged) {
        Release release = releases.active();
        String named = release.judge(release.read(MATTER, LocalDate.of(2026, 3, 2), List.of(), List.of()), true)
                .receipt()
                .release();
        assertThat(named).isEqualTo(release.hash());
        assertThat(published).contains(named);
        judged.incrementAndGet();
    }

    private static long heap() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long metaspace() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals("Metaspace"))
                .mapToLong(pool -> pool.getUsage().getUsed())
                .sum();
    }
}
