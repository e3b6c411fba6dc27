package gradedsanctions.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.rulebook.source.RuleFiles;
import java.lang.management.ClassLoadingMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A release that nobody holds any more leaves nothing behind, though nobody has closed it. */
class ReloadTest {

    private static final int ROUNDS = Integer.getInteger("reload.rounds", 8);
    private static final ClassLoadingMXBean CLASSES = ManagementFactory.getClassLoadingMXBean();
    private static final String MATTER = """
            {"subject": {"kind": "INSTITUTION"}, "decidedOn": "2026-03-02", "acts": [{"category": "BrokenPromise",
             "from": "2025-06-01", "facts": {"daysOverdue": 400, "verifiedBySuperior": true, "refusedToRectify": true}}]}
            """;

    private static final RuleFiles SHIPPED = RuleFiles.read(Path.of("rules"));

    /** A few rules with all of the vocabulary, other bytes each time. */
    private static RuleFiles fixture(int round) {
        Map<String, byte[]> files = new HashMap<>();
        SHIPPED.all().forEach((name, bytes) -> {
            if (name.startsWith("vocabulary/") || name.startsWith("severity/")) {
                files.put(name, bytes);
            }
        });
        String text = SHIPPED.text("severity/rules.drl") + "// " + round + "\n";
        files.put("severity/rules.drl", text.getBytes(StandardCharsets.UTF_8));
        return RuleFiles.of(files);
    }

    private static void loadAndJudge(int round) {
        Release release = Rulebook.seal(fixture(round));
        Matter matter = release.read(Canonical.JSON.readTree(MATTER), LocalDate.of(2026, 3, 2), List.of(), List.of());
        assertThat(release.judge(matter, true).receipt().release()).isEqualTo(release.hash());
    }

    @Test
    void classesOfDroppedReleasesAreUnloaded() {
        for (int i = 0; i < ROUNDS; i++) {
            loadAndJudge(i);
        }
        long before = CLASSES.getUnloadedClassCount();
        long loaded = CLASSES.getTotalLoadedClassCount();
        for (int i = ROUNDS; i < 2 * ROUNDS; i++) {
            loadAndJudge(i);
        }
        long added = CLASSES.getTotalLoadedClassCount() - loaded;
        Awaitility.await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            System.gc();
            assertThat(CLASSES.getUnloadedClassCount() - before).isGreaterThan(added * 8 / 10);
        });
    }
}
