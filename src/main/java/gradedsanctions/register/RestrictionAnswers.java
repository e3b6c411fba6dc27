package gradedsanctions.register;

import gradedsanctions.problem.Fault;
import gradedsanctions.register.RestrictionAnswer.Status;
import gradedsanctions.subjects.Identifier;
import gradedsanctions.subjects.Subject;
import gradedsanctions.subjects.Subjects;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the register said to rows at a moment; as many queries for ten thousand rows as for one. */
@Component
class RestrictionAnswers {

    private final Subjects subjects;
    private final Standing standing;

    RestrictionAnswers(Subjects subjects, Standing standing) {
        this.subjects = subjects;
        this.standing = standing;
    }

    List<RestrictionAnswer> to(List<RestrictionRow> rows, Instant asOf) {
        List<Identifier> named =
                rows.stream().flatMap(row -> row.identifiers().stream()).toList();
        Map<Identifier, Subject> known = subjects.find(named, asOf);
        Standing.Picture picture =
                standing.at(asOf, known.values().stream().map(Subject::id).toList());
        boolean tooEarly = LocalDate.ofInstant(asOf, LegalDay.ZONE).isBefore(picture.begin());
        return rows.stream()
                .map(row -> tooEarly && row.fault() == null
                        ? before(picture.begin(), row, "asOf", asOf)
                        : answer(row, known, picture))
                .toList();
    }

    private static RestrictionAnswer answer(
            RestrictionRow row, Map<Identifier, Subject> known, Standing.Picture picture) {
        LocalDate on = row.on();
        if (row.fault() != null || on == null) {
            return answer(row, Status.INVALID, row.fault());
        }
        List<Subject> named = row.identifiers().stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .toList();
        if (named.size() > 1) {
            Fault fault = Fault.of("identifier", row.masked(), "its scheme, too: two subjects have this number");
            return answer(row, Status.INVALID, fault);
        }
        return named.isEmpty() ? answer(row, Status.UNKNOWN, null) : answer(row, named.get(0), on, picture);
    }

    private static RestrictionAnswer answer(
            RestrictionRow row, Subject subject, LocalDate on, Standing.Picture picture) {
        List<Sanction> restricting = picture.restricting(subject.id(), row.area(), on);
        if (!restricting.isEmpty()) {
            return RestrictionAnswer.of(row, Status.RESTRICTED, restricting, null);
        }
        if (on.isBefore(picture.begin())) {
            return before(picture.begin(), row, "on", on);
        }
        return answer(row, picture.isPending(subject.id()) ? Status.PENDING : Status.CLEAR, null);
    }

    private static RestrictionAnswer before(LocalDate begin, RestrictionRow row, String field, Object value) {
        Fault fault = Fault.of(field, value.toString(), "from " + begin + ", when this register began");
        return answer(row, Status.INDETERMINATE, fault);
    }

    private static RestrictionAnswer answer(RestrictionRow row, Status status, @Nullable Fault fault) {
        return RestrictionAnswer.of(row, status, List.of(), fault);
    }
}
