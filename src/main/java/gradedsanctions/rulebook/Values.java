package gradedsanctions.rulebook;

import gradedsanctions.problem.Fault;
import gradedsanctions.rulebook.source.Suggestion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads JSON values into facts as the vocabulary declares them, and collects every fault on the way. */
final class Values {

    private static final LocalDate EARLIEST = LocalDate.of(1949, 10, 1);
    private static final int MAX_TEXT = 2_000;
    private static final int MAX_DIGITS = 20;

    private final List<Fault> faults;

    Values(List<Fault> faults) {
        this.faults = faults;
    }

    /** The fields of an object by the declared ones; choices stay the name of their constant. */
    Map<String, Object> read(String path, @Nullable JsonNode object, List<Vocabulary.Fact> declared) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (object != null && !object.isNull() && !object.isObject()) {
            faults.add(Fault.of(path, shown(object), "an object"));
            return values;
        }
        checkNames(path, object, declared.stream().map(Vocabulary.Fact::name).toList());
        for (Vocabulary.Fact fact : declared) {
            String field = path + "." + fact.name();
            JsonNode node = object == null ? null : object.get(fact.name());
            if (node == null || node.isNull()) {
                if (fact.required()) {
                    faults.add(Fault.of(field, null, "required: " + expected(fact)));
                }
                continue;
            }
            Object value = value(field, node, fact);
            if (value != null) {
                values.put(fact.name(), value);
            }
        }
        return values;
    }

    void checkNames(String path, @Nullable JsonNode object, List<String> known) {
        if (object == null || !object.isObject()) {
            return;
        }
        object.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> faults.add(new Fault(
                        path.isEmpty() ? name : path + "." + name,
                        shown(object.get(name)),
                        "no such field here",
                        Suggestion.among(name, new TreeSet<>(known)).replaceFirst("^[;.] ", ""))));
    }

    @Nullable Object value(String field, JsonNode node, Vocabulary.Fact fact) {
        Object value = switch (fact.type()) {
            case "integer" -> node.isIntegralNumber() && node.canConvertToLong() ? (Object) node.longValue() : null;
            case "decimal" -> decimal(node);
            case "boolean" -> node.isBoolean() ? node.booleanValue() : null;
            case "date" -> date(node);
            case "choice" -> choice(node, fact);
            default -> text(node);
        };
        if (value == null) {
            faults.add(new Fault(field, shown(node), expected(fact), hint(node, fact)));
        } else if (!inRange(value, fact)) {
            faults.add(Fault.of(field, shown(node), expected(fact)));
            return null;
        }
        return value;
    }

    private static @Nullable String hint(JsonNode node, Vocabulary.Fact fact) {
        List<Vocabulary.Value> values = fact.values();
        return values == null || !node.isString()
                ? null
                : Suggestion.among(
                                node.stringValue(),
                                values.stream().map(Vocabulary.Value::code).toList())
                        .replaceFirst("^[;.] ", "");
    }

    private static boolean inRange(Object value, Vocabulary.Fact fact) {
        if (value instanceof Number number) {
            BigDecimal exact = number instanceof BigDecimal decimal ? decimal : BigDecimal.valueOf(number.longValue());
            return (fact.min() == null || exact.compareTo(BigDecimal.valueOf(fact.min())) >= 0)
                    && (fact.max() == null || exact.compareTo(BigDecimal.valueOf(fact.max())) <= 0);
        }
        return true;
    }

    private static @Nullable BigDecimal decimal(JsonNode node) {
        if (!node.isNumber()) {
            return null;
        }
        BigDecimal value = node.decimalValue();
        return value.precision() - value.scale() <= MAX_DIGITS
                        && value.scale() <= MAX_DIGITS
                        && value.scale() >= -MAX_DIGITS
                ? value
                : null;
    }

    static @Nullable LocalDate date(JsonNode node) {
        try {
            LocalDate date = node.isString() ? LocalDate.parse(node.stringValue()) : null;
            return date == null || date.isBefore(EARLIEST) || date.getYear() > 9999 ? null : date;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static @Nullable String choice(JsonNode node, Vocabulary.Fact fact) {
        List<Vocabulary.Value> values = fact.values();
        return node.isString()
                        && values != null
                        && values.stream().anyMatch(v -> v.code().equals(node.stringValue()))
                ? node.stringValue()
                : null;
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString()
                        && !node.stringValue().isBlank()
                        && node.stringValue().length() <= MAX_TEXT
                ? node.stringValue()
                : null;
    }

    private static String expected(Vocabulary.Fact fact) {
        String range = fact.min() == null && fact.max() == null
                ? ""
                : " from " + (fact.min() == null ? "any" : fact.min()) + " to "
                        + (fact.max() == null ? "any" : fact.max());
        return switch (fact.type()) {
            case "integer" -> "a whole number" + range;
            case "decimal" -> "a number" + range;
            case "boolean" -> "true or false";
            case "date" -> "a date YYYY-MM-DD from " + EARLIEST;
            case "choice" ->
                "one of "
                        + (fact.values() == null
                                ? List.of()
                                : fact.values().stream()
                                        .map(Vocabulary.Value::code)
                                        .toList());
            default -> "a text of 1 to " + MAX_TEXT + " characters";
        };
    }

    /** The value as given, cut short. */
    static @Nullable Object shown(@Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            return null;
        }
        String text = node.isString() ? node.stringValue() : node.toString();
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }
}
