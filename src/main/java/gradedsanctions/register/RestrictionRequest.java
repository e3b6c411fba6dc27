package gradedsanctions.register;

import gradedsanctions.problem.Fault;
import gradedsanctions.problem.Rejected;
import gradedsanctions.subjects.Masks;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What surrounds the rows of a restriction check. */
final class RestrictionRequest {

    private static final List<String> FIELDS = List.of("checks", "asOf");

    private RestrictionRequest() {}

    /** The moment whose register is asked for. */
    static Instant check(JsonNode body, Instant now, int maxRows) {
        List<Fault> faults = new ArrayList<>();
        if (!body.isObject()) {
            throw faulty(List.of(Fault.of("", body.getNodeType(), "an object with checks")));
        }
        body.propertyNames().stream()
                .filter(name -> !FIELDS.contains(name))
                .forEach(name -> faults.add(Fault.of(Masks.legible(name), "given", "one of " + FIELDS)));
        JsonNode checks = body.path("checks");
        if (!checks.isArray() || checks.isEmpty() || checks.size() > maxRows) {
            faults.add(Fault.of(
                    "checks",
                    checks.isArray() ? checks.size() + " rows" : checks.isMissingNode() ? null : "no list",
                    "a list of 1 to " + maxRows + " rows {identifier, area, on}"));
        }
        Instant asOf = asOf(body.path("asOf"), now);
        if (asOf == null || asOf.isAfter(now) || asOf.isBefore(Instant.EPOCH)) {
            faults.add(Fault.of(
                    "asOf",
                    Masks.legible(body.path("asOf").asString("")),
                    "a moment from " + Instant.EPOCH + " until now, as " + now));
        }
        if (!faults.isEmpty() || asOf == null) {
            throw faulty(faults);
        }
        return asOf;
    }

    private static @Nullable Instant asOf(JsonNode node, Instant now) {
        if (node.isMissingNode() || node.isNull()) {
            return now;
        }
        try {
            return Instant.parse(node.asString(""));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static Rejected faulty(List<Fault> faults) {
        return Rejected.faulty("The check can't be read", faults);
    }
}
