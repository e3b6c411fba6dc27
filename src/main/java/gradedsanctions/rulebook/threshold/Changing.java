package gradedsanctions.rulebook.threshold;

import gradedsanctions.rulebook.source.Gate;
import gradedsanctions.rulebook.source.Problem;
import gradedsanctions.rulebook.source.RuleFiles;
import gradedsanctions.rulebook.source.Sources;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One change of numbers: held against their declarations, each other and the gate, then written into the text. */
final class Changing {

    private final RuleFiles files;
    private final Sources sources;
    private final Thresholds before;
    private final List<Fault> faults = new ArrayList<>();
    /** By the id of the threshold. */
    private final Map<String, Change.Step> steps = new LinkedHashMap<>();

    Changing(RuleFiles files, Sources sources) {
        this.files = files;
        this.sources = sources;
        this.before = Thresholds.of(files, sources);
    }

    Change change(Map<String, String> values) {
        values.forEach(this::read);
        faults.addAll(new Ordering(before.rulers(), steps).faults());
        List<Change.Step> sound = steps.values().stream()
                .filter(step -> faults.stream()
                        .noneMatch(fault ->
                                fault.threshold().equals(step.threshold().id())))
                .toList();
        RuleFiles changed = sound.isEmpty() ? files : Rewriting.rewrite(files, sound);
        Sources read = sound.isEmpty() ? sources : check(changed, sound);
        boolean whole = faults.isEmpty();
        return new Change(whole ? changed : null, whole ? read : null, sound, List.copyOf(faults));
    }

    private void read(String id, String text) {
        Optional<Threshold> known = before.find(id);
        Optional<BigDecimal> number = Typed.number(text);
        if (known.isEmpty()) {
            faults.add(Fault.unknown(id, text));
        } else if (number.isEmpty()) {
            faults.add(Fault.of(
                    Fault.Kind.NOT_A_NUMBER,
                    known.get(),
                    text,
                    known.get().value().toPlainString()));
        } else if (number.get().compareTo(known.get().value()) != 0) {
            steps.put(id, new Change.Step(known.get(), number.get()));
            alone(known.get(), number.get());
        }
    }

    private void alone(Threshold threshold, BigDecimal value) {
        String said = value.toPlainString();
        BigDecimal min = threshold.min();
        BigDecimal max = threshold.max();
        if (threshold.whole() && value.stripTrailingZeros().scale() > 0) {
            faults.add(Fault.of(
                    Fault.Kind.NOT_WHOLE,
                    threshold,
                    said,
                    value.setScale(0, RoundingMode.FLOOR).toPlainString(),
                    value.setScale(0, RoundingMode.CEILING).toPlainString()));
        }
        if (min != null && value.compareTo(min) < 0) {
            faults.add(Fault.of(Fault.Kind.TOO_SMALL, threshold, said, min.toPlainString()));
        }
        if (max != null && value.compareTo(max) > 0) {
            faults.add(Fault.of(Fault.Kind.TOO_LARGE, threshold, said, max.toPlainString()));
        }
    }

    private @Nullable Sources check(RuleFiles changed, List<Change.Step> sound) {
        Gate.Outcome outcome = Gate.check(changed);
        if (outcome.sources() == null) {
            outcome.problems().stream().filter(Problem::error).forEach(problem -> refused(problem, sound));
            return null;
        }
        Thresholds after = Thresholds.of(changed, outcome.sources());
        if (!before.isAlike(after)) {
            coinciding(after, sound);
        }
        return outcome.sources();
    }

    private void refused(Problem problem, List<Change.Step> sound) {
        Change.Step nearest = sound.stream()
                .min(Comparator.comparing((Change.Step step) -> distance(step.threshold(), problem)))
                .orElseThrow();
        faults.add(Fault.of(
                Fault.Kind.REFUSED,
                nearest.threshold(),
                nearest.value().toPlainString(),
                new Title(problem.messageZh() + problem.hintZh(), problem.message())));
    }

    private static int distance(Threshold threshold, Problem problem) {
        return threshold.places().stream()
                .filter(place -> place.at().file().equals(problem.file()))
                .mapToInt(place -> Math.abs(place.at().line() - problem.line()))
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    /** All of them, if it can't be told which. */
    private void coinciding(Thresholds after, List<Change.Step> sound) {
        boolean any = sound.stream().anyMatch(step -> !holds(step, after));
        sound.stream()
                .filter(step -> !any || !holds(step, after))
                .forEach(step -> faults.add(Fault.of(
                        Fault.Kind.COINCIDES, step.threshold(), step.value().toPlainString())));
    }

    /** Whether exactly the places of the threshold have its new value. */
    private static boolean holds(Change.Step step, Thresholds after) {
        Threshold old = step.threshold();
        return after.find(old.id())
                .filter(now -> now.value().compareTo(step.value()) == 0)
                .filter(now -> now.places().size() == old.places().size())
                .isPresent();
    }
}
