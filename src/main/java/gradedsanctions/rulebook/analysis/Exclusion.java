package gradedsanctions.rulebook.analysis;

import gradedsanctions.rulebook.Release;
import gradedsanctions.rulebook.source.Contract;
import gradedsanctions.rulebook.source.RuleSource;
import gradedsanctions.rulebook.source.Sources;
import gradedsanctions.rulebook.source.Term;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether the text of two rules shows that they can't both conclude something about the same. */
final class Exclusion {

    private final Sources sources;
    private final Cells cells;

    Exclusion(Release release) {
        this.sources = release.sources();
        this.cells = new Cells(release);
    }

    boolean excludes(RuleSource one, RuleSource other) {
        return !Reach.meet(one, other)
                || asksForAbsence(one, other)
                || asksForAbsence(other, one)
                || needed(one).anyMatch(a -> needed(other).anyMatch(b -> excludes(one, a, other, b)));
    }

    private static Stream<RuleSource.Condition> needed(RuleSource rule) {
        return rule.conditions().stream().filter(condition -> condition.quantifier() == RuleSource.Quantifier.EACH);
    }

    /** One subject or act that can't be as both rules want it. */
    private boolean excludes(RuleSource one, RuleSource.Condition a, RuleSource other, RuleSource.Condition b) {
        boolean same = sources.isA(a.type(), Contract.SUBJECT) && sources.isA(b.type(), Contract.SUBJECT)
                || isTheAct(one, a) && isTheAct(other, b);
        if (!same) {
            return false;
        }
        boolean below = sources.isA(a.type(), b.type());
        if (!below && !sources.isA(b.type(), a.type())) {
            return true;
        }
        List<Term> both = Stream.of(a, b)
                .flatMap(condition -> condition.truths().stream())
                .toList();
        return !cells.canHold(below ? a.type() : b.type(), both);
    }

    private boolean isTheAct(RuleSource rule, RuleSource.Condition condition) {
        return condition.binding() != null
                && sources.isA(condition.type(), Contract.INCIDENT)
                && rule.inserts().stream()
                        .allMatch(insert -> !insert.arguments().isEmpty()
                                && insert.arguments().get(0).toString().equals(condition.binding()));
    }

    /** Whether the one needs that there is nothing of what the other rests on, about the same act. */
    private boolean asksForAbsence(RuleSource one, RuleSource other) {
        Set<String> subject = subjects(one);
        return subject.size() == 1
                && subject.equals(subjects(other))
                && one.conditions().stream()
                        .filter(condition -> condition.quantifier() == RuleSource.Quantifier.NOT)
                        .filter(condition -> subject.containsAll(variables(condition)))
                        .anyMatch(absent -> isPresent(absent, other));
    }

    private boolean isPresent(RuleSource.Condition absent, RuleSource other) {
        return other.conditions().stream()
                .filter(present -> !present.closed() && sources.isA(present.type(), absent.type()))
                .anyMatch(present -> texts(present).containsAll(texts(absent)));
    }

    /** The variables of what the rule concludes something about. */
    private static Set<String> subjects(RuleSource rule) {
        return rule.inserts().stream()
                .map(insert -> insert.arguments().isEmpty()
                        ? ""
                        : insert.arguments().get(0).toString())
                .collect(Collectors.toSet());
    }

    private static Set<String> variables(RuleSource.Condition condition) {
        return condition.constraints().stream()
                .flatMap(constraint -> constraint.term().all())
                .map(Term::toString)
                .filter(name -> name.matches("\\$\\w+"))
                .collect(Collectors.toSet());
    }

    private static Set<String> texts(RuleSource.Condition condition) {
        return condition.truths().stream().map(Term::toString).collect(Collectors.toSet());
    }
}
