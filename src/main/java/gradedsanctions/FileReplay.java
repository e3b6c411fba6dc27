package gradedsanctions;

import gradedsanctions.rulebook.Canonical;
import gradedsanctions.rulebook.Release;
import gradedsanctions.rulebook.replay.Ahead;
import gradedsanctions.rulebook.replay.Outcome;
import gradedsanctions.rulebook.replay.PastMatter;
import gradedsanctions.rulebook.replay.Replay;
import gradedsanctions.rulebook.replay.Side;
import gradedsanctions.rulebook.replay.Tally;
import gradedsanctions.rulebook.replay.Totals;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Replays a file of matters, with checkpoints if there is a folder for them. */
final class FileReplay {

    private static final long PERIOD = TimeUnit.SECONDS.toNanos(2);
    private static final int AHEAD_OF_EACH_THREAD = 32;

    /**
     * @param folder where turns and checkpoints go; null for nowhere
     * @param derivations whether the derivations of both releases stand with each turn
     */
    record Settings(Path file, @Nullable Path folder, int threads, boolean derivations) {}

    private final Settings settings;
    private final ReplayCheckpoint from;
    private final ReplayProgress progress;
    private final Tally tally;
    private volatile boolean stopping;
    private @Nullable TurnsFile turns;
    private long lastKept = System.nanoTime() - PERIOD;

    FileReplay(Settings settings, ReplayCheckpoint from, ReplayProgress progress) {
        this.settings = settings;
        this.from = from;
        this.progress = progress;
        this.tally = new Tally(from.totals());
    }

    /** Comes to an end soon, with a checkpoint. */
    void stop() {
        stopping = true;
    }

    boolean isStopping() {
        return stopping;
    }

    /**
     * Goes on from the checkpoint to the end of the file.
     *
     * @return where it stands then; not done if it was stopped
     */
    ReplayCheckpoint run(Release before, Release after) throws IOException {
        ExecutorService threads = Executors.newFixedThreadPool(settings.threads());
        try (TurnsFile lines = TurnsFile.of(settings.folder(), from.turnsLength());
                InputStream bytes = progress.counting(Files.newInputStream(settings.file()))) {
            turns = lines;
            Ahead ahead = new Ahead(
                    new Replay(before, after, from.today()),
                    threads,
                    settings.threads() * AHEAD_OF_EACH_THREAD,
                    this::take);
            String name = String.valueOf(settings.file().getFileName());
            long[] entries = {0};
            new Matters(name, bytes).forEach(entry -> {
                if (++entries[0] > from.totals().matters()) {
                    ahead.add(past(entry));
                }
                return !stopping;
            });
            ahead.finish();
            return keep(!stopping);
        } finally {
            threads.shutdownNow();
        }
    }

    private static PastMatter past(Matters.Entry entry) {
        JsonNode json = entry.json();
        String division =
                json == null ? "" : json.path("subject").path("division").asString("");
        return new PastMatter(entry.source(), division, json);
    }

    private void take(Outcome outcome) {
        tally.add(outcome);
        try {
            if (outcome.turn() != null && turns != null) {
                turns.add(line(outcome));
            }
            if (System.nanoTime() - lastKept > PERIOD) {
                keep(false);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String line(Outcome outcome) {
        ObjectNode line = Canonical.JSON.valueToTree(outcome.turn());
        if (settings.derivations()) {
            line.set("before", derivation(outcome.before()));
            line.set("after", derivation(outcome.after()));
        }
        return Canonical.text(line) + "\n";
    }

    private static JsonNode derivation(Side side) {
        return side.ruling() == null
                ? Canonical.JSON.createArrayNode()
                : Canonical.JSON.valueToTree(side.ruling().derivation());
    }

    /** What the turns say is on the disk before the checkpoint counts on it. */
    private ReplayCheckpoint keep(boolean done) throws IOException {
        lastKept = System.nanoTime();
        progress.say(tally.matters() - from.totals().matters());
        Totals totals = tally.totals();
        ReplayCheckpoint checkpoint = new ReplayCheckpoint(
                from.source(),
                from.before(),
                from.after(),
                from.today(),
                turns == null ? 0 : turns.settle(),
                done,
                totals);
        if (settings.folder() != null) {
            checkpoint.keep(settings.folder());
        }
        return checkpoint;
    }
}
