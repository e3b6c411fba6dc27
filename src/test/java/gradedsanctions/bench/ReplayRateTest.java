package gradedsanctions.bench;

import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.rulebook.Canonical;
import gradedsanctions.rulebook.Matter;
import gradedsanctions.rulebook.Release;
import gradedsanctions.rulebook.Rulebook;
import gradedsanctions.rulebook.replay.PastMatter;
import gradedsanctions.rulebook.replay.Replay;
import gradedsanctions.rulebook.replay.Tally;
import gradedsanctions.rulebook.replay.Totals;
import gradedsanctions.rulebook.replay.TwoReleases;
import gradedsanctions.rulebook.source.RuleFiles;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * How fast a replay judges, held against bare judging of matters that are read already, in turns in one process.
 * Processor time of the thread, so that a busy machine does not count. {@link #main} measures with other rules and
 * matters: OLD NEW FILE ROUNDS.
 */
class ReplayRateTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    /** Judgings a second of processor time. */
    record Rates(double bare, double replay) {

        double ratio() {
            return replay / bare;
        }

        @Override
        public String toString() {
            return "bare %.0f/s, replay %.0f/s, ratio %.2f".formatted(bare, replay, ratio());
        }
    }

    static Rates measure(Release before, Release after, List<JsonNode> matters, int rounds) {
        List<Matter> old = matters.stream().map(m -> read(before, m)).toList();
        List<Matter> now = matters.stream().map(m -> read(after, m)).toList();
        List<PastMatter> past =
                matters.stream().map(m -> new PastMatter("x", "", m)).toList();
        Replay replay = new Replay(before, after, TODAY);
        long bare = 0;
        long replayed = 0;
        for (int round = -1; round < rounds; round++) {
            long bareRound = timed(() -> {
                old.forEach(m -> before.judge(m, true));
                now.forEach(m -> after.judge(m, true));
            });
            Tally tally = new Tally(Totals.NONE);
            long replayRound = timed(() -> past.forEach(m -> tally.add(replay.of(m))));
            // The first round warms up.
            bare += round < 0 ? 0 : bareRound;
            replayed += round < 0 ? 0 : replayRound;
        }
        double judgings = 2e9 * matters.size() * rounds;
        return new Rates(judgings / bare, judgings / replayed);
    }

    private static Matter read(Release release, JsonNode matter) {
        return release.read(matter, TODAY, List.of(), List.of());
    }

    private static long timed(Runnable work) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        work.run();
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    }

    @Test
    void aReplayJudgesAtLeastHalfAsFastAsBareJudging() {
        List<JsonNode> matters = IntStream.range(290, 350)
                .mapToObj(days -> Canonical.JSON.readTree(TwoReleases.promise(days)))
                .toList();

        Rates rates = measure(TwoReleases.BEFORE, TwoReleases.AFTER, matters, 2);

        assertThat(rates.ratio()).as("%s", rates).isGreaterThan(0.5);
    }

    public static void main(String[] args) throws IOException {
        List<JsonNode> matters = Files.readAllLines(Path.of(args[2])).stream()
                .map(Canonical.JSON::readTree)
                .toList();
        try (Release before = Rulebook.seal(RuleFiles.read(Path.of(args[0])));
                Release after = Rulebook.seal(RuleFiles.read(Path.of(args[1])))) {
            System.out.printf(Locale.ROOT, "%s%n", measure(before, after, matters, Integer.parseInt(args[3])));
        }
    }
}
