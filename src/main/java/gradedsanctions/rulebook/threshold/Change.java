package gradedsanctions.rulebook.threshold;

import gradedsanctions.rulebook.source.RuleFiles;
import gradedsanctions.rulebook.source.Sources;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What comes of a change of numbers.
 *
 * @param files with the numbers changed; null if there is a fault
 * @param sources what the gate read from them; null if there is a fault
 * @param steps what is different, as far as it has no fault
 */
public record Change(@Nullable RuleFiles files, @Nullable Sources sources, List<Step> steps, List<Fault> faults) {

    /** @param threshold as it was */
    public record Step(Threshold threshold, BigDecimal value) {}
}
