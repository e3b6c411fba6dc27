package gradedsanctions.draft.web;

import gradedsanctions.problem.Fault;
import gradedsanctions.problem.Rejected;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the pages of thresholds send. */
final class TypedFields {

    private TypedFields() {}

    /** The fields with a prefix, without it. */
    static Map<String, String> under(String prefix, Map<String, String> fields) {
        Map<String, String> found = new TreeMap<>();
        fields.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                found.put(name.substring(prefix.length()), value);
            }
        });
        return found;
    }

    static Rejected unknownRow(String key) {
        return new Rejected(
                404,
                "No such threshold",
                "The rules have no threshold " + key,
                List.of(Fault.of("row", key, "the id of a threshold of the table; load it again")),
                Map.of());
    }
}
