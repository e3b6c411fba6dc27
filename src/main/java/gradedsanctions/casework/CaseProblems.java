package gradedsanctions.casework;

import gradedsanctions.problem.Fault;
import gradedsanctions.problem.Rejected;
import gradedsanctions.rulebook.Ruling;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Why a case can't be changed as asked. */
final class CaseProblems {

    private CaseProblems() {}

    static Rejected unknown(UUID id) {
        return new Rejected(
                404,
                "No such case",
                "No case has the id " + id,
                List.of(Fault.of("id", id, "the id of a case of GET /api/v1/cases")),
                Map.of());
    }

    static Rejected stale(Case current, long version) {
        return new Rejected(
                412,
                "The case has changed",
                "Case " + current.number() + " has changed since you read it: read it again, then decide what to do",
                List.of(new Fault("If-Match", "\"" + version + "\"", "\"" + current.version() + "\"", null)),
                Map.of("state", current.state()));
    }

    static Rejected wrongState(Case current, State needed) {
        return new Rejected(
                409,
                "Not possible in this state",
                "Case " + current.number() + " is " + current.state() + "; this needs it to be " + needed,
                List.of(Fault.of("state", current.state(), needed.toString())),
                Map.of());
    }

    static Rejected samePerson(Case current, String name) {
        return new Rejected(
                403,
                "Another person decides",
                name + " proposed on case " + current.number() + " and can't decide on the proposal",
                List.of(Fault.of("decidedBy", name, "a reviewer other than the proposer")),
                Map.of());
    }

    static Rejected anotherRecuses(Case current, String person) {
        return new Rejected(
                403,
                "A superior does this",
                "You may step back from case " + current.number() + " yourself, but not keep " + person + " from it",
                List.of(Fault.of("person", person, "your own account; a reviewer may name another")),
                Map.of());
    }

    /** Both rulings go with it, and what confirms that the new one has been seen. */
    static Rejected changed(Case current, StoredRuling proposed, Ruling anew) {
        return new Rejected(
                409,
                "The ruling has changed",
                "Judged as of the decision date, case " + current.number()
                        + " has another ruling than the one proposed on. Read both; decide again with confirm, or return"
                        + " the proposal",
                List.of(),
                Map.of("before", proposed.ruling(), "after", anew, "confirm", anew.substance()));
    }
}
