package gradedsanctions.casework;

import gradedsanctions.access.Actor;
import gradedsanctions.audit.Journal;
import gradedsanctions.problem.Fault;
import gradedsanctions.problem.Rejected;
import gradedsanctions.register.Register;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A decision is taken back; the register follows at once and still shows what it said before. */
@Component
public class Revoking {

    private final Docket docket;
    private final CaseTable cases;
    private final DecisionTable decisions;
    private final Register register;
    private final Journal journal;
    private final Transactions transactions;
    private final Clock clock;

    Revoking(
            Docket docket,
            CaseTable cases,
            DecisionTable decisions,
            Register register,
            Journal journal,
            Transactions transactions,
            Clock clock) {
        this.docket = docket;
        this.cases = cases;
        this.decisions = decisions;
        this.register = register;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @throws Rejected 404, 409 or 412 for the case, 422 without a reason */
    public Case revoke(UUID id, long version, @Nullable String reason, Actor actor) {
        List<Fault> faults = new ArrayList<>();
        String written = Answering.text(reason, "reason", faults);
        if (!faults.isEmpty()) {
            throw Rejected.faulty("The decision can't be revoked as asked", faults);
        }
        return transactions.alone(() -> {
            Case current = docket.take(id, version, State.DECIDED, actor);
            decisions.add(new Revocation(id, written, clock.instant(), actor.name()));
            int sanctions = register.revoke(id, written, actor.name()).size();
            Map<String, Object> details = Map.of("sanctions", sanctions);
            journal.enter(actor.name(), "CASE_REVOKED", id.toString(), details);
            return cases.change(current, State.REVOKED, current.severity(), current.decidedOn());
        });
    }
}
