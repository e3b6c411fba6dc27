package gradedsanctions.rulebook.scenario;

import java.util.List;
import java.util.Set;

/**
 * What came of a scenario.
 *
 * @param line where it stands in its file
 * @param differences what was expected and what came instead, in words; empty if it passed
 * @param fired ids of the rules that fired, rows of tables as rule/row
 */
public record ScenarioResult(String name, String file, int line, List<String> differences, Set<String> fired) {

    static final String BREAKS_OFF = "judging it breaks off: ";

    /** Whether judging did not come to its end. */
    public boolean brokeOff() {
        return differences.stream().anyMatch(difference -> difference.startsWith(BREAKS_OFF));
    }

    public boolean passed() {
        return differences.isEmpty();
    }
}
