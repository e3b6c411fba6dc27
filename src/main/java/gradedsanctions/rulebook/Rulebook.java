package gradedsanctions.rulebook;

import gradedsanctions.rulebook.scenario.Scenarios;
import gradedsanctions.rulebook.source.Gate;
import gradedsanctions.rulebook.source.Problem;
import gradedsanctions.rulebook.source.RuleFiles;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The way from rule files to a release. */
public final class Rulebook {

    private Rulebook() {}

    /**
     * Checks, compiles and seals rule files.
     *
     * @throws RulesRejected if there is any error; no text that the gate refuses reaches a compiler
     */
    public static Release seal(RuleFiles files) {
        Gate.Outcome outcome = Gate.check(files);
        if (outcome.sources() == null) {
            throw new RulesRejected(outcome.problems());
        }
        return new Release(files, outcome.sources(), new RuleCompiler(files, outcome.sources()).compile());
    }

    /** Every problem of rule files, errors and warnings, in the order of their places; runs their scenarios, too. */
    public static List<Problem> check(RuleFiles files) {
        Gate.Outcome outcome = Gate.check(files);
        if (outcome.sources() == null) {
            return outcome.problems();
        }
        try (Release release =
                new Release(files, outcome.sources(), new RuleCompiler(files, outcome.sources()).compile())) {
            List<Problem> problems = new ArrayList<>(outcome.problems());
            problems.addAll(Scenarios.problems(release));
            Collections.sort(problems);
            return problems;
        } catch (RulesRejected e) {
            return e.problems();
        }
    }
}
