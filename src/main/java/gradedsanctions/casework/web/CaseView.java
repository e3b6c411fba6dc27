package gradedsanctions.casework.web;

import gradedsanctions.access.Divisions;
import gradedsanctions.casework.Case;
import gradedsanctions.casework.Cases;
import gradedsanctions.casework.Decision;
import gradedsanctions.casework.Incident;
import gradedsanctions.casework.Proposal;
import gradedsanctions.casework.Recusal;
import gradedsanctions.casework.Revocation;
import gradedsanctions.casework.State;
import gradedsanctions.casework.StoredRuling;
import gradedsanctions.casework.WholeCase;
import gradedsanctions.register.Sanction;
import gradedsanctions.rulebook.Ruling;
import gradedsanctions.subjects.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case as the API shows it.
 *
 * @param ruling the one that stands
 * @param rulings every one that was made, oldest first
 */
record CaseView(
        UUID id,
        String number,
        State state,
        long version,
        Subject subject,
        Incident incident,
        Ruling ruling,
        List<Made> rulings,
        List<Proposal> proposals,
        List<Decision> decisions,
        @Nullable Revocation revocation,
        List<Sanction> sanctions,
        List<Recusal> recusals,
        Divisions.Listing division) {

    record Made(UUID id, StoredRuling.Purpose purpose, Instant judgedAt, Ruling ruling) {}

    /** A case in a list. */
    record Listed(
            UUID id,
            String number,
            State state,
            Subject subject,
            List<String> categories,
            @Nullable String severity,
            Instant openedAt,
            String openedBy,
            @Nullable LocalDate decidedOn) {

        static Listed of(Cases.Listed listed) {
            Case file = listed.file();
            return new Listed(
                    file.id(),
                    file.number(),
                    file.state(),
                    listed.subject(),
                    file.categories(),
                    file.severity(),
                    file.openedAt(),
                    file.openedBy(),
                    file.decidedOn());
        }
    }

    /** @param division how the case's division is listed today */
    static CaseView of(WholeCase whole, Divisions.Listing division) {
        return new CaseView(
                whole.file().id(),
                whole.file().number(),
                whole.file().state(),
                whole.file().version(),
                whole.subject(),
                whole.incident(),
                whole.ruling().ruling(),
                whole.rulings().stream()
                        .map(r -> new Made(r.id(), r.purpose(), r.judgedAt(), r.ruling()))
                        .toList(),
                whole.proposals(),
                whole.decisions(),
                whole.revocation(),
                whole.sanctions(),
                whole.recusals(),
                division);
    }
}
