package gradedsanctions.rulebook;

import gradedsanctions.problem.Fault;
import gradedsanctions.problem.Rejected;
import gradedsanctions.rulebook.source.Suggestion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a matter from JSON and holds it against the vocabulary; every fault is named at once. */
public final class MatterReader {

    private static final int MAX_ACTS = 50;
    private static final int MAX_HISTORY = 500;
    private static final List<String> SUBJECT = List.of("kind", "identifier", "name", "division", "attributes");
    private static final List<String> TOP = List.of("subject", "acts", "crime", "decidedOn", "history");

    private final Vocabulary vocabulary;
    private final List<Fault> faults = new ArrayList<>();
    private final Values values = new Values(faults);

    private MatterReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * @param body the request: subject, acts, crime?, decidedOn?, history?
     * @param today used where decidedOn is left out
     * @param others further field names that the caller reads itself
     * @param known faults that the caller has found already
     * @throws Rejected 422 with all faults
     */
    public static Matter read(
            JsonNode body, Vocabulary vocabulary, LocalDate today, List<String> others, List<Fault> known) {
        MatterReader reader = new MatterReader(vocabulary);
        reader.faults.addAll(known);
        Matter matter = reader.matter(body, today, others);
        if (!reader.faults.isEmpty() || matter == null) {
            throw Rejected.faulty("The matter can't be judged as given", reader.faults);
        }
        return matter;
    }

    private @Nullable Matter matter(JsonNode body, LocalDate today, List<String> others) {
        if (!body.isObject()) {
            faults.add(Fault.of("", Values.shown(body), "an object with subject and acts"));
            return null;
        }
        List<String> names = new ArrayList<>(TOP);
        names.addAll(others);
        values.checkNames("", body, names);
        JsonNode subject = body.path("subject");
        Vocabulary.SubjectType type = subjectType(subject);
        Map<String, Object> attributes = type == null
                ? Map.of()
                : values.read("subject.attributes", subject.get("attributes"), type.attributes());
        LocalDate decidedOn = decidedOn(body, today);
        List<Matter.Act> acts = acts(body.get("acts"), type, decidedOn);
        return new Matter(
                type == null ? "" : type.kind(),
                attributes,
                acts,
                crime(body, type),
                decidedOn,
                history(body, decidedOn));
    }

    private Vocabulary.@Nullable SubjectType subjectType(JsonNode subject) {
        List<String> kinds =
                vocabulary.subjects().stream().map(Vocabulary.SubjectType::kind).toList();
        if (!subject.isObject()) {
            faults.add(Fault.of(
                    "subject",
                    Values.shown(subject.isMissingNode() ? null : subject),
                    "an object with kind, one of " + kinds));
            return null;
        }
        values.checkNames("subject", subject, SUBJECT);
        Optional<Vocabulary.SubjectType> type =
                vocabulary.subject(subject.path("kind").asString(""));
        if (type.isEmpty()) {
            faults.add(Fault.of("subject.kind", Values.shown(subject.get("kind")), "one of " + kinds));
        }
        return type.orElse(null);
    }

    private LocalDate decidedOn(JsonNode body, LocalDate today) {
        JsonNode node = body.get("decidedOn");
        if (node == null || node.isNull()) {
            return today;
        }
        LocalDate date = Values.date(node);
        if (date == null) {
            faults.add(Fault.of("decidedOn", Values.shown(node), "a date YYYY-MM-DD"));
        }
        return date == null ? today : date;
    }

    private List<Matter.Act> acts(
            @Nullable JsonNode node, Vocabulary.@Nullable SubjectType subject, LocalDate decidedOn) {
        List<Matter.Act> acts = new ArrayList<>();
        if (node == null || !node.isArray() || node.isEmpty() || node.size() > MAX_ACTS) {
            faults.add(Fault.of(
                    "acts",
                    node == null ? null : node.isArray() ? node.size() + " acts" : Values.shown(node),
                    "a list of 1 to " + MAX_ACTS + " acts"));
            return acts;
        }
        for (int i = 0; i < node.size(); i++) {
            Matter.Act act = new ActReader(vocabulary, faults, "acts[" + i + "]").read(node.get(i), subject, decidedOn);
            if (act != null) {
                acts.add(act);
            }
        }
        return acts;
    }

    private @Nullable Map<String, Object> crime(JsonNode body, Vocabulary.@Nullable SubjectType subject) {
        JsonNode node = body.get("crime");
        if (node == null || node.isNull()) {
            return null;
        }
        if (subject != null
                && vocabulary.circumstances().stream()
                        .noneMatch(c -> subject.kind().equals(c.subject()))) {
            faults.add(Fault.of("crime", "given", "nothing for a subject of kind " + subject.kind()));
        }
        return values.read("crime", node, vocabulary.crime());
    }

    private List<Map<String, Object>> history(JsonNode body, LocalDate decidedOn) {
        JsonNode node = body.get("history");
        List<Map<String, Object>> history = new ArrayList<>();
        if (node == null || node.isNull()) {
            return history;
        }
        if (!node.isArray() || node.size() > MAX_HISTORY) {
            faults.add(Fault.of("history", Values.shown(node), "a list of at most " + MAX_HISTORY + " past sanctions"));
            return history;
        }
        for (int i = 0; i < node.size(); i++) {
            Map<String, Object> entry =
                    new LinkedHashMap<>(values.read("history[" + i + "]", node.get(i), vocabulary.history()));
            if (entry.get("decidedOn") instanceof LocalDate past && past.isAfter(decidedOn)) {
                faults.add(Fault.of(
                        "history[" + i + "].decidedOn", past.toString(), "a day not after the decision, " + decidedOn));
            }
            history.add(entry);
        }
        return history;
    }

    static String hint(String unknown, List<String> known) {
        return Suggestion.among(unknown, known).replaceFirst("^[;.] ", "");
    }
}
