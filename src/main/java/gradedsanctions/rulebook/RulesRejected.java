package gradedsanctions.rulebook;

import gradedsanctions.rulebook.source.Problem;
import java.util.List;

/** Rule files that can't become a release. */
public final class RulesRejected extends RuntimeException {

    private final transient List<Problem> problems;

    public RulesRejected(List<Problem> problems) {
        super(problems.isEmpty() ? "no rules" : problems.size() + " problems, the first: " + problems.get(0));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
