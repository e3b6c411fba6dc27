package gradedsanctions.replay;

import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.rulebook.Canonical;
import gradedsanctions.rulebook.replay.Matrix;
import gradedsanctions.rulebook.replay.Movement;
import gradedsanctions.rulebook.replay.TwoReleases;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A replay of stored cases ends with the same digest, whatever befalls its workers. */
class ReplayJobTest {

    private static final int CASES = 40;
    private static final int BATCH = 6;
    /** 300 and beyond of 290 to 329. */
    private static final int TURNED = 30;

    private ReplaySlice slice;

    @BeforeEach
    void openCases() {
        slice = new ReplaySlice(BATCH);
        for (int i = 0; i < CASES; i++) {
            slice.judged(i, 290 + i);
        }
    }

    @AfterEach
    void close() {
        slice.close();
    }

    /** The same cases replayed by one worker without disturbance. */
    private static String undisturbed() {
        try (ReplaySlice other = new ReplaySlice(CASES)) {
            for (int i = 0; i < CASES; i++) {
                other.judged(i, 290 + i);
            }
            UUID id = other.start();
            other.work();
            return String.valueOf(other.job(id).digest());
        }
    }

    private void isWholeAndRight(UUID id) {
        ReplayJob job = slice.job(id);
        assertThat(job.state()).isEqualTo(State.DONE);
        assertThat(job.judged()).isEqualTo(CASES).isEqualTo(job.cases());
        assertThat(job.totals().turned()).isEqualTo(TURNED);
        assertThat(count("replay_turn")).isEqualTo(TURNED);
        assertThat(job.digest()).isEqualTo(undisturbed());
        String report = slice.replays.report(id).orElseThrow();
        assertThat(Canonical.sha256(report)).isEqualTo(job.digest());
        assertThat(slice.replays.digest(TwoReleases.AFTER.hash())).contains(job.digest());
        assertThat(slice.replays.digest(TwoReleases.BEFORE.hash())).isEmpty();
        assertThat(count("audit where action = 'REPLAY_DONE'")).isEqualTo(1);
    }

    private long count(String what) {
        return slice.jdbc.sql("select count(*) from " + what).query(Long.class).single();
    }

    @Test
    void eachCaseIsJudgedOnceOnItsLastMatter() {
        UUID again = slice.judged(CASES, 500);
        slice.judgedAgain(again, 310);
        UUID id = slice.start();
        UUID later = slice.judged(CASES + 1, 320);
        slice.judgedAgain(again, 500);

        slice.work();

        ReplayJob job = slice.job(id);
        assertThat(job.judged()).isEqualTo(CASES + 1);
        assertThat(job.totals().turned()).isEqualTo(TURNED + 1);
        assertThat(slice.jdbc
                        .sql("select case_id from replay_turn")
                        .query(UUID.class)
                        .list())
                .contains(again)
                .doesNotContain(later);
    }

    @Test
    void workersThatDieInTheMiddleOfABatchLoseAndDoubleNothing() {
        UUID id = slice.start();
        AtomicInteger loads = new AtomicInteger();
        slice.duringBatch.set(() -> {
            // Every third time that a batch has read its cases.
            if (loads.incrementAndGet() % 3 == 0) {
                slice.killConnections();
            }
        });

        slice.work();

        assertThat(loads.get()).as("batches were repeated").isGreaterThan(2 * (CASES / BATCH + 2));
        isWholeAndRight(id);
    }

    @Test
    void severalWorkersShareAReplayAndCountNoCaseTwice() throws Exception {
        UUID id = slice.start();
        ExecutorService workers = Executors.newFixedThreadPool(3);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            all.add(workers.submit(() -> {
                while (slice.job(id).state() == State.RUNNING) {
                    slice.batches.next(ReplaySlice.NODE);
                }
            }));
        }
        for (Future<?> worker : all) {
            worker.get();
        }
        workers.shutdown();

        isWholeAndRight(id);
    }

    @Test
    void aPausedReplayStandsStillAndGoesOnWhenResumed() {
        UUID id = slice.start();
        slice.batches.next(ReplaySlice.NODE);
        assertThat(slice.replays.step(id, State.Step.PAUSE)).isTrue();

        assertThat(slice.batches.next(ReplaySlice.NODE)).isFalse();
        assertThat(slice.job(id).judged()).isEqualTo(BATCH);
        assertThat(slice.job(id).percent()).isEqualTo(100 * BATCH / CASES);

        assertThat(slice.replays.step(id, State.Step.RESUME)).isTrue();
        slice.work();
        isWholeAndRight(id);
    }

    @Test
    void aCancelledReplayNeverEndsAndAnotherMayBegin() {
        UUID id = slice.start();
        assertThat(slice.replays.add(TwoReleases.BEFORE.hash(), TwoReleases.AFTER.hash(), 1, 1, "policy"))
                .as("one of the same releases is under way")
                .isEmpty();
        slice.batches.next(ReplaySlice.NODE);
        assertThat(slice.replays.step(id, State.Step.CANCEL)).isTrue();

        slice.work();

        assertThat(slice.job(id).state()).isEqualTo(State.CANCELLED);
        assertThat(slice.replays.step(id, State.Step.RESUME)).isFalse();
        assertThat(slice.replays.digest(TwoReleases.AFTER.hash())).isEmpty();
        UUID next = slice.start();
        slice.work();
        isWholeAndRight(next);
    }

    @Test
    void aReplayWhoseBatchesFailSaysWhyAndMayBeResumed() {
        UUID id = slice.start();
        slice.duringBatch.set(() -> {
            throw new IllegalStateException("the stored files do not compile");
        });

        slice.work();

        assertThat(slice.job(id).state()).isEqualTo(State.FAILED);
        assertThat(slice.job(id).failure()).contains("the stored files do not compile");
        assertThat(count("audit where action = 'REPLAY_FAILED'")).isEqualTo(1);
        slice.duringBatch.set(() -> {});
        assertThat(slice.replays.step(id, State.Step.RESUME)).isTrue();
        slice.work();
        isWholeAndRight(id);
    }

    @Test
    void countsAreFilteredAndAddedUpByTheDatabase() {
        UUID id = slice.start();
        slice.work();
        CountTable counts = slice.counts;

        Matrix all = Matrix.ofSeverities(counts.moved(id, Matrix.Filter.ALL), TwoReleases.AFTER.vocabulary());
        Matrix beijing = Matrix.ofSeverities(
                counts.moved(id, new Matrix.Filter("BrokenPromise", "11", null)), TwoReleases.AFTER.vocabulary());
        Movements divisions =
                Movements.of(Movements.By.DIVISION, counts.movements(id, Movements.By.DIVISION, Matrix.Filter.ALL));
        Movements categories =
                Movements.of(Movements.By.CATEGORY, counts.movements(id, Movements.By.CATEGORY, Matrix.Filter.ALL));

        assertThat(all.count(Movement.RAISED)).isEqualTo(TURNED);
        assertThat(all.count(Movement.UNCHANGED)).isEqualTo(CASES - TURNED);
        assertThat(beijing.count(Movement.RAISED)).isEqualTo(TURNED / 2);
        assertThat(divisions.severity("110108", Movement.RAISED)).isEqualTo(TURNED / 2);
        assertThat(divisions.severity("440000", Movement.RAISED)).isEqualTo(TURNED / 2);
        assertThat(categories.severity("BrokenPromise", Movement.UNCHANGED)).isEqualTo(CASES - TURNED);
        assertThat(counts.measures(id, Matrix.Filter.ALL)).isNotEmpty();
        assertThat(counts.measures(id, new Matrix.Filter(null, null, "nobody"))).isEmpty();
    }
}
