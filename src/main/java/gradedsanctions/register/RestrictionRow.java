package gradedsanctions.register;

import gradedsanctions.problem.Fault;
import gradedsanctions.subjects.Identifier;
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
 * @param fault the first thing that can't be read
 */
record RestrictionRow(
        String masked,
        @Nullable Identifier identifier,
        @Nullable String area,
        @Nullable LocalDate on,
        @Nullable Fault fault) {

    private static final Set<String> FIELDS = Set.of("identifier", "area", "on");

    static RestrictionRow read(JsonNode row, String path, Set<String> areas, LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        row.propertyNames().stream()
                .filter(name -> !FIELDS.contains(name))
                .forEach(name -> faults.add(Fault.of(path + "." + name, "given", "one of " + new TreeSet<>(FIELDS))));
        JsonNode given = row.path("identifier");
        Identifier identifier = identifier(given, path, today, faults);
        String area = row.path("area").asString("");
        if (!areas.contains(area)) {
            faults.add(Fault.of(path + ".area", area, "one of " + new TreeSet<>(areas)));
        }
        LocalDate on = day(row.path("on"), path, today, faults);
        String text =
                (given.isObject() ? given.path("value") : given).asString("").strip();
        return new RestrictionRow(Identifier.mask(text), identifier, area, on, faults.isEmpty() ? null : faults.get(0));
    }

    private static @Nullable Identifier identifier(JsonNode given, String path, LocalDate today, List<Fault> faults) {
        if (given.isObject()) {
            return Identifier.read(
                    given.path("scheme").asString(""),
                    given.path("value").asString(""),
                    path + ".identifier",
                    today,
                    faults);
        }
        String text = given.asString("");
        Identifier guessed = Identifier.guess(text, today).orElse(null);
        if (guessed == null) {
            faults.add(Fault.of(
                    path + ".identifier",
                    Identifier.mask(text),
                    "a USCC, resident id or number of the house, with a right check character"));
        }
        return guessed;
    }

    private static @Nullable LocalDate day(JsonNode node, String path, LocalDate today, List<Fault> faults) {
        if (node.isMissingNode() || node.isNull()) {
            return today;
        }
        try {
            return LocalDate.parse(node.asString(""));
        } catch (DateTimeParseException e) {
            faults.add(Fault.of(path + ".on", node.asString(""), "a date YYYY-MM-DD"));
            return null;
        }
    }
}
