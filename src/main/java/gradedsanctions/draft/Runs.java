package gradedsanctions.draft;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import gradedsanctions.rulebook.RulesRejected;
import gradedsanctions.rulebook.scenario.ConditionCoverage;
import gradedsanctions.rulebook.scenario.Examination;
import gradedsanctions.rulebook.scenario.ScenarioResult;
import gradedsanctions.rulebook.scenario.ScenarioRun;
import gradedsanctions.rulebook.source.RuleFiles;
import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Runs the scenarios of drafts in the background, one draft after another. A newer run of a draft ends the one before; none
 * takes longer than it may, so that rules of endless appetite keep nobody waiting.
 */
@Component
public class Runs {

    private static final Logger LOG = LoggerFactory.getLogger(Runs.class);
    private static final int MOST = 50;

    private final Checking checking;
    private final long seconds;
    private final Cache<UUID, Job> jobs =
            Caffeine.newBuilder().maximumSize(MOST).build();
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(Runs::thread);
    private final ScheduledExecutorService ender = Executors.newSingleThreadScheduledExecutor(Runs::thread);

    Runs(Checking checking, @Value("${sanctions.draft.run:120}") long seconds) {
        this.checking = checking;
        this.seconds = seconds;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "scenarios of drafts");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }

    /**
     * Starts a run, if the same files are not run already.
     *
     * @param first the folder whose scenarios come before the others
     */
    public Run start(UUID draft, RuleFiles files, String first) {
        Job before = jobs.getIfPresent(draft);
        if (before != null && before.hash.equals(files.hash()) && before.state != Run.State.CANCELLED) {
            return before.now();
        }
        cancel(draft);
        Job job = new Job(files.hash());
        jobs.put(draft, job);
        job.future = worker.submit(() -> run(job, files, first));
        return job.now();
    }

    /** The newest run of a draft. */
    public Optional<Run> of(UUID draft) {
        return Optional.ofNullable(jobs.getIfPresent(draft)).map(Job::now);
    }

    public void cancel(UUID draft) {
        Job job = jobs.getIfPresent(draft);
        if (job != null) {
            job.end(Run.State.CANCELLED, null);
        }
    }

    private void run(Job job, RuleFiles files, String first) {
        Future<?> limit = ender.schedule(() -> job.end(Run.State.FAILED, "time"), seconds, TimeUnit.SECONDS);
        try {
            ScenarioRun run = new ScenarioRun(checking.ready(files));
            job.all = run.size();
            run.run(place -> place.file().startsWith(first + "/"), job::add);
            job.finish(run.examination(), run.coverage());
        } catch (CancellationException e) {
            LOG.debug("A run of scenarios was ended: {}", job.hash);
        } catch (RulesRejected e) {
            job.end(Run.State.FAILED, "problems");
        } catch (RuntimeException e) {
            LOG.error("The scenarios of a draft can't be run", e);
            job.end(Run.State.FAILED, String.valueOf(e.getMessage()));
        } finally {
            limit.cancel(false);
        }
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
        ender.shutdownNow();
    }

    private static final class Job {

        private final String hash;
        private final List<ScenarioResult> results = new ArrayList<>();
        private volatile int all;
        private volatile Run.State state = Run.State.RUNNING;
        private volatile @Nullable Future<?> future;
        private @Nullable Examination examination;
        private @Nullable ConditionCoverage coverage;
        private @Nullable String failure;

        Job(String hash) {
            this.hash = hash;
        }

        synchronized void add(ScenarioResult result) {
            if (state != Run.State.RUNNING) {
                throw new CancellationException();
            }
            results.add(result);
        }

        synchronized void finish(Examination examined, ConditionCoverage covered) {
            if (state == Run.State.RUNNING) {
                examination = examined;
                coverage = covered;
                state = Run.State.DONE;
            }
        }

        synchronized void end(Run.State how, @Nullable String why) {
            if (state == Run.State.RUNNING) {
                state = how;
                failure = why;
                Future<?> work = future;
                if (work != null) {
                    work.cancel(true);
                }
            }
        }

        synchronized Run now() {
            return new Run(hash, state, List.copyOf(results), all, examination, coverage, failure);
        }
    }
}
