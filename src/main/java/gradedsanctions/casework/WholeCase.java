package gradedsanctions.casework;

import gradedsanctions.register.Sanction;
import gradedsanctions.subjects.Subject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything about a case, each list oldest first.
 *
 * @param rulings the last one stands
 * @param sanctions that it entered, also if revoked
 */
public record WholeCase(
        Case file,
        Subject subject,
        Incident incident,
        List<StoredRuling> rulings,
        List<Proposal> proposals,
        List<Decision> decisions,
        @Nullable Revocation revocation,
        List<Sanction> sanctions,
        List<Recusal> recusals) {

    public StoredRuling ruling() {
        return rulings.get(rulings.size() - 1);
    }
}
