package gradedsanctions.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is to be judged. Who the subject is does not matter to the rules, so no identifier and no name is in it.
 *
 * @param kind the kind of subject, a constant of the vocabulary
 * @param attributes declared attributes of the subject, by field
 * @param crime declared fields of the crime, null if there is none
 * @param decidedOn the day as of which the matter is judged
 * @param history past sanctions of the subject, each by field
 */
public record Matter(
        String kind,
        Map<String, Object> attributes,
        List<Act> acts,
        @Nullable Map<String, Object> crime,
        LocalDate decidedOn,
        List<Map<String, Object>> history) {

    /**
     * @param category a kind of incident, or the id of an offence
     * @param type the declared type behind the category
     * @param general what any act may carry, by field: from, to, continuing, role, severity, …
     * @param facts the facts of the category, by field
     * @param circumstances ids of circumstances
     * @param severityReason why a person found the severity, null if none did
     */
    public record Act(
            String category,
            String type,
            Map<String, Object> general,
            Map<String, Object> facts,
            List<String> circumstances,
            @Nullable String severityReason) {

        LocalDate from() {
            return (LocalDate) Objects.requireNonNull(general.get("from"));
        }

        /** The day whose law applies: the last day of the act, or the day of the decision if it goes on. */
        LocalDate lawDate(LocalDate decidedOn) {
            if (Boolean.TRUE.equals(general.get("continuing"))) {
                return decidedOn;
            }
            return general.get("to") instanceof LocalDate to ? to : from();
        }
    }

    /** The same matter with a history and a day of its own. */
    public Matter with(LocalDate day, List<Map<String, Object>> past) {
        return new Matter(kind, attributes, acts, crime, day, past);
    }
}
