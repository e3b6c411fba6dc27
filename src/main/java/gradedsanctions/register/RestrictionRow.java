package gradedsanctions.register;

import gradedsanctions.problem.Fault;
import gradedsanctions.subjects.Identifier;
import gradedsanctions.subjects.Masks;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One row of a restriction check, as far as it can be read.
 *
 * @param masked the identifier as it may be shown
 * @param identifiers what it can be: several if the scheme isn't given and the number is right in more than one
 * @param fault the first thing that can't be read
 */
record RestrictionRow(
        String masked,
        List<Identifier> identifiers,
        String area,
        @Nullable LocalDate on,
        @Nullable Fault fault) {

    private static final Set<String> FIELDS = Set.of("identifier", "area", "on");
    private static final Set<String> IDENTIFIER_FIELDS = Set.of("scheme", "value");

    static RestrictionRow read(JsonNode row, String path, Set<String> areas, LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        unknownFields(row, path, FIELDS, faults);
        JsonNode given = row.path("identifier");
        List<Identifier> identifiers = identifiers(given, path + ".identifier", today, faults);
        String area = row.path("area").asString("");
        boolean known = areas.contains(area);
        if (!known) {
            faults.add(Fault.of(path + ".area", Masks.legible(area), "one of " + new TreeSet<>(areas)));
        }
        LocalDate on = day(row.path("on"), path, today, faults);
        return new RestrictionRow(
                Identifier.mask(text(given)),
                identifiers,
                known ? area : Masks.legible(area),
                on,
                faults.isEmpty() ? null : faults.get(0));
    }

    private static void unknownFields(JsonNode node, String path, Set<String> known, List<Fault> faults) {
        node.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> faults.add(
                        Fault.of(path + "." + Masks.legible(name), "given", "one of " + new TreeSet<>(known))));
    }

    private static String text(JsonNode given) {
        return (given.isObject() ? given.path("value") : given).asString("").strip();
    }

    private static List<Identifier> identifiers(JsonNode given, String path, LocalDate today, List<Fault> faults) {
        if (given.isObject()) {
            unknownFields(given, path, IDENTIFIER_FIELDS, faults);
            Identifier read = Identifier.read(given.path("scheme").asString(""), text(given), path, today, faults);
            return read == null ? List.of() : List.of(read);
        }
        List<Identifier> readings = Identifier.readings(text(given), today);
        if (readings.isEmpty()) {
            faults.add(Fault.of(
                    path,
                    Identifier.mask(text(given)),
                    "a USCC, resident id or number of the house, with a right check character"));
        }
        return readings;
    }

    private static @Nullable LocalDate day(JsonNode node, String path, LocalDate today, List<Fault> faults) {
        if (node.isMissingNode() || node.isNull()) {
            return today;
        }
        String text = node.asString("");
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            faults.add(Fault.of(path + ".on", Masks.legible(text), "a date YYYY-MM-DD"));
            return null;
        }
    }
}
