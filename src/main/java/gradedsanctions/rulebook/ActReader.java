package gradedsanctions.rulebook;

import gradedsanctions.problem.Fault;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads one act of a matter. */
final class ActReader {

    private static final String SEVERITY = "severity";

    private final Vocabulary vocabulary;
    private final List<Fault> faults;
    private final String path;
    private final Values values;

    ActReader(Vocabulary vocabulary, List<Fault> faults, String path) {
        this.vocabulary = vocabulary;
        this.faults = faults;
        this.path = path;
        this.values = new Values(faults);
    }

    Matter.@Nullable Act read(JsonNode node, Vocabulary.@Nullable SubjectType subject, LocalDate decidedOn) {
        if (!node.isObject()) {
            faults.add(Fault.of(path, Values.shown(node), "an object with category, from and facts"));
            return null;
        }
        Map<String, Object> general = general(node, subject);
        checkDates(general, decidedOn);
        List<String> circumstances = circumstances(node.get("circumstances"), subject);
        Optional<Vocabulary.Category> category = category(node, subject);
        if (category.isEmpty()) {
            return null;
        }
        Map<String, Object> facts =
                values.read(path + ".facts", node.get("facts"), category.get().facts());
        JsonNode reason = node.path(SEVERITY).get("reason");
        return new Matter.Act(
                category.get().code(),
                category.get().type(),
                general,
                facts,
                circumstances,
                reason == null || reason.isNull() ? null : reason.asString());
    }

    private Optional<Vocabulary.Category> category(JsonNode node, Vocabulary.@Nullable SubjectType subject) {
        String code = node.path("category").asString("");
        Optional<Vocabulary.Category> category = vocabulary.category(code);
        List<String> fitting = vocabulary.categories().stream()
                .filter(c -> subject == null || c.subject().equals(subject.kind()))
                .map(Vocabulary.Category::code)
                .toList();
        if (category.isEmpty()) {
            faults.add(new Fault(
                    path + ".category",
                    Values.shown(node.get("category")),
                    "one of " + fitting,
                    MatterReader.hint(code, fitting)));
        } else if (subject != null && !category.get().subject().equals(subject.kind())) {
            faults.add(Fault.of(
                    path + ".category",
                    code,
                    "a category for a subject of kind " + subject.kind() + ": one of " + fitting));
        }
        return category;
    }

    /** What any act may carry; a found severity is an object with code and reason. */
    private Map<String, Object> general(JsonNode node, Vocabulary.@Nullable SubjectType subject) {
        List<String> names = new ArrayList<>(
                vocabulary.act().stream().map(Vocabulary.Fact::name).toList());
        names.addAll(List.of("category", "facts", "circumstances"));
        values.checkNames(path, node, names);
        ObjectNode plain = ((ObjectNode) node).deepCopy();
        plain.remove(List.of("category", "facts", "circumstances"));
        plain.properties().removeIf(e -> !names.contains(e.getKey()));
        JsonNode severity = plain.get(SEVERITY);
        if (severity != null && severity.isObject()) {
            values.checkNames(path + ".severity", severity, List.of("code", "reason"));
            checkReason(severity.get("reason"));
            plain.set(SEVERITY, severity.get("code"));
        }
        Map<String, Object> general = values.read(path, plain, vocabulary.act());
        checkSeverityFits(general.get(SEVERITY), subject);
        return general;
    }

    private void checkReason(@Nullable JsonNode reason) {
        if (reason == null || !reason.isString() || reason.stringValue().isBlank()) {
            faults.add(Fault.of(
                    path + ".severity.reason", Values.shown(reason), "the reason why a person found this severity"));
        }
    }

    private void checkSeverityFits(@Nullable Object code, Vocabulary.@Nullable SubjectType subject) {
        vocabulary.severities().stream()
                .filter(s -> s.code().equals(code)
                        && subject != null
                        && s.subject() != null
                        && !s.subject().isEmpty()
                        && !s.subject().equals(subject.kind()))
                .forEach(s -> faults.add(Fault.of(
                        path + ".severity",
                        code,
                        "a severity for a subject of kind " + (subject == null ? "" : subject.kind()))));
    }

    private void checkDates(Map<String, Object> general, LocalDate decidedOn) {
        if (!(general.get("from") instanceof LocalDate from)) {
            return;
        }
        if (from.isAfter(decidedOn)) {
            faults.add(Fault.of(path + ".from", from.toString(), "a day not after the decision, " + decidedOn));
        }
        if (general.get("to") instanceof LocalDate to) {
            if (to.isBefore(from)) {
                faults.add(Fault.of(path + ".to", to.toString(), "a day not before from, " + from));
            }
            if (to.isAfter(decidedOn)) {
                faults.add(Fault.of(path + ".to", to.toString(), "a day not after the decision, " + decidedOn));
            }
            if (Boolean.TRUE.equals(general.get("continuing"))) {
                faults.add(
                        Fault.of(path + ".continuing", true, "false, or no to: an act that goes on has no last day"));
            }
        }
    }

    private List<String> circumstances(@Nullable JsonNode node, Vocabulary.@Nullable SubjectType subject) {
        List<String> codes = new ArrayList<>();
        if (node == null || node.isNull()) {
            return codes;
        }
        List<String> known = vocabulary.circumstances().stream()
                .filter(c ->
                        subject == null || c.subject() == null || c.subject().equals(subject.kind()))
                .map(Vocabulary.Item::code)
                .toList();
        if (!node.isArray()) {
            faults.add(Fault.of(path + ".circumstances", Values.shown(node), "a list of codes"));
            return codes;
        }
        for (int i = 0; i < node.size(); i++) {
            String code = node.get(i).asString("");
            if (!known.contains(code) || codes.contains(code)) {
                faults.add(Fault.of(
                        path + ".circumstances[" + i + "]",
                        Values.shown(node.get(i)),
                        known.contains(code) ? "each code once" : "one of " + known));
            } else {
                codes.add(code);
            }
        }
        return codes.stream().sorted().toList();
    }
}
