package gradedsanctions.draft.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What somebody expects of a matter, as the form sends it: severity ("none" for none), lowest and highest, findings and
 * measures that must be there while no others are, each parameter as {@code measure.TYPE.NAME}, and rules that must fire
 * or stay silent.
 */
final class ScenarioForm {

    private final MultiValueMap<String, String> fields;

    ScenarioForm(MultiValueMap<String, String> fields) {
        this.fields = fields;
    }

    ObjectNode expect() {
        ObjectNode expect = JsonNodeFactory.instance.objectNode();
        String severity = first("severity");
        if (severity.equals("none")) {
            expect.putNull("severity");
        } else if (!severity.isEmpty()) {
            expect.put("severity", severity);
        }
        if (fields.containsKey("confirm.findings")) {
            list(expect.putArray("findings"), "finding");
        }
        if (fields.containsKey("confirm.measures")) {
            measures(expect.putArray("measures"));
        }
        if (!first("lowest").isEmpty() && !first("highest").isEmpty()) {
            expect.putObject("disposition").put("lowest", first("lowest")).put("highest", first("highest"));
        }
        rules(expect, "because");
        rules(expect, "notBecause");
        return expect;
    }

    private void rules(ObjectNode expect, String field) {
        if (all(field).stream().anyMatch(rule -> !rule.isBlank())) {
            list(expect.putArray(field), field);
        }
    }

    private void list(ArrayNode into, String field) {
        all(field).stream().filter(value -> !value.isBlank()).distinct().forEach(into::add);
    }

    private void measures(ArrayNode into) {
        for (String type : all("measure").stream()
                .filter(type -> !type.isBlank())
                .distinct()
                .toList()) {
            ObjectNode measure = into.addObject().put("type", type);
            String prefix = "measure." + type + ".";
            fields.keySet().stream()
                    .filter(field -> field.startsWith(prefix))
                    .filter(field -> first(field).matches("-?\\d{1,9}(\\.\\d{1,4})?"))
                    .forEach(field -> measure.put(field.substring(prefix.length()), new BigDecimal(first(field))));
        }
    }

    private String first(String field) {
        return Objects.requireNonNullElse(fields.getFirst(field), "").strip();
    }

    private List<String> all(String field) {
        return fields.getOrDefault(field, List.of());
    }
}
