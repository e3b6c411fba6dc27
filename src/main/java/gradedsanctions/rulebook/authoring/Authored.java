package gradedsanctions.rulebook.authoring;

import java.util.List;
import java.util.Map;

/**
 * What comes of a form.
 *
 * @param texts of the files that are new or changed, by path; none if there is a fault
 * @param suggested what was filled in, and what is put where it was left open
 */
public record Authored(Map<String, String> texts, List<Fault> faults, Map<String, String> suggested) {

    public boolean whole() {
        return faults.isEmpty();
    }
}
