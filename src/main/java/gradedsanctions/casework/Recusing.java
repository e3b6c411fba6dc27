package gradedsanctions.casework;

import gradedsanctions.access.AccountKeeping;
import gradedsanctions.access.Actor;
import gradedsanctions.audit.Journal;
import gradedsanctions.problem.Fault;
import gradedsanctions.problem.Rejected;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Persons step back from a case, or are told to. From then on the case is as if not there for them,
 * so they recuse nobody in turn and don't let themselves back.
 */
@Component
public class Recusing {

    private final CaseTable cases;
    private final RecusalTable recusals;
    private final AccountKeeping accounts;
    private final Journal journal;
    private final Transactions transactions;
    private final Clock clock;

    Recusing(
            CaseTable cases,
            RecusalTable recusals,
            AccountKeeping accounts,
            Journal journal,
            Transactions transactions,
            Clock clock) {
        this.cases = cases;
        this.recusals = recusals;
        this.accounts = accounts;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * @param others whether the actor may do it to others
     * @throws Rejected 404 for the case, 403 for another person, 422 with every fault of the form
     */
    public Recusal recuse(UUID id, RecusalForm form, boolean others, Actor actor) {
        String person = Objects.requireNonNullElse(form.person(), actor.name()).strip();
        boolean recused = !Boolean.FALSE.equals(form.recused());
        return transactions.alone(() -> {
            Case current = cases.find(id, actor).orElseThrow(() -> CaseProblems.unknown(id));
            if (!person.equals(actor.name()) && !others) {
                throw CaseProblems.anotherRecuses(current, person);
            }
            List<Fault> faults = new ArrayList<>();
            String reason = Answering.text(form.reason(), "reason", faults);
            if (!accounts.exists(person)) {
                faults.add(Fault.of("person", person, "the name of an account"));
            } else if (recusals.isRecused(id, person) == recused) {
                faults.add(Fault.of("recused", recused, "a change: so it is already"));
            }
            if (!faults.isEmpty()) {
                throw Rejected.faulty("The recusal can't be taken as given", faults);
            }
            Recusal recusal = new Recusal(id, person, recused, reason, clock.instant(), actor.name());
            recusals.add(recusal);
            journal.enter(
                    actor.name(),
                    recused ? "CASE_RECUSED" : "CASE_RECUSAL_LIFTED",
                    id.toString(),
                    Map.of("person", person));
            return recusal;
        });
    }
}
