package gradedsanctions.replay;

import gradedsanctions.access.Actor;
import gradedsanctions.audit.AuditLog;
import gradedsanctions.casework.JudgedMatters;
import gradedsanctions.casework.JudgedMatters.JudgedMatter;
import gradedsanctions.register.LegalDay;
import gradedsanctions.rulebook.Release;
import gradedsanctions.rulebook.ReleaseStore;
import gradedsanctions.rulebook.replay.Ahead;
import gradedsanctions.rulebook.replay.Outcome;
import gradedsanctions.rulebook.replay.PastMatter;
import gradedsanctions.rulebook.replay.Replay;
import gradedsanctions.rulebook.replay.Report;
import gradedsanctions.rulebook.replay.Tally;
import gradedsanctions.rulebook.replay.Totals;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Judges a replay batch by batch. A batch, its counts and its turns are one transaction, which holds the row of the
 * replay: a worker that dies loses at most a batch, and no case is counted twice.
 */
@Component
class Batches {

    private static final Logger LOG = LoggerFactory.getLogger(Batches.class);
    private static final int FAILURES = 3;

    private final ReplayTable replays;
    private final CountTable counts;
    private final TurnTable turns;
    private final JudgedMatters matters;
    private final ReleaseStore releases;
    private final AuditLog audit;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final int size;
    private final int ahead;
    private final ExecutorService threads;

    /**
     * @param size cases of a batch: whoever pauses waits for one
     * @param parallel threads that judge; 0 for half of the processors, so that requests are still answered
     */
    Batches(
            ReplayTable replays,
            CountTable counts,
            TurnTable turns,
            JudgedMatters matters,
            ReleaseStore releases,
            AuditLog audit,
            TransactionTemplate transactions,
            Clock clock,
            @Value("${sanctions.replay-batch:100}") int size,
            @Value("${sanctions.replay-threads:0}") int parallel) {
        this.replays = replays;
        this.counts = counts;
        this.turns = turns;
        this.matters = matters;
        this.releases = releases;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
        this.size = size;
        int some = parallel > 0 ? parallel : Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        this.ahead = some * 2;
        this.threads = Executors.newFixedThreadPool(some, work -> {
            Thread thread = new Thread(work, "replay-judge");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Judges the next batch of a replay that nobody holds; false if there is none. */
    boolean next(Actor node) {
        AtomicReference<@Nullable ReplayJob> held = new AtomicReference<>();
        try {
            return Boolean.TRUE.equals(transactions.execute(tx -> {
                Optional<ReplayJob> job = replays.take();
                job.ifPresent(held::set);
                job.ifPresent(taken -> work(taken, node));
                return job.isPresent();
            }));
        } catch (RuntimeException e) {
            ReplayJob job = held.get();
            if (job == null) {
                throw e;
            }
            fail(job, e, node);
            return true;
        }
    }

    private void work(ReplayJob job, Actor node) {
        List<JudgedMatter> batch = matters.after(job.reached(), job.through(), size, node);
        if (batch.isEmpty()) {
            end(job, node);
            return;
        }
        Instant start = clock.instant();
        Tally tally = new Tally(job.totals());
        List<TurnedCase> turned = judge(job, batch, tally);
        Totals totals = tally.totals();
        counts.add(job.id(), totals);
        turns.add(job.id(), turned);
        replays.advance(
                job.id(),
                batch.get(batch.size() - 1).place(),
                totals.with(List.of(), List.of()),
                job.worked().plus(Duration.between(start, clock.instant())));
    }

    private List<TurnedCase> judge(ReplayJob job, List<JudgedMatter> batch, Tally tally) {
        Replay replay = new Replay(releases.load(job.before()), releases.load(job.after()), LegalDay.today(clock));
        List<TurnedCase> turned = new ArrayList<>();
        List<Outcome> outcomes = new ArrayList<>();
        Ahead judging = new Ahead(replay, threads, ahead, outcomes::add);
        batch.forEach(one -> judging.add(new PastMatter(one.caseId().toString(), one.division(), one.matter())));
        judging.finish();
        for (int i = 0; i < outcomes.size(); i++) {
            Outcome outcome = outcomes.get(i);
            tally.add(outcome);
            if (outcome.turn() != null) {
                turned.add(new TurnedCase(batch.get(i).place(), batch.get(i).caseId(), outcome.turn()));
            }
        }
        return turned;
    }

    private void end(ReplayJob job, Actor node) {
        Release tried = releases.load(job.after());
        Totals totals = job.totals();
        Report report = new Report(
                job.before(),
                job.after(),
                tried.engineVersion(),
                totals.with(counts.cells(job.id()), counts.measures(job.id())));
        replays.end(job.id(), report);
        audit.record(
                node.name(),
                "REPLAY_DONE",
                job.id().toString(),
                Map.of(
                        "after",
                        job.after(),
                        "cases",
                        totals.matters(),
                        "turned",
                        totals.turned(),
                        "digest",
                        report.digest()));
    }

    private void fail(ReplayJob job, RuntimeException e, Actor node) {
        LOG.error("A batch of the replay {} fails", job.id(), e);
        String why = e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage());
        transactions.executeWithoutResult(tx -> {
            replays.fail(job.id(), why, FAILURES);
            if (job.failures() + 1 >= FAILURES) {
                audit.record(node.name(), "REPLAY_FAILED", job.id().toString(), Map.of());
            }
        });
    }

    @PreDestroy
    void close() {
        threads.shutdown();
    }
}
