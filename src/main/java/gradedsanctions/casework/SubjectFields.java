package gradedsanctions.casework;

import gradedsanctions.problem.Fault;
import gradedsanctions.subjects.Identifier;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Who the subject of a report is; the rules never see it. */
record SubjectFields(
        @Nullable Identifier identifier,
        @Nullable String name,
        @Nullable String division) {

    private static final int MAX_NAME = 200;

    static SubjectFields read(JsonNode body, boolean identified, LocalDate today, List<Fault> faults) {
        JsonNode subject = body.path("subject");
        JsonNode identifier = subject.path("identifier");
        Identifier read = null;
        if (identified || subject.has("identifier")) {
            read = Identifier.read(
                    text(identifier.get("scheme")), text(identifier.get("value")), "subject.identifier", today, faults);
        }
        return new SubjectFields(read, name(subject, faults), division(subject, faults));
    }

    private static @Nullable String name(JsonNode subject, List<Fault> faults) {
        JsonNode node = subject.get("name");
        if (node == null || node.isNull()) {
            return null;
        }
        String name = node.isString() ? node.stringValue().strip() : "";
        if (name.isEmpty() || name.length() > MAX_NAME) {
            faults.add(Fault.of("subject.name", name.length() + " characters", "1 to " + MAX_NAME + " characters"));
        }
        return name;
    }

    private static @Nullable String division(JsonNode subject, List<Fault> faults) {
        String division = text(subject.get("division"));
        if (division != null && !division.matches("\\d{6}")) {
            faults.add(Fault.of("subject.division", division, "six digits, as in GB/T 2260: 110000"));
        }
        return division;
    }

    private static @Nullable String text(@Nullable JsonNode node) {
        return node == null || node.isNull() ? null : node.asString("");
    }
}
