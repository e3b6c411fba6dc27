package gradedsanctions.draft;

import gradedsanctions.rulebook.scenario.ConditionCoverage;
import gradedsanctions.rulebook.scenario.ScenarioResult;
import gradedsanctions.rulebook.scenario.ScenarioRun;
import gradedsanctions.rulebook.source.RuleFiles;
import jakarta.annotation.PreDestroy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Runs the scenarios of drafts in the background. */
@Component
public class Runs {

    private final Checking checking;
    private final Background<Job> jobs;

    Runs(Checking checking, @Value("${sanctions.draft.run:120}") long seconds) {
        this.checking = checking;
        this.jobs = new Background<>("scenarios of drafts", seconds);
    }

    /**
     * Starts a run, if the same files are not run already.
     *
     * @param first the folder whose scenarios come before the others
     */
    public Run start(UUID draft, RuleFiles files, String first) {
        return jobs.start(draft, new Job(files.hash(), true), job -> run(job, files, first))
                .now();
    }

    /** Starts a run of one folder alone, and of those below it. */
    public Run startFolder(UUID draft, RuleFiles files, String folder) {
        return jobs.start(draft, new Job(files.hash() + " " + folder, false), job -> {
                    ScenarioRun run = new ScenarioRun(
                            checking.ready(files), place -> place.file().startsWith(folder + "/"));
                    job.begin(run.size());
                    run.run(place -> true, job::add);
                })
                .now();
    }

    /** The newest run of a draft. */
    public Optional<Run> of(UUID draft) {
        return jobs.of(draft).map(Job::now);
    }

    public void cancel(UUID draft) {
        jobs.cancel(draft);
    }

    private void run(Job job, RuleFiles files, String first) {
        ScenarioRun run = new ScenarioRun(checking.ready(files));
        job.begin(run.size());
        run.run(place -> place.file().startsWith(first + "/"), job::add);
        job.finish(run.coverage());
    }

    @PreDestroy
    void stop() {
        jobs.stop();
    }

    private static final class Job extends Background.Job {

        private final List<ScenarioResult> results = new ArrayList<>();
        private final boolean whole;
        private int all;
        private @Nullable ConditionCoverage coverage;

        /** @param whole false for a folder alone, whose hash no run of all can have */
        Job(String hash, boolean whole) {
            super(hash);
            this.whole = whole;
        }

        synchronized void begin(int scenarios) {
            all = scenarios;
        }

        synchronized void add(ScenarioResult result) {
            check();
            results.add(result);
        }

        synchronized void finish(ConditionCoverage covered) {
            coverage = covered;
        }

        synchronized Run now() {
            return new Run(
                    hash, whole, Run.State.valueOf(state().name()), List.copyOf(results), all, coverage, failure());
        }
    }
}
