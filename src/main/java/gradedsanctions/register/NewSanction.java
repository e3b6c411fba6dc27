package gradedsanctions.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A sanction about to enter the register.
 *
 * @param type as the vocabulary names it
 * @param areas that it restricts, may be empty
 * @param parameters by name, as declared
 * @param release whose rules proposed it
 */
public record NewSanction(
        UUID subject,
        UUID caseId,
        String type,
        String title,
        List<String> areas,
        Period period,
        Map<String, Object> parameters,
        String basis,
        LocalDate decidedOn,
        String release) {}
