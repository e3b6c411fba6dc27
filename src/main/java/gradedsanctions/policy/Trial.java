package gradedsanctions.policy;

import gradedsanctions.rulebook.Rulebook;
import gradedsanctions.rulebook.scenario.Examination;
import gradedsanctions.rulebook.source.Problem;
import gradedsanctions.rulebook.source.RuleFiles;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Runs the scenarios of rule files in a process of their own, with limits of time and memory, so that rules without
 * end or of endless appetite harm nobody.
 */
@Component
class Trial {

    private static final Logger LOG = LoggerFactory.getLogger(Trial.class);
    private static final int OUT_OF_MEMORY = 3;
    private static final String NOT_RUN = "could not be run";

    private record Tried(String hash, Examination outcome) {}

    private final boolean enabled;
    private final Duration time;
    private final int megabytes;
    private @Nullable Tried last;
    private volatile @Nullable TrialProcess running;

    Trial(
            @Value("${sanctions.trial.enabled:true}") boolean enabled,
            @Value("${sanctions.trial.time:300s}") Duration time,
            @Value("${sanctions.trial.megabytes:1024}") int megabytes) {
        this.enabled = enabled;
        this.time = time;
        this.megabytes = megabytes;
        if (!enabled) {
            LOG.warn("Releases are tried in this process (sanctions.trial.enabled=false): rules without end stop it");
        }
    }

    boolean isEnabled() {
        return enabled;
    }

    /** Checks rule files and runs their scenarios. Takes seconds, so the same files are tried once. */
    synchronized Examination examine(RuleFiles files) {
        Tried tried = last;
        if (tried == null || !tried.hash().equals(files.hash())) {
            tried = new Tried(files.hash(), enabled ? apart(files) : Rulebook.examine(files));
            last = tried.outcome().problems().stream().anyMatch(Trial::isOfTheMachine) ? null : tried;
        }
        return tried.outcome();
    }

    /** What stands against letting rule files judge: errors, and scenarios that break off. */
    List<Problem> objections(RuleFiles files) {
        Examination examined = examine(files);
        return examined.problems().stream()
                .filter(problem -> problem.error() || examined.breakOff(problem))
                .toList();
    }

    private Examination apart(RuleFiles files) {
        List<Problem> refused = Rulebook.refusals(files);
        if (refused.stream().anyMatch(Problem::error)) {
            return Examination.failed(refused);
        }
        try (TrialProcess process = TrialProcess.start(files, time, megabytes)) {
            running = process;
            boolean ended = process.waitFor();
            TrialReport report = process.report();
            if (!ended) {
                return failed(report, "took longer than " + time.toSeconds() + " s");
            }
            if (process.exitCode() == OUT_OF_MEMORY) {
                return failed(report, "needed more than " + megabytes + " MB of memory");
            }
            Examination outcome = report.outcome();
            return outcome == null
                    ? failed(report, "broke off with exit code " + process.exitCode() + " " + process.lastWords())
                    : outcome;
        } catch (IOException e) {
            return failed(TrialReport.NOTHING, NOT_RUN + ": " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed(TrialReport.NOTHING, NOT_RUN + " to its end: the service stops");
        } finally {
            running = null;
        }
    }

    /** Says nothing about the rules; another time it may go well. */
    private static boolean isOfTheMachine(Problem problem) {
        return problem.message().contains(NOT_RUN);
    }

    private static Examination failed(TrialReport report, String what) {
        return Examination.failed(List.of(new Problem(
                report.file(),
                report.line(),
                report.line() == 0 ? 0 : 1,
                true,
                "the trial of these rules " + what.strip() + "; the last step was: " + report.step())));
    }

    @PreDestroy
    void stop() {
        TrialProcess process = running;
        if (process != null) {
            process.destroy();
        }
    }
}
