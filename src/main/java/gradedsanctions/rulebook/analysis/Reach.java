package gradedsanctions.rulebook.analysis;

import gradedsanctions.rulebook.Release;
import gradedsanctions.rulebook.source.Contract;
import gradedsanctions.rulebook.source.RuleSource;
import gradedsanctions.rulebook.source.Sources;
import gradedsanctions.rulebook.source.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which rules can fire at all, as far as the text of the rules shows it. */
final class Reach {

    private static final List<String> GIVEN = List.of("Circumstance", "PastSanction", "Past", "Crime", "Decision");

    private final Sources sources;
    private final Cells cells;
    private final Map<RuleSource, String> unreachable = new LinkedHashMap<>();

    Reach(Release release) {
        this.sources = release.sources();
        this.cells = new Cells(release);
        boolean more = true;
        while (more) {
            more = false;
            for (RuleSource rule : sources.rules()) {
                String why = rule.enabled() && !unreachable.containsKey(rule) ? why(rule) : null;
                if (why != null) {
                    unreachable.put(rule, why);
                    more = true;
                }
            }
        }
    }

    /** The rules that can't fire, each with the condition that can't hold. */
    Map<RuleSource, String> unreachable() {
        return unreachable;
    }

    private @Nullable String why(RuleSource rule) {
        for (RuleSource.Condition condition : rule.conditions()) {
            boolean needed = condition.quantifier() == RuleSource.Quantifier.EACH
                    || condition.quantifier() == RuleSource.Quantifier.EXISTS;
            if (needed && (!cells.canHold(condition.type(), condition.truths()) || !isFed(rule, condition))) {
                return condition.toString();
            }
        }
        return null;
    }

    /** Whether facts of the type are given, or some rule that can fire concludes one that fits. */
    private boolean isFed(RuleSource rule, RuleSource.Condition condition) {
        if (isGiven(condition.type())) {
            return true;
        }
        return sources.rules().stream()
                .filter(feeder -> feeder.enabled() && !unreachable.containsKey(feeder))
                .flatMap(feeder -> feeder.inserts().stream()
                        .filter(insert -> sources.isA(insert.type(), condition.type()))
                        .filter(insert -> sources.isA(insert.type(), Contract.CARRIED) || meet(rule, feeder)))
                .anyMatch(insert -> fits(insert, condition));
    }

    private boolean isGiven(String type) {
        return GIVEN.contains(type)
                || sources.isA(type, Contract.SUBJECT)
                || sources.isA(type, Contract.INCIDENT)
                || sources.types().values().stream()
                        .anyMatch(other ->
                                sources.isA(other.name(), type) && sources.isA(other.name(), Contract.SUBJECT));
    }

    /** Whether both apply on some day. */
    static boolean meet(RuleSource one, RuleSource other) {
        return one.begins().isBefore(other.ends()) && other.begins().isBefore(one.ends());
    }

    /** Whether what is inserted with plain values does not fail a truth about these alone. */
    private boolean fits(RuleSource.Insert insert, RuleSource.Condition condition) {
        Map<String, @Nullable Object> values = new HashMap<>();
        for (int i = 0; i < insert.arguments().size(); i++) {
            Term argument = insert.arguments().get(i);
            Object plain = argument instanceof Term.Constant constant ? constant.name() : argument.plain();
            if (plain != null) {
                values.put(sources.fields(insert.type()).get(i).name(), plain);
            }
        }
        Set<String> known = new HashSet<>(values.keySet());
        List<Term> decided = new ArrayList<>();
        for (Term truth : condition.truths()) {
            boolean plain = Cells.isPlain(truth)
                    && truth.all()
                            .filter(Term.Name.class::isInstance)
                            .allMatch(name -> known.contains(name.toString()));
            if (plain) {
                decided.add(truth);
            }
        }
        return decided.stream().allMatch(truth -> cells.holds(insert.type(), values, truth));
    }
}
