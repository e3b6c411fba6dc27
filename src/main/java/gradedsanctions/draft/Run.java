package gradedsanctions.draft;

import gradedsanctions.rulebook.scenario.ConditionCoverage;
import gradedsanctions.rulebook.scenario.ScenarioResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the scenarios of a draft have been run.
 *
 * @param hash of the files that are run
 * @param whole false for a folder alone
 * @param results so far
 * @param all how many there are; 0 until that is known
 * @param coverage null until it has ended, and for a folder alone
 * @param failure why it broke off, null if it did not
 */
public record Run(
        String hash,
        boolean whole,
        State state,
        List<ScenarioResult> results,
        int all,
        @Nullable ConditionCoverage coverage,
        @Nullable String failure) {

    public enum State {
        RUNNING,
        DONE,
        CANCELLED,
        FAILED
    }

    public boolean isRunning() {
        return state == State.RUNNING;
    }

    public List<ScenarioResult> failures() {
        return results.stream().filter(result -> !result.passed()).toList();
    }

    /** Of a folder and those below it. */
    public List<ScenarioResult> in(String folder) {
        return results.stream()
                .filter(result -> result.file().startsWith(folder + "/"))
                .toList();
    }
}
