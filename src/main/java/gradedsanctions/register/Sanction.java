package gradedsanctions.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sanction on the register.
 *
 * @param type as the vocabulary named it
 * @param areas that it restricts, may be empty
 * @param revokedAt null while it stands
 */
public record Sanction(
        UUID id,
        UUID subject,
        UUID caseId,
        String type,
        String title,
        List<String> areas,
        Period period,
        Map<String, Object> parameters,
        String basis,
        LocalDate decidedOn,
        String release,
        Instant enteredAt,
        @Nullable Instant revokedAt,
        @Nullable String revokedReason) {

    boolean restricts(String area, LocalDate day) {
        return areas.contains(area) && period.contains(day);
    }
}
