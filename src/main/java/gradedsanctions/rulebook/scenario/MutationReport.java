package gradedsanctions.rulebook.scenario;

import gradedsanctions.rulebook.source.Problem;
import java.util.List;

/**
 * How many small changes of the rules the scenarios notice.
 *
 * @param operators in the order of their kinds
 * @param survivors changes that no scenario notices, in the order of the files
 * @param equivalents changes that are marked as making no difference, with the reason
 * @param problems of the files that hold the marks
 */
public record MutationReport(
        List<OfOperator> operators, List<Change> survivors, List<Change> equivalents, List<Problem> problems) {

    public record OfOperator(String operator, int tried, int killed) {}

    /** @param reason "" for a survivor; said too of a marked change that a scenario does notice */
    public record Change(String operator, String rule, String file, int line, String change, String reason) {}

    /** How many changes were tried, those that make no difference left aside. */
    public int tried() {
        return operators.stream().mapToInt(OfOperator::tried).sum();
    }

    public int killed() {
        return operators.stream().mapToInt(OfOperator::killed).sum();
    }
}
