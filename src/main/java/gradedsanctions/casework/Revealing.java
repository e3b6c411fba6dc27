package gradedsanctions.casework;

import gradedsanctions.access.Actor;
import gradedsanctions.problem.Fault;
import gradedsanctions.problem.Rejected;
import gradedsanctions.subjects.Purpose;
import gradedsanctions.subjects.Scheme;
import gradedsanctions.subjects.Subject;
import gradedsanctions.subjects.Subjects;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows the whole number of the person that a case is about, to whom the case is within reach and who says what for. */
@Component
public class Revealing {

    /** @param number never to be kept outside the page or system that asked */
    public record Revealed(Scheme scheme, String number) {}

    private final CaseTable cases;
    private final Subjects subjects;

    Revealing(CaseTable cases, Subjects subjects) {
        this.cases = cases;
        this.subjects = subjects;
    }

    /** @throws Rejected 404 for the case, 422 without a purpose */
    @Transactional
    public Revealed reveal(UUID id, @Nullable Purpose purpose, Actor actor) {
        Case file = cases.find(id, actor).orElseThrow(() -> CaseProblems.unknown(id));
        if (purpose == null) {
            throw Rejected.faulty(
                    "The number can't be shown",
                    List.of(Fault.of("purpose", null, "one of " + Arrays.toString(Purpose.values()))));
        }
        Subject subject = subjects.byId(file.subject()).orElseThrow();
        return new Revealed(subject.scheme(), subjects.reveal(subject, purpose, id, actor.name()));
    }
}
