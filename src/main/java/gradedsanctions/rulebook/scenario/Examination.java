package gradedsanctions.rulebook.scenario;

import gradedsanctions.rulebook.source.Problem;
import java.util.List;

/**
 * What came of checking rule files and running their scenarios.
 *
 * @param results none if the files have errors
 * @param topics how thoroughly each folder is tested, by its name; none if the files have errors
 */
public record Examination(List<Problem> problems, List<ScenarioResult> results, List<Topic> topics) {

    public static Examination failed(List<Problem> problems) {
        return new Examination(problems, List.of(), List.of());
    }

    public boolean hasErrors() {
        return problems.stream().anyMatch(Problem::error);
    }

    /** Whether a problem tells of a scenario that did not come to its end. */
    public boolean breakOff(Problem problem) {
        return results.stream()
                .anyMatch(r -> r.brokeOff() && r.file().equals(problem.file()) && r.line() == problem.line());
    }

    public List<ScenarioResult> resultsIn(String folder) {
        return results.stream()
                .filter(result -> result.file().startsWith(folder + "/"))
                .toList();
    }

    public long failures() {
        return results.stream().filter(result -> !result.passed()).count();
    }
}
