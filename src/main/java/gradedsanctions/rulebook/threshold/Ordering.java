package gradedsanctions.rulebook.threshold;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A graver outcome begins at a graver value. Where the rules are in no such order, none is asked for. */
final class Ordering {

    private final List<Ruler> rulers;
    private final Map<String, Change.Step> steps;
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> faulty = new HashSet<>();

    /** @param steps by the id of the threshold */
    Ordering(List<Ruler> rulers, Map<String, Change.Step> steps) {
        this.rulers = rulers;
        this.steps = steps;
    }

    List<Fault> faults() {
        rulers.forEach(ruler -> ruler.cutOffs().forEach(light -> check(light, ruler)));
        return faults;
    }

    /** Against the next graver ones; the fault is that of the lighter one if that was changed. */
    private void check(Threshold light, Ruler ruler) {
        Optional<Threshold> wrong = ruler.cutOffs().stream()
                .filter(grave -> Ruler.rank(grave) > Ruler.rank(light))
                .filter(grave ->
                        inOrder(light, light.value(), grave.value()) && !inOrder(light, now(light), now(grave)))
                .findFirst();
        wrong.ifPresent(grave -> {
            boolean lightChanged = steps.containsKey(light.id());
            Threshold changed = lightChanged ? light : grave;
            if (faulty.add(changed.id())) {
                add(changed, lightChanged ? grave : light, lightChanged != light.falling());
            }
        });
    }

    private void add(Threshold changed, Threshold other, boolean less) {
        faults.add(Fault.of(
                less ? Fault.Kind.MUST_BE_LESS : Fault.Kind.MUST_BE_GREATER,
                changed,
                now(changed).toPlainString(),
                Fault.outcomes(other),
                now(other).toPlainString()));
    }

    private BigDecimal now(Threshold threshold) {
        Change.Step step = steps.get(threshold.id());
        return step == null ? threshold.value() : step.value();
    }

    private static boolean inOrder(Threshold light, BigDecimal lighter, BigDecimal graver) {
        int order = lighter.compareTo(graver);
        return light.falling() ? order > 0 : order < 0;
    }
}
