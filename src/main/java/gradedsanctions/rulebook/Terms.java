package gradedsanctions.rulebook;

import gradedsanctions.rulebook.source.Term;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes the terms of one rule ready to be evaluated: names become places, constants values. */
final class Terms {

    /** The value of a term for a fact and the variables bound so far. */
    interface Value {
        @Nullable Object of(@Nullable Object fact, @Nullable Object[] bound);
    }

    /** Hears of a truth that joins no others what it was. */
    interface Ear {
        void saw(Term truth, boolean held);
    }

    private final Engine engine;
    private final @Nullable Ear ear;
    private final Map<String, Integer> places = new HashMap<>();

    Terms(Engine engine, @Nullable Ear ear) {
        this.engine = engine;
        this.ear = ear;
    }

    /** How many variables the rule has. */
    int size() {
        return places.size();
    }

    /** The place of a variable. */
    int place(String variable) {
        return places.computeIfAbsent(variable, v -> places.size());
    }

    /** Something that must hold of a fact of a type. */
    Value truth(String type, Term term) {
        if (term instanceof Term.Binary binary && binary.operator().joins()) {
            Value left = truth(type, binary.left());
            Value right = truth(type, binary.right());
            return binary.operator() == Term.Operator.AND
                    ? (fact, bound) -> holds(left.of(fact, bound)) && holds(right.of(fact, bound))
                    : (fact, bound) -> holds(left.of(fact, bound)) || holds(right.of(fact, bound));
        }
        if (term instanceof Term.Not not) {
            Value inner = truth(type, not.of());
            return (fact, bound) -> !holds(inner.of(fact, bound));
        }
        Value value = value(type, term);
        Ear hears = ear;
        if (hears == null) {
            return value;
        }
        return (fact, bound) -> {
            boolean held = holds(value.of(fact, bound));
            hears.saw(term, held);
            return held;
        };
    }

    static boolean holds(@Nullable Object truth) {
        return (Boolean) Objects.requireNonNull(truth);
    }

    /** The value of a term; a name without $ is a field of the fact. */
    Value value(String type, Term term) {
        if (term instanceof Term.Literal literal) {
            Object value = literal.value();
            return (fact, bound) -> value;
        }
        if (term instanceof Term.Constant constant) {
            Object value = engine.constant(constant.enumeration(), constant.name());
            return (fact, bound) -> value;
        }
        if (term instanceof Term.Self) {
            return (fact, bound) -> fact;
        }
        if (term instanceof Term.Name name) {
            return name(type, name.name());
        }
        if (term instanceof Term.Negative minus) {
            Value inner = value(type, minus.of());
            return (fact, bound) -> Evaluation.calculate(Term.Operator.MINUS, 0, inner.of(fact, bound));
        }
        if (term instanceof Term.Extreme extreme) {
            Value left = value(type, extreme.left());
            Value right = value(type, extreme.right());
            return (fact, bound) -> Evaluation.extreme(extreme.highest(), left.of(fact, bound), right.of(fact, bound));
        }
        return term instanceof Term.Binary binary && !binary.operator().joins()
                ? binary(type, binary)
                : truth(type, term);
    }

    private Value binary(String type, Term.Binary binary) {
        Value left = value(type, binary.left());
        Value right = value(type, binary.right());
        Term.Operator operator = binary.operator();
        return operator.compares()
                ? (fact, bound) -> Evaluation.compare(operator, left.of(fact, bound), right.of(fact, bound))
                : (fact, bound) -> Evaluation.calculate(operator, left.of(fact, bound), right.of(fact, bound));
    }

    private Value name(String type, String name) {
        if (!name.startsWith("$")) {
            Engine.Getter getter = engine.getter(type, name);
            return (fact, bound) -> getter.of(Objects.requireNonNull(fact));
        }
        int place = place(name);
        return (fact, bound) -> bound[place];
    }
}
