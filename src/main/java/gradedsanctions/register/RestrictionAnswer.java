package gradedsanctions.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import gradedsanctions.problem.Fault;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the register says to one row.
 *
 * @param identifier masked
 * @param sanctions those that restrict the subject in the area on the day
 * @param fault why the row is INVALID or the answer INDETERMINATE
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RestrictionAnswer(
        String identifier,
        String area,
        @Nullable LocalDate on,
        Status status,
        List<Restricting> sanctions,
        @Nullable Fault fault) {

    static RestrictionAnswer of(RestrictionRow row, Status status, List<Sanction> sanctions, @Nullable Fault fault) {
        return new RestrictionAnswer(
                row.masked(),
                row.area(),
                row.on(),
                status,
                sanctions.stream().map(Restricting::of).toList(),
                fault);
    }

    /** One of them for every row, whatever is wrong with it. */
    public enum Status {
        /** A subject that is held here, and nothing restricts it. */
        CLEAR,
        RESTRICTED,
        /** Nothing restricts it, but a proceeding is under way. */
        PENDING,
        /** No such subject is held here. */
        UNKNOWN,
        /** Identifier, area or day can't be read. */
        INVALID,
        /** The register was not kept then, or can't know yet. */
        INDETERMINATE
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Restricting(
            UUID id,
            String type,
            String title,
            List<String> areas,
            LocalDate from,
            @Nullable LocalDate to,
            String basis,
            UUID caseId) {

        static Restricting of(Sanction s) {
            return new Restricting(
                    s.id(),
                    s.type(),
                    s.title(),
                    s.areas(),
                    s.period().from(),
                    s.period().to(),
                    s.basis(),
                    s.caseId());
        }
    }
}
