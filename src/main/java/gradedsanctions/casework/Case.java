package gradedsanctions.casework;

import gradedsanctions.access.Division;
import gradedsanctions.subjects.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case as it stands.
 *
 * @param number for people: year and running number
 * @param categories of its acts
 * @param version counts the changes; the entity tag
 * @param division whose staff, and those above, work on it
 * @param severity code of the severity of its latest ruling
 */
public record Case(
        UUID id,
        String number,
        UUID subject,
        Kind kind,
        List<String> categories,
        State state,
        long version,
        @Nullable String severity,
        Instant openedAt,
        String openedBy,
        @Nullable LocalDate decidedOn,
        Division division) {}
