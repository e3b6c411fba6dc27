package gradedsanctions.rulebook;

import gradedsanctions.rulebook.source.Contract;
import gradedsanctions.rulebook.source.Declared;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** A name for every fact of a judgment: its path for what was put in, list and number for what was concluded. */
final class FactNames {

    private static final Map<String, String> LISTS = Map.of(
            "Finding",
            "findings",
            Contract.MEASURE,
            "measures",
            "Referral",
            "referrals",
            "Handling",
            "handling",
            "Question",
            "questions");

    private final Engine engine;
    private final Map<Object, String> names = new IdentityHashMap<>();
    private final Map<Object, String> texts = new IdentityHashMap<>();
    private final Map<String, String> refs = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    FactNames(Engine engine) {
        this.engine = engine;
    }

    void input(Object fact, String path) {
        names.put(fact, path);
    }

    /** Names a conclusion; equal ones share their name. */
    String conclude(Object fact) {
        String ref = refs.computeIfAbsent(rendered(fact), text -> newRef(fact));
        names.put(fact, ref);
        return ref;
    }

    String of(Object fact) {
        String name = names.get(fact);
        if (name == null) {
            throw new IllegalStateException("a fact of type " + engine.typeOf(fact) + " came from nowhere");
        }
        return name;
    }

    private String newRef(Object fact) {
        if (engine.isA(fact, Contract.ROW)) {
            return engine.typeOf(fact) + "[" + engine.get(fact, "id") + "]";
        }
        String list = engine.isA(fact, Contract.MEASURE)
                ? LISTS.getOrDefault(Contract.MEASURE, "")
                : LISTS.getOrDefault(engine.typeOf(fact), engine.typeOf(fact));
        return list + "[" + (counts.merge(list, 1, Integer::sum) - 1) + "]";
    }

    static boolean isListed(String ref) {
        return LISTS.containsValue(ref.replaceFirst("\\[.*", ""));
    }

    Ruling.Conclusion conclusion(Object fact) {
        String type = engine.typeOf(fact);
        String title = engine.sources().annotation(type, "title");
        return new Ruling.Conclusion(type, title == null ? type : title, values(fact));
    }

    private Map<String, Object> values(Object fact) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Declared.Field field : engine.sources().fields(engine.typeOf(fact))) {
            Object value = engine.get(fact, field.name());
            if (value != null) {
                values.put(VocabularyReader.jsonName(field.name()), plain(value));
            }
        }
        return values;
    }

    /** The title of a constant that the rules keep to themselves, else its code, for which the vocabulary has words. */
    private String inWords(Enum<?> constant) {
        Declared.Enumeration declared =
                engine.sources().enumerations().get(constant.getDeclaringClass().getSimpleName());
        return declared == null || declared.fields().size() != 1
                ? constant.name()
                : declared.constants().stream()
                        .filter(c -> c.name().equals(constant.name()))
                        .map(c -> String.valueOf(c.values().get(0)))
                        .findFirst()
                        .orElse(constant.name());
    }

    private Object plain(Object value) {
        if (value instanceof Enum<?> constant) {
            return inWords(constant);
        }
        if (value instanceof BigDecimal decimal) {
            return Canonical.plain(decimal);
        }
        return value instanceof Number || value instanceof Boolean
                ? value
                : names.getOrDefault(value, String.valueOf(value));
    }

    /** Type and values; facts within it must have their names by now. */
    String rendered(Object fact) {
        return texts.computeIfAbsent(fact, f -> engine.typeOf(f) + values(f));
    }

    /** The path of a field of a fact of the input. */
    String path(Object fact, String field) {
        String name = of(fact);
        boolean general = engine.sources().fields(Contract.INCIDENT).stream()
                .anyMatch(f -> f.name().equals(field));
        if (field.equals("offence")) {
            return name + ".category";
        }
        String below = engine.isA(fact, Contract.SUBJECT)
                ? field.equals("kind") ? "." : ".attributes."
                : engine.isA(fact, Contract.INCIDENT) && !general ? ".facts." : ".";
        return name + below + VocabularyReader.jsonName(field);
    }
}
