package gradedsanctions.casework;

import gradedsanctions.problem.Fault;
import gradedsanctions.problem.Rejected;
import gradedsanctions.rulebook.Matter;
import gradedsanctions.rulebook.Release;
import gradedsanctions.subjects.Identifier;
import gradedsanctions.subjects.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A report as read from JSON: who, what, and where it comes from. */
record IncidentReport(
        Identifier identifier,
        Kind kind,
        @Nullable String name,
        @Nullable String division,
        String source,
        Matter matter) {

    private static final int MAX_SOURCE = 500;

    /** @throws Rejected 422 with every fault of the body */
    static IncidentReport read(JsonNode body, Release release, LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        SubjectFields subject = SubjectFields.read(body, true, today, faults);
        String source = source(body, faults);
        if (body.has("history")) {
            faults.add(new Fault(
                    "history", "given", "nothing: the register supplies it", "POST /api/v1/rulings takes a history"));
        }
        Matter matter = release.read(withoutHistory(body), today, List.of("source"), faults);
        if (matter.decidedOn().isAfter(today)) {
            throw Rejected.faulty(
                    "The matter can't be judged as given",
                    List.of(Fault.of("decidedOn", matter.decidedOn().toString(), "a day not after today, " + today)));
        }
        return new IncidentReport(
                Objects.requireNonNull(subject.identifier()),
                Kind.valueOf(matter.kind()),
                subject.name(),
                subject.division(),
                source,
                matter);
    }

    private static JsonNode withoutHistory(JsonNode body) {
        return body instanceof ObjectNode object && object.has("history")
                ? object.deepCopy().without("history")
                : body;
    }

    private static String source(JsonNode body, List<Fault> faults) {
        JsonNode node = body.path("source");
        String text = node.isString() ? node.stringValue().strip() : "";
        if (text.isEmpty() || text.length() > MAX_SOURCE) {
            faults.add(Fault.of(
                    "source",
                    node.isMissingNode() ? null : text.length() + " characters",
                    "required: where the report comes from, 1 to " + MAX_SOURCE + " characters"));
        }
        return text;
    }
}
