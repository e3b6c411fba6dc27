package gradedsanctions.rulebook.scenario;

import gradedsanctions.rulebook.source.Contract;
import gradedsanctions.rulebook.source.RuleSource;
import gradedsanctions.rulebook.source.Sources;
import gradedsanctions.rulebook.source.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every small change of the rules that take part in judging, one at a time. */
final class Mutations {

    private final Sources sources;
    private final RuleSource rule;
    private final List<Mutation> found = new ArrayList<>();

    private Mutations(Sources sources, RuleSource rule) {
        this.sources = sources;
        this.rule = rule;
    }

    static List<Mutation> of(Sources sources) {
        return sources.rules().stream()
                .filter(RuleSource::enabled)
                .flatMap(rule -> new Mutations(sources, rule).all().stream())
                .toList();
    }

    private List<Mutation> all() {
        for (int i = 0; i < rule.conditions().size(); i++) {
            condition(i, rule.conditions().get(i));
        }
        for (int i = 0; i < rule.inserts().size(); i++) {
            insert(i, rule.inserts().get(i));
        }
        dates();
        add(Mutation.Operator.RULE, null, rule.id(), rule.line(), "rule " + rule.id(), "");
        return found;
    }

    private void condition(int place, RuleSource.Condition condition) {
        for (int i = 0; i < condition.constraints().size(); i++) {
            RuleSource.Constraint constraint = condition.constraints().get(i);
            if (constraint.binding() != null) {
                continue;
            }
            int at = i;
            add(
                    Mutation.Operator.CONDITION,
                    when(place, with(condition, without(condition.constraints(), at))),
                    rule.id(),
                    constraint.line(),
                    constraint.toString(),
                    "");
            for (TermMutations.Changed changed : TermMutations.of(sources, constraint.term(), true)) {
                add(
                        changed.operator(),
                        when(
                                place,
                                with(
                                        condition,
                                        replaced(
                                                condition.constraints(),
                                                at,
                                                new RuleSource.Constraint(null, changed.whole(), constraint.line())))),
                        rule.id(),
                        constraint.line(),
                        constraint.toString(),
                        changed.whole().toString());
            }
        }
        if (rule.conditions().size() > 1 && bindsNothingUsed(condition)) {
            add(
                    Mutation.Operator.CONDITION,
                    rule.with(without(rule.conditions(), place), rule.inserts()),
                    rule.id(),
                    condition.line(),
                    condition.toString(),
                    "");
        }
    }

    private boolean bindsNothingUsed(RuleSource.Condition condition) {
        Set<String> bound = Stream.concat(
                        Stream.ofNullable(condition.binding()),
                        Stream.concat(
                                condition.constraints().stream()
                                        .map(RuleSource.Constraint::binding)
                                        .flatMap(Stream::ofNullable),
                                condition.sums().stream().map(RuleSource.Sum::binding)))
                .collect(Collectors.toSet());
        Stream<Term> others = Stream.concat(
                rule.conditions().stream()
                        .filter(other -> other != condition)
                        .flatMap(other -> other.constraints().stream())
                        .map(RuleSource.Constraint::term),
                rule.inserts().stream().flatMap(insert -> insert.arguments().stream()));
        return others.flatMap(Term::all).map(Term::toString).noneMatch(bound::contains);
    }

    private void insert(int place, RuleSource.Insert insert) {
        boolean row = sources.isA(insert.type(), Contract.ROW);
        String subject = row ? rule.id() + "/" + insert.arguments().get(0).plain() : rule.id();
        if (rule.inserts().size() > 1) {
            add(
                    Mutation.Operator.CONSEQUENCE,
                    rule.with(rule.conditions(), without(rule.inserts(), place)),
                    subject,
                    insert.line(),
                    "insert " + insert.type() + (row ? " " + subject : ""),
                    "");
        }
        for (int i = 0; i < insert.arguments().size(); i++) {
            for (TermMutations.Changed changed :
                    TermMutations.of(sources, insert.arguments().get(i), false)) {
                List<Term> arguments = replaced(insert.arguments(), i, changed.whole());
                String field = sources.fields(insert.type()).get(i).name();
                add(
                        changed.operator(),
                        rule.with(
                                rule.conditions(),
                                replaced(
                                        rule.inserts(),
                                        place,
                                        new RuleSource.Insert(insert.type(), arguments, insert.line()))),
                        subject,
                        insert.line(),
                        insert.type() + "." + field + " = " + insert.arguments().get(i),
                        changed.whole().toString());
            }
        }
    }

    private void dates() {
        for (int days : new int[] {-1, 1}) {
            LocalDate effective = rule.effective();
            LocalDate expires = rule.expires();
            if (effective != null) {
                LocalDate other = effective.plusDays(days);
                date(rule.applying(other, expires), "date-effective " + effective, other);
            }
            if (expires != null) {
                LocalDate other = expires.plusDays(days);
                date(rule.applying(effective, other), "date-expires " + expires, other);
            }
        }
    }

    private void date(RuleSource changed, String before, LocalDate after) {
        add(Mutation.Operator.DATE, changed, rule.id(), rule.line(), before, after.toString());
    }

    private void add(
            Mutation.Operator operator,
            @Nullable RuleSource changed,
            String subject,
            int line,
            String before,
            String after) {
        found.add(new Mutation(operator, rule, changed, subject, line, before, after));
    }

    private RuleSource when(int place, RuleSource.Condition condition) {
        return rule.with(replaced(rule.conditions(), place, condition), rule.inserts());
    }

    private static RuleSource.Condition with(RuleSource.Condition condition, List<RuleSource.Constraint> constraints) {
        return new RuleSource.Condition(
                condition.type(),
                condition.quantifier(),
                condition.binding(),
                constraints,
                condition.sums(),
                condition.line());
    }

    private static <T> List<T> replaced(List<T> list, int place, T element) {
        return IntStream.range(0, list.size())
                .mapToObj(i -> i == place ? element : list.get(i))
                .toList();
    }

    private static <T> List<T> without(List<T> list, int place) {
        return IntStream.range(0, list.size())
                .filter(i -> i != place)
                .mapToObj(list::get)
                .toList();
    }
}
