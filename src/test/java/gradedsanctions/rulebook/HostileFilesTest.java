package gradedsanctions.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gradedsanctions.rulebook.source.Problem;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Hostile files, as written and in other clothes: none runs anything, each is refused at its place, and judging goes on. */
class HostileFilesTest {

    private static final int MUTATIONS = Integer.getInteger("hostile.mutations", 1);
    private static final long SEED = Long.getLong("hostile.seed", 20261129L);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final JsonNode MATTER = Canonical.JSON.readTree("""
            {"subject": {"kind": "INSTITUTION"}, "decidedOn": "2026-03-02", "acts": [{"category": "Promise",
             "from": "2025-06-01", "to": "2025-07-01", "facts": {"days": 40, "verified": true}}]}
            """);

    @Test
    void eachIsRefusedWithPlaceAndReasonWhileAnotherReleaseJudges() throws Exception {
        List<HostileFiles.Hostile> all = new ArrayList<>(HostileFiles.written());
        assertThat(all).hasSizeGreaterThanOrEqualTo(150);
        List<HostileFiles.Hostile> plain = List.copyOf(all);
        Random random = new Random(SEED);
        for (int i = 0; i < MUTATIONS; i++) {
            plain.forEach(hostile -> all.add(HostileFiles.mutated(hostile, random)));
        }
        all.addAll(HostileFiles.made());
        AtomicInteger judged = new AtomicInteger();
        try (Release release = Rulebook.seal(SmallRules.FILES)) {
            ScheduledExecutorService somebody = Executors.newSingleThreadScheduledExecutor();
            Future<?> judging =
                    somebody.scheduleWithFixedDelay(() -> judge(release, judged), 0, 50, TimeUnit.MILLISECONDS);
            assertThat(all.stream().map(HostileFilesTest::fault).filter(fault -> !fault.isEmpty()))
                    .isEmpty();
            assertThat(judging.isDone()).as("judging broke off").isFalse();
            somebody.shutdown();
            assertThat(somebody.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        }
        assertThat(judged).hasValueGreaterThan(20);
    }

    private static void judge(Release release, AtomicInteger judged) {
        Matter matter = release.read(MATTER, LocalDate.of(2026, 3, 2), List.of(), List.of());
        assertThat(release.judge(matter, true).measures()).hasSize(1);
        judged.incrementAndGet();
    }

    /** What is wrong with the refusal of a file, "" if nothing. */
    private static String fault(HostileFiles.Hostile hostile) {
        try {
            isRefused(hostile);
            return "";
        } catch (AssertionError e) {
            return hostile + ": " + e.getMessage();
        }
    }

    private static void isRefused(HostileFiles.Hostile hostile) {
        long start = System.nanoTime();
        RulesRejected rejected = catchThrowableOfType(
                RulesRejected.class, () -> Rulebook.seal(hostile.files()).close());
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        assertThat(HostileCanary.isDead()).as("code of %s ran", hostile).isFalse();
        assertThat(rejected).as("%s is refused", hostile).isNotNull();
        assertThat(took).isLessThan(PATIENCE);
        assertThat(rejected.problems()).anySatisfy(problem -> {
            assertThat(problem.error()).isTrue();
            assertThat(problem.file()).isEqualTo(hostile.place());
            assertThat(problem.message()).isNotBlank();
            boolean whole = problem.message().matches("(?s).*(?:bytes|UTF-8|rule folder|snake_case|rules; at most).*");
            assertThat(problem.line()).isGreaterThanOrEqualTo(whole ? 0 : 1);
        });
        assertThat(rejected.problems()).extracting(Problem::messageZh).allMatch(words -> !words.isBlank());
    }

    /** Otherwise the test above could not see it. */
    @Test
    void theCanaryDiesOfEachOfItsCauses() throws Exception {
        HostileCanary.trip();
        assertThat(HostileCanary.isDead()).isTrue();
        System.setProperty("hostile.canary", "dead");
        assertThat(HostileCanary.isDead()).isTrue();
        java.nio.file.Files.createDirectories(java.nio.file.Path.of("target"));
        java.nio.file.Files.writeString(java.nio.file.Path.of("target", "hostile-canary"), "x");
        assertThat(HostileCanary.isDead()).isTrue();
        new java.net.Socket("127.0.0.1", Integer.getInteger("hostile.port")).close();
        assertThat(HostileCanary.isDead()).isTrue();
        new HostileCanary.Loaded();
        assertThat(HostileCanary.isDead()).isTrue();
        assertThat(HostileCanary.isDead()).isFalse();
    }
}
