package gradedsanctions.casework.form;

import gradedsanctions.rulebook.Vocabulary;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What somebody has typed into the form of a matter so far. Fields are named as in the API, so that a fault finds its
 * field: {@code acts[0].facts.NAME}.
 *
 * @param kind of the subject
 * @param categories of the acts, in their order
 */
public record MatterForm(String kind, List<String> categories, Map<String, String> typed) implements Serializable {

    private static final String CIRCUMSTANCES = ".circumstances";

    public static MatterForm start(Vocabulary.Category category) {
        return new MatterForm(category.subject(), new ArrayList<>(List.of(category.code())), new LinkedHashMap<>());
    }

    /** The form as if a matter had been typed into it; what the form has no field for is left out. */
    public static MatterForm of(JsonNode matter) {
        Map<String, String> typed = new LinkedHashMap<>();
        List<String> categories = new ArrayList<>();
        type(typed, "subject.attributes.", matter.path("subject").path("attributes"));
        type(typed, "crime.", matter.path("crime"));
        typed.put("decidedOn", matter.path("decidedOn").asString(""));
        for (JsonNode act : matter.path("acts")) {
            String path = "acts[" + categories.size() + "]";
            categories.add(act.path("category").asString(""));
            type(typed, path + ".", act);
            type(typed, path + ".facts.", act.path("facts"));
            type(typed, path + ".severity.", act.path("severity"));
            List<String> codes = act.path("circumstances")
                    .valueStream()
                    .map(code -> code.asString(""))
                    .toList();
            typed.put(path + CIRCUMSTANCES, String.join(",", codes));
        }
        return new MatterForm(matter.path("subject").path("kind").asString(""), categories, typed);
    }

    private static void type(Map<String, String> typed, String prefix, JsonNode values) {
        values.properties().stream()
                .filter(value ->
                        value.getValue().isValueNode() && !value.getValue().isNull())
                .forEach(value ->
                        typed.put(prefix + value.getKey(), value.getValue().asString()));
    }

    /** The same form with what was typed now. */
    public MatterForm with(MultiValueMap<String, String> fields) {
        Map<String, String> now = new LinkedHashMap<>();
        fields.forEach((name, values) -> now.put(name, String.join(",", values)));
        return new MatterForm(kind, categories, now);
    }

    public MatterForm add(String category) {
        List<String> more = new ArrayList<>(categories);
        more.add(category);
        return new MatterForm(kind, more, typed);
    }

    /** Without an act; the fields of those behind it move up. */
    public MatterForm remove(int act) {
        List<String> fewer = new ArrayList<>(categories);
        fewer.remove(act);
        Map<String, String> moved = new LinkedHashMap<>();
        typed.forEach((name, value) -> {
            int of = name.startsWith("acts[") ? Integer.parseInt(name.substring(5, name.indexOf(']'))) : -1;
            if (of != act) {
                moved.put(of > act ? name.replaceFirst("\\[" + of, "[" + (of - 1)) : name, value);
            }
        });
        return new MatterForm(kind, fewer, moved);
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    public boolean hasCircumstance(int act, String code) {
        return Arrays.asList(typed("acts[" + act + "]" + CIRCUMSTANCES).split(","))
                .contains(code);
    }

    /** Subject, acts and crime as JSON. What can't be read as its type stays text, and is a fault where it is read. */
    public ObjectNode matter(Vocabulary vocabulary) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode subject = body.putObject("subject").put("kind", kind);
        vocabulary
                .subject(kind)
                .ifPresent(type -> facts(subject.putObject("attributes"), "subject.attributes.", type.attributes()));
        ArrayNode acts = body.putArray("acts");
        for (int i = 0; i < categories.size(); i++) {
            act(acts.addObject(), "acts[" + i + "]", categories.get(i), vocabulary);
        }
        ObjectNode crime = JsonNodeFactory.instance.objectNode();
        facts(crime, "crime.", vocabulary.crime());
        if (!crime.isEmpty()) {
            body.set("crime", crime);
        }
        return body;
    }

    private void act(ObjectNode act, String path, String category, Vocabulary vocabulary) {
        act.put("category", category);
        facts(
                act,
                path + ".",
                vocabulary.act().stream()
                        .filter(f -> !f.name().equals("severity"))
                        .toList());
        vocabulary.category(category).ifPresent(c -> facts(act.putObject("facts"), path + ".facts.", c.facts()));
        if (!typed(path + ".severity.code").isBlank()) {
            act.putObject("severity")
                    .put("code", typed(path + ".severity.code"))
                    .put("reason", typed(path + ".severity.reason"));
        }
        String circumstances = typed(path + CIRCUMSTANCES);
        if (!circumstances.isBlank()) {
            ArrayNode codes = act.putArray("circumstances");
            Arrays.stream(circumstances.split(",")).forEach(codes::add);
        }
    }

    private void facts(ObjectNode into, String prefix, List<Vocabulary.Fact> facts) {
        for (Vocabulary.Fact fact : facts) {
            String text = typed(prefix + fact.name()).strip();
            if (!text.isEmpty()) {
                value(into, fact.name(), fact.type(), text);
            }
        }
    }

    private static void value(ObjectNode into, String name, String type, String text) {
        if (type.equals("integer") && text.matches("-?\\d{1,18}")) {
            into.put(name, Long.parseLong(text));
        } else if (type.equals("decimal") && text.matches("-?\\d{1,20}(\\.\\d{1,10})?")) {
            into.put(name, new BigDecimal(text));
        } else if (type.equals("boolean")) {
            into.put(name, text.equals("true"));
        } else {
            into.put(name, text);
        }
    }
}
