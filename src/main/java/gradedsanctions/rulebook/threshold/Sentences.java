package gradedsanctions.rulebook.threshold;

import gradedsanctions.rulebook.source.Declared;
import gradedsanctions.rulebook.source.RuleSource;
import gradedsanctions.rulebook.source.Sources;
import gradedsanctions.rulebook.source.Term;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A rule as one plain sentence, from its conditions to its conclusions, in the words of the vocabulary. */
final class Sentences {

    private final Sources sources;
    private final RuleSource rule;
    private final Titles titles;
    private final Naming naming;
    private final Saying words;

    private Sentences(Sources sources, RuleSource rule, Titles titles, Saying words) {
        this.sources = sources;
        this.rule = rule;
        this.titles = titles;
        this.naming = new Naming(sources, rule);
        this.words = words;
    }

    static String of(Sources sources, RuleSource rule, Titles titles, Saying words) {
        return new Sentences(sources, rule, titles, words).sentence();
    }

    private String sentence() {
        return words.say(
                "rule",
                joined(rule.conditions().stream().map(this::condition)),
                joined(rule.inserts().stream().map(this::insert)));
    }

    private String joined(Stream<String> parts) {
        return parts.distinct().collect(Collectors.joining(words.say("and")));
    }

    private String listed(List<String> parts) {
        return String.join(words.say("comma"), parts);
    }

    private String condition(RuleSource.Condition condition) {
        List<String> tests = condition.truths().stream()
                .filter(term -> !joins(condition.type(), term))
                .map(term -> truth(condition.type(), term))
                .toList();
        String type = titles.type(condition.type()).title().in(words.english());
        String whole = tests.isEmpty() ? type : words.say("with", type, listed(tests));
        return words.say(condition.quantifier().name(), whole);
    }

    /** Whether a comparison only says that two facts are the same. */
    private boolean joins(String type, Term term) {
        return term instanceof Term.Binary binary
                && binary.operator().compares()
                && binary.parts().stream()
                        .allMatch(side -> side instanceof Term.Self
                                || side instanceof Term.Name name
                                        && (naming.isFact(type, name.name())
                                                || name.name().startsWith("$")
                                                || binary.operator() == Term.Operator.EQUALS));
    }

    private String truth(String type, Term term) {
        if (term instanceof Term.Binary binary) {
            String left = term(type, binary.left());
            String right = term(type, binary.right());
            String said = binary.operator().compares() ? right + unit(type, binary) : right;
            return words.say(binary.operator().name(), left, said);
        }
        return term instanceof Term.Not not ? words.say("deny", truth(type, not.of())) : term(type, term);
    }

    private String unit(String type, Term.Binary comparison) {
        boolean number = comparison.right() instanceof Term.Literal literal && literal.value() instanceof Number;
        return number && comparison.left() instanceof Term.Name name ? unit(naming.of(type, name.name())) : "";
    }

    private String unit(Naming.Meant meant) {
        String unit = titles.annotation(meant.type(), meant.field(), "unit");
        return unit == null ? "" : " " + unit;
    }

    private String term(String type, Term term) {
        if (term instanceof Term.Name name) {
            Naming.Meant meant = naming.of(type, name.name());
            return (meant.field() == null ? titles.type(meant.type()) : titles.field(meant.type(), meant.field()))
                    .title()
                    .in(words.english());
        }
        if (term instanceof Term.Constant constant) {
            return titles.outcome(constant).title().in(words.english());
        }
        if (term instanceof Term.Literal literal) {
            return literal.value() instanceof Boolean || literal.value() == null
                    ? words.say(String.valueOf(literal.value()))
                    : Objects.toString(literal.value());
        }
        if (term instanceof Term.Extreme extreme) {
            return words.say(
                    extreme.highest() ? "greater" : "smaller", term(type, extreme.left()), term(type, extreme.right()));
        }
        return term instanceof Term.Negative minus ? "-" + term(type, minus.of()) : truth(type, term);
    }

    private String insert(RuleSource.Insert insert) {
        List<Declared.Field> fields = sources.fields(insert.type());
        List<String> values = IntStream.range(0, fields.size())
                .filter(i -> !(insert.arguments().get(i) instanceof Term.Name name)
                        || !naming.isFact(insert.type(), name.name()))
                .mapToObj(i -> value(insert, fields.get(i), insert.arguments().get(i)))
                .toList();
        String type = titles.type(insert.type()).title().in(words.english());
        return values.isEmpty() ? type : words.say("with", type, listed(values));
    }

    private String value(RuleSource.Insert insert, Declared.Field field, Term value) {
        String said = term(insert.type(), value);
        if (value instanceof Term.Constant
                || value instanceof Term.Literal literal && literal.value() instanceof String) {
            return said;
        }
        Naming.Meant meant = naming.of(insert.type(), field.name());
        String title = titles.field(insert.type(), field.name()).title().in(words.english());
        boolean untold = value instanceof Term.Name name
                && said.equals(naming.of(insert.type(), name.name()).field());
        return untold || title.equals(said) ? title : title + " " + said + unit(meant);
    }
}
