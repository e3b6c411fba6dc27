package gradedsanctions.rulebook.threshold;

import gradedsanctions.rulebook.source.Declared;
import gradedsanctions.rulebook.source.RuleSource;
import gradedsanctions.rulebook.source.Sources;
import gradedsanctions.rulebook.source.Term;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the names in a rule stand for: the fields of its patterns, and its variables. */
final class Naming {

    private static final Set<String> WHOLE = Set.of("int", "Integer", "long", "Long");

    /** @param field null for a fact or a count of facts */
    record Meant(String type, @Nullable String field, boolean whole) {

        @Override
        public String toString() {
            return type + "." + field;
        }
    }

    private final Sources sources;
    private final Map<String, Meant> variables = new HashMap<>();

    Naming(Sources sources, RuleSource rule) {
        this.sources = sources;
        rule.conditions().forEach(this::bind);
    }

    private void bind(RuleSource.Condition condition) {
        if (condition.binding() != null) {
            variables.put(condition.binding(), new Meant(condition.type(), null, false));
        }
        condition.constraints().forEach(constraint -> {
            if (constraint.binding() != null && constraint.term() instanceof Term.Name name) {
                variables.put(constraint.binding(), of(condition.type(), name.name()));
            }
        });
        condition.sums().forEach(sum -> {
            Meant summed = variables.getOrDefault(sum.of(), new Meant(condition.type(), null, false));
            boolean count = sum.function().equals("count");
            variables.put(sum.binding(), count ? new Meant(condition.type(), null, true) : summed);
        });
    }

    Meant of(String type, String name) {
        Meant variable = variables.get(name);
        if (variable != null) {
            return variable;
        }
        Declared.Field field = field(sources, type, name);
        return new Meant(type, name, field != null && WHOLE.contains(field.type()));
    }

    /** Whether a name stands for a fact. */
    boolean isFact(String type, String name) {
        Meant meant = of(type, name);
        Declared.Field field = meant.field() == null ? null : field(sources, meant.type(), meant.field());
        return field == null ? !meant.whole() : sources.types().containsKey(field.type());
    }

    /** A term with what its names stand for instead of them, and nothing instead of its numbers. */
    String shape(String type, Term term) {
        if (term instanceof Term.Name name) {
            return of(type, name.name()).toString();
        }
        if (term instanceof Term.Literal literal && literal.value() instanceof Number) {
            return "#";
        }
        String parts = term.parts().stream().map(part -> shape(type, part)).collect(Collectors.joining(", "));
        return term instanceof Term.Binary binary
                ? "(" + parts + " " + binary.operator() + ")"
                : term.parts().isEmpty() ? term.toString() : term.getClass().getSimpleName() + "(" + parts + ")";
    }

    static Declared.@Nullable Field field(Sources sources, String type, String name) {
        return sources.fields(type).stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
