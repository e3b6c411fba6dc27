package gradedsanctions.rulebook.scenario;

import gradedsanctions.rulebook.source.RuleSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One small change of one rule, as a slip of the pen would make it.
 *
 * @param changed the rule as changed, null if it is dropped
 * @param subject the row of a table that changes, else the rule, by the name that derivations use
 */
record Mutation(
        Operator operator,
        RuleSource rule,
        @Nullable RuleSource changed,
        String subject,
        int line,
        String before,
        String after) {

    /** What kinds of slip there are. */
    enum Operator {
        /** A number of a condition one unit up or down, doubled or halved. */
        THRESHOLD,
        /** A comparison widened, narrowed or turned round. */
        COMPARISON,
        /** A condition dropped. */
        CONDITION,
        /** Yes for no. */
        BOOLEAN,
        /** A constant for its neighbour. */
        CONSTANT,
        /** A graded constant of a consequence one step up or down. */
        RANGE,
        /** A number of a consequence one up or down. */
        PARAMETER,
        /** The first or last day one day earlier or later. */
        DATE,
        /** One of several consequences dropped. */
        CONSEQUENCE,
        /** The whole rule dropped. */
        RULE
    }

    /** All rules with this change. */
    List<RuleSource> in(List<RuleSource> rules) {
        return rules.stream()
                .filter(other -> other != rule || changed != null)
                .map(other -> other == rule && changed != null ? changed : other)
                .toList();
    }

    String change() {
        return before + " → " + (after.isEmpty() ? "∅" : after);
    }
}
