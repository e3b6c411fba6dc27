package gradedsanctions.casework;

import gradedsanctions.access.Actor;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Hands out a case to whoever wants to change it, if it still is as they saw it. */
@Component
class Docket {

    private final CaseTable cases;

    Docket(CaseTable cases) {
        this.cases = cases;
    }

    /** @throws gradedsanctions.problem.Rejected 404, 412 or 409 */
    Case take(UUID id, long version, State needed, Actor actor) {
        Case current = cases.find(id, actor).orElseThrow(() -> CaseProblems.unknown(id));
        if (current.version() != version) {
            throw CaseProblems.stale(current, version);
        }
        if (current.state() != needed) {
            throw CaseProblems.wrongState(current, needed);
        }
        return current;
    }
}
