package gradedsanctions.rulebook.scenario;

import gradedsanctions.rulebook.Release;
import gradedsanctions.rulebook.Vocabulary;
import gradedsanctions.rulebook.source.RuleSource;
import gradedsanctions.rulebook.source.Term;
import java.math.BigDecimal;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The values of a fact among which the rules can tell. A choice and a yes or no are all there; of a number the ends of
 * its range and both sides of every number that a rule on this fact compares with: between those no rule tells values
 * apart that it compares with numbers alone. Of a text there is what rules compare it with, of a date nothing.
 */
public final class TellingValues {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final BigDecimal CENT = new BigDecimal("0.01");

    private final Release release;

    public TellingValues(Release release) {
        this.release = release;
    }

    /**
     * @param type the declared type that has the fact
     * @return numbers in their order
     */
    public List<JsonNode> of(String type, Vocabulary.Fact fact) {
        return switch (fact.type()) {
            case "boolean" -> List.of(NODES.booleanNode(false), NODES.booleanNode(true));
            case "choice" ->
                (fact.values() == null ? Stream.<Vocabulary.Value>empty() : fact.values().stream())
                        .<JsonNode>map(choice -> NODES.stringNode(choice.code()))
                        .toList();
            case "integer", "decimal" ->
                numbers(type, fact).stream().map(number -> node(fact, number)).toList();
            case "text" -> texts(type, fact.name());
            default -> List.of();
        };
    }

    private List<JsonNode> texts(String type, String field) {
        return constraints(type, field)
                .flatMap(constraint -> constraint.term().truths())
                .filter(truth -> names(truth, field))
                .flatMap(Term::all)
                .flatMap(term -> term instanceof Term.Literal literal && literal.value() instanceof String text
                        ? Stream.<JsonNode>of(NODES.stringNode(text))
                        : Stream.empty())
                .distinct()
                .toList();
    }

    /** Of a number, within its range. */
    NavigableSet<BigDecimal> numbers(String type, Vocabulary.Fact fact) {
        NavigableSet<BigDecimal> numbers = new TreeSet<>();
        bounds(type, fact.name()).forEach(bound -> around(numbers, fact, bound));
        Stream.of(fact.min(), fact.max()).forEach(end -> {
            if (end != null) {
                numbers.add(BigDecimal.valueOf(end));
            }
        });
        numbers.removeIf(number -> isOutside(fact, number));
        return numbers;
    }

    static boolean isOutside(Vocabulary.Fact fact, BigDecimal number) {
        return fact.min() != null && number.compareTo(BigDecimal.valueOf(fact.min())) < 0
                || fact.max() != null && number.compareTo(BigDecimal.valueOf(fact.max())) > 0;
    }

    static JsonNode node(Vocabulary.Fact fact, BigDecimal number) {
        return fact.type().equals("integer") ? NODES.numberNode(number.longValue()) : NODES.numberNode(number);
    }

    /** Adds a number and its neighbours. */
    static void around(Set<BigDecimal> numbers, Vocabulary.Fact fact, BigDecimal number) {
        BigDecimal step = fact.type().equals("integer") ? BigDecimal.ONE : CENT;
        numbers.add(number.subtract(step));
        numbers.add(number);
        numbers.add(number.add(step));
    }

    /** Whether some rule looks at the field of this type or one above or below it. */
    public boolean isLookedAt(String type, String field) {
        return constraints(type, field).findAny().isPresent();
    }

    private boolean isAbout(RuleSource.Condition condition, String type) {
        return release.sources().isA(type, condition.type())
                || release.sources().isA(condition.type(), type);
    }

    private Stream<RuleSource.Constraint> constraints(String type, String field) {
        return release.rules().stream().flatMap(rule -> constraints(rule, type, field));
    }

    private Stream<RuleSource.Constraint> constraints(RuleSource rule, String type, String field) {
        return rule.conditions().stream()
                .filter(condition -> isAbout(condition, type))
                .flatMap(condition -> condition.constraints().stream())
                .filter(constraint -> names(constraint.term(), field));
    }

    private Set<BigDecimal> bounds(String type, String field) {
        return release.rules().stream()
                .flatMap(rule -> constraints(rule, type, field).flatMap(constraint -> bounds(rule, constraint, field)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What the field itself is compared with; every number of the rule where it goes into a variable or a calculation. */
    private static Stream<BigDecimal> bounds(RuleSource rule, RuleSource.Constraint constraint, String field) {
        boolean alone = constraint.binding() == null
                && constraint
                        .term()
                        .truths()
                        .filter(truth -> names(truth, field))
                        .allMatch(TellingValues::isPlain);
        Stream<Term> terms = alone
                ? constraint.term().truths().filter(truth -> names(truth, field))
                : rule.conditions().stream()
                        .flatMap(condition -> condition.constraints().stream())
                        .map(RuleSource.Constraint::term);
        return terms.flatMap(Term::all).flatMap(TellingValues::number);
    }

    private static boolean names(Term term, String field) {
        return term.all()
                .anyMatch(part -> part instanceof Term.Name name && name.name().equals(field));
    }

    /** Whether a comparison is of one field with a plain value. */
    private static boolean isPlain(Term truth) {
        return truth.parts().stream().allMatch(part -> part.parts().isEmpty() || part instanceof Term.Negative)
                && truth.all().filter(Term.Name.class::isInstance).count() == 1;
    }

    private static Stream<BigDecimal> number(Term term) {
        Object value = term instanceof Term.Literal literal ? literal.value() : null;
        return value instanceof Number number ? Stream.of(new BigDecimal(number.toString())) : Stream.empty();
    }
}
