package gradedsanctions.rulebook.threshold;

import gradedsanctions.rulebook.source.Declared;
import gradedsanctions.rulebook.source.RuleSource;
import gradedsanctions.rulebook.source.Sources;
import gradedsanctions.rulebook.source.Term;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the numbers of a rule, in the order of its text, and what each says. */
final class Numbers {

    /** @param parent the calculation or comparison that it stands in directly, null if it stands by itself */
    private record Found(
            BigDecimal value, boolean negative, @Nullable Term parent) {}

    private final Sources sources;
    private final RuleSource rule;
    private final Naming naming;
    private final List<Said> said = new ArrayList<>();

    private Numbers(Sources sources, RuleSource rule) {
        this.sources = sources;
        this.rule = rule;
        this.naming = new Naming(sources, rule);
    }

    static List<Said> of(Sources sources, RuleSource rule) {
        Numbers numbers = new Numbers(sources, rule);
        rule.conditions()
                .forEach(condition -> condition
                        .constraints()
                        .forEach(constraint -> numbers.truth(condition.type(), constraint.term(), false)));
        rule.inserts().forEach(numbers::insert);
        return numbers.said;
    }

    private void truth(String type, Term term, boolean denied) {
        boolean not = term instanceof Term.Not;
        if (not || term instanceof Term.Binary binary && binary.operator().joins()) {
            term.parts().forEach(part -> truth(type, part, denied != not));
        } else if (term instanceof Term.Binary binary && binary.operator().compares()) {
            comparison(type, binary, denied);
        }
    }

    private void comparison(String type, Term.Binary comparison, boolean denied) {
        boolean turned = names(comparison.left()).findAny().isEmpty();
        Term subject = turned ? comparison.right() : comparison.left();
        Role operator = Role.of(comparison.operator());
        Role role =
                denied ? (turned ? operator.mirrored() : operator).denied() : turned ? operator.mirrored() : operator;
        Naming.Meant about = about(type, subject, comparison);
        boolean whole =
                names(comparison).allMatch(name -> naming.of(type, name.name()).whole());
        List<Found> numbers = numbers(comparison);
        String shape = naming.shape(type, subject) + " ~ "
                + naming.shape(type, turned ? comparison.left() : comparison.right());
        for (int i = 0; i < numbers.size(); i++) {
            Found number = numbers.get(i);
            boolean direct = number.parent() == comparison;
            boolean stepped = direct && whole && numbers.size() == 1;
            String others = numbers.size() == 1 ? "" : numbers.toString() + i;
            add(
                    number,
                    direct ? role : role(number.parent()),
                    about,
                    whole,
                    shape + others + " " + line(role, number.value(), stepped),
                    null);
        }
    }

    /** What it is about: what is compared, or else the first field in the comparison. */
    private Naming.Meant about(String type, Term subject, Term comparison) {
        return Stream.concat(names(subject), names(comparison))
                .map(name -> naming.of(type, name.name()))
                .findFirst()
                .orElse(new Naming.Meant(type, null, false));
    }

    /** The line that a comparison draws: between which values. Of whole numbers {@code > 179} draws that of {@code >= 180}. */
    private static String line(Role role, BigDecimal value, boolean whole) {
        boolean behind = role == Role.ABOVE || role == Role.UP_TO;
        BigDecimal at = (behind && whole ? value.add(BigDecimal.ONE) : value).stripTrailingZeros();
        return (role == Role.EXACTLY ? "at " : behind && !whole ? "behind " : "before ") + at.toPlainString();
    }

    private void insert(RuleSource.Insert insert) {
        List<Declared.Field> fields = sources.fields(insert.type());
        for (int i = 0; i < fields.size(); i++) {
            Naming.Meant field = naming.of(insert.type(), fields.get(i).name());
            for (Found number : numbers(insert.arguments().get(i))) {
                Role role = number.parent() == null ? Role.PARAMETER : role(number.parent());
                add(number, role, field, field.whole(), null, insert);
            }
        }
    }

    private void add(
            Found number,
            Role role,
            Naming.Meant about,
            boolean whole,
            @Nullable String boundary,
            RuleSource.@Nullable Insert insert) {
        said.add(new Said(
                rule,
                number.value(),
                number.negative(),
                role,
                about.type(),
                about.field(),
                role.measured() ? whole : number.value().scale() <= 0,
                boundary,
                insert));
    }

    private static Role role(@Nullable Term parent) {
        if (parent instanceof Term.Extreme extreme) {
            return extreme.highest() ? Role.FLOOR : Role.CAP;
        }
        return parent instanceof Term.Binary binary ? Role.of(binary.operator()) : Role.EXACTLY;
    }

    private static Stream<Term.Name> names(Term term) {
        return term.all().filter(Term.Name.class::isInstance).map(Term.Name.class::cast);
    }

    private static List<Found> numbers(Term term) {
        List<Found> found = new ArrayList<>();
        collect(term, null, false, found);
        return found;
    }

    private static void collect(Term term, @Nullable Term parent, boolean negative, List<Found> found) {
        if (term instanceof Term.Literal literal && literal.value() instanceof Number number) {
            BigDecimal value = new BigDecimal(number.toString());
            found.add(new Found(negative ? value.negate() : value, negative, parent));
        } else if (term instanceof Term.Negative minus) {
            collect(minus.of(), parent, !negative, found);
        } else {
            term.parts().forEach(part -> collect(part, term, false, found));
        }
    }
}
