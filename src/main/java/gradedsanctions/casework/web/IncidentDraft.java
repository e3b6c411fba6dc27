package gradedsanctions.casework.web;

import gradedsanctions.casework.form.MatterForm;
import gradedsanctions.rulebook.Vocabulary;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.node.ObjectNode;

/**
 * An incident that somebody is about to report.
 *
 * @param key under which the incident will be opened, once
 */
public record IncidentDraft(String key, MatterForm form) implements Serializable {

    static IncidentDraft start(Vocabulary.Category category) {
        return new IncidentDraft(UUID.randomUUID().toString(), MatterForm.start(category));
    }

    IncidentDraft with(MultiValueMap<String, String> fields) {
        return new IncidentDraft(key, form.with(fields));
    }

    IncidentDraft add(String category) {
        return new IncidentDraft(key, form.add(category));
    }

    IncidentDraft remove(int act) {
        return new IncidentDraft(key, form.remove(act));
    }

    public String kind() {
        return form.kind();
    }

    public List<String> categories() {
        return form.categories();
    }

    public String typed(String field) {
        return form.typed(field);
    }

    /** The body of {@code POST /api/v1/incidents}. */
    ObjectNode body(Vocabulary vocabulary) {
        ObjectNode body = form.matter(vocabulary);
        body.put("source", typed("source"));
        ObjectNode subject = (ObjectNode) body.path("subject");
        subject.putObject("identifier")
                .put("scheme", typed("subject.identifier.scheme"))
                .put("value", typed("subject.identifier.value"));
        put(subject, "name", "subject.name");
        put(subject, "division", "subject.division");
        return body;
    }

    private void put(ObjectNode into, String name, String field) {
        if (!typed(field).isBlank()) {
            into.put(name, typed(field));
        }
    }
}
