package gradedsanctions.casework;

import gradedsanctions.access.Actor;
import gradedsanctions.access.Division;
import gradedsanctions.access.Divisions;
import gradedsanctions.problem.Fault;
import gradedsanctions.problem.Rejected;
import gradedsanctions.subjects.Scheme;
import gradedsanctions.subjects.Subject;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the division a case belongs to. */
@Component
class Places {

    private static final int CODE_BEGINS = 2;
    private static final int CODE_ENDS = 8;

    private final Divisions divisions;

    Places(Divisions divisions) {
        this.divisions = divisions;
    }

    /**
     * The division that the report names, or else the one known of the subject, in its credit code, or of the reporter.
     *
     * @throws Rejected 422 if the reporter's division does not cover it
     */
    Division of(IncidentReport report, Subject subject, Actor reporter) {
        Division place = named(report.division());
        if (place == null) {
            place = named(subject.division());
        }
        if (place == null) {
            place = inCreditCode(subject);
        }
        Division own = Objects.requireNonNullElse(reporter.division(), Division.COUNTRY);
        if (place == null) {
            return own;
        }
        if (!reporter.reaches(place)) {
            throw Rejected.faulty(
                    "The case belongs to another division",
                    List.of(Fault.of("subject.division", place.code(), "a division within yours, " + own)));
        }
        return place;
    }

    private static @Nullable Division named(@Nullable String code) {
        return code == null ? null : new Division(code);
    }

    /** Digits 3 to 8 of GB 32100 name the division of registration, which need not be listed any more. */
    private @Nullable Division inCreditCode(Subject subject) {
        if (subject.scheme() != Scheme.USCC) {
            return null;
        }
        String code = subject.identifier().substring(CODE_BEGINS, CODE_ENDS);
        if (!Division.isCode(code)) {
            return null;
        }
        Division division = new Division(code);
        return divisions.knows(division) && !division.equals(Division.COUNTRY) ? division : null;
    }
}
