package gradedsanctions.rulebook;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a matter as the JSON from which it can be read again; the order of the history does not matter. */
final class MatterJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private MatterJson() {}

    static ObjectNode write(Matter matter) {
        ObjectNode json = NODES.objectNode();
        ObjectNode subject = json.putObject("subject");
        subject.put("kind", matter.kind());
        subject.set("attributes", object(matter.attributes()));
        ArrayNode acts = json.putArray("acts");
        matter.acts().forEach(act -> acts.add(act(act)));
        if (matter.crime() != null) {
            json.set("crime", object(matter.crime()));
        }
        json.put("decidedOn", matter.decidedOn().toString());
        ArrayNode history = json.putArray("history");
        sorted(matter.history()).forEach(entry -> history.add(object(entry)));
        return json;
    }

    static List<Map<String, Object>> sorted(List<Map<String, Object>> history) {
        return history.stream()
                .sorted(Comparator.comparing(entry -> Canonical.text(object(entry))))
                .toList();
    }

    private static ObjectNode act(Matter.Act act) {
        ObjectNode json = object(act.general());
        json.put("category", act.category());
        json.set("facts", object(act.facts()));
        if (!act.circumstances().isEmpty()) {
            ArrayNode circumstances = json.putArray("circumstances");
            act.circumstances().forEach(circumstances::add);
        }
        Object severity = act.general().get("severity");
        if (severity != null) {
            ObjectNode found = json.putObject("severity");
            found.put("code", severity.toString());
            if (act.severityReason() != null) {
                found.put("reason", act.severityReason());
            }
        }
        return json;
    }

    private static ObjectNode object(Map<String, Object> values) {
        ObjectNode json = NODES.objectNode();
        values.forEach((name, value) -> {
            if (value instanceof BigDecimal decimal) {
                json.put(name, decimal);
            } else if (value instanceof Number number) {
                json.put(name, number.longValue());
            } else if (value instanceof Boolean bool) {
                json.put(name, bool);
            } else {
                json.put(name, value.toString());
            }
        });
        return json;
    }
}
