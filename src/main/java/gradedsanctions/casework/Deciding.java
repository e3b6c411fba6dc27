package gradedsanctions.casework;

import gradedsanctions.access.Actor;
import gradedsanctions.audit.Journal;
import gradedsanctions.problem.Fault;
import gradedsanctions.problem.Rejected;
import gradedsanctions.register.LegalDay;
import gradedsanctions.register.Register;
import gradedsanctions.rulebook.ReleaseStore;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Another person decides on a proposal; what was decided stands on the register at once. */
@Component
public class Deciding {

    private final Judging judging;
    private final ReleaseStore releases;
    private final Docket docket;
    private final CaseTable cases;
    private final RecordTable records;
    private final DecisionTable decisions;
    private final Register register;
    private final Journal journal;
    private final Transactions transactions;
    private final Clock clock;

    Deciding(
            Judging judging,
            ReleaseStore releases,
            Docket docket,
            CaseTable cases,
            RecordTable records,
            DecisionTable decisions,
            Register register,
            Journal journal,
            Transactions transactions,
            Clock clock) {
        this.judging = judging;
        this.releases = releases;
        this.docket = docket;
        this.cases = cases;
        this.records = records;
        this.decisions = decisions;
        this.register = register;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * @param version of the case as the reviewer saw it
     * @throws Rejected 403 for the proposer, 409 with both rulings if judging anew gives another result than the one
     *     proposed on, 404, 409 or 412 for the case, 422 with every fault of the form
     */
    public Case decide(UUID id, long version, DecisionForm form, Actor actor) {
        return transactions.alone(() -> {
            Case current = docket.take(id, version, State.PROPOSED, actor);
            List<Proposal> proposals = decisions.proposals(id);
            Proposal proposal = proposals.get(proposals.size() - 1);
            if (proposal.proposedBy().equals(actor.name())) {
                throw CaseProblems.samePerson(current, actor.name());
            }
            checkForm(form, proposal);
            return form.outcome() == Decision.Outcome.RETURN
                    ? giveBack(current, proposal, form, actor)
                    : approve(current, proposal, form, actor);
        });
    }

    private void checkForm(DecisionForm form, Proposal proposal) {
        List<Fault> faults = new ArrayList<>();
        if (form.outcome() == null) {
            faults.add(Fault.of("outcome", null, "required: APPROVE or RETURN"));
        }
        Answering.text(form.reason(), "reason", faults);
        LocalDate earliest = LocalDate.ofInstant(proposal.proposedAt(), LegalDay.ZONE);
        LocalDate today = LegalDay.today(clock);
        LocalDate day = day(form);
        if (day.isBefore(earliest) || day.isAfter(today)) {
            faults.add(Fault.of(
                    "decidedOn",
                    day.toString(),
                    "a day from " + earliest + ", when it was proposed, to today, " + today));
        }
        if (!faults.isEmpty()) {
            throw Rejected.faulty("The decision can't be taken as given", faults);
        }
    }

    private LocalDate day(DecisionForm form) {
        return form.decidedOn() == null ? LegalDay.today(clock) : form.decidedOn();
    }

    private Case giveBack(Case current, Proposal proposal, DecisionForm form, Actor actor) {
        record(current, proposal, proposal.ruling(), form, actor);
        journal.enter(actor.name(), "CASE_RETURNED", current.id().toString(), Map.of("proposal", proposal.id()));
        return cases.change(current, State.OPEN, current.severity(), null);
    }

    private Case approve(Case current, Proposal proposal, DecisionForm form, Actor actor) {
        LocalDate day = day(form);
        StoredRuling proposed = records.ruling(proposal.ruling());
        Judging.Judged anew = judging.anew(proposed, current.subject(), day);
        if (!anew.ruling().substance().equals(proposed.ruling().substance())
                && !anew.ruling().substance().equals(form.confirm())) {
            throw CaseProblems.changed(current, proposed, anew.ruling());
        }
        checkFits(proposal, form, anew);
        StoredRuling ruling =
                records.addRuling(current.id(), StoredRuling.Purpose.DECISION, anew.matter(), anew.ruling());
        record(current, proposal, ruling.id(), form, actor);
        register.enter(
                new Entries(current, anew.ruling(), releases.active().vocabulary(), day).of(proposal.choice()),
                actor.name());
        register.proceedingsEnded(current.id(), actor.name());
        journal.enter(
                actor.name(),
                "CASE_DECIDED",
                current.id().toString(),
                Map.of("ruling", ruling.id(), "decidedOn", day.toString()));
        return cases.change(current, State.DECIDED, Opening.severity(anew.ruling()), day);
    }

    /** What was chosen must still be open under the ruling of today, and its questions answered. */
    private static void checkFits(Proposal proposal, DecisionForm form, Judging.Judged anew) {
        List<Fault> faults = new ArrayList<>();
        new Choosing(anew.ruling(), faults).check(proposal.choice());
        List<Answer> answers = new ArrayList<>(proposal.answers());
        answers.addAll(form.given());
        Answering.check(answers, anew.ruling(), faults);
        if (!faults.isEmpty()) {
            throw Rejected.faulty(
                    "What was proposed does not fit the ruling as of the decision date; return it", faults);
        }
    }

    private void record(Case current, Proposal proposal, UUID ruling, DecisionForm form, Actor actor) {
        decisions.add(new Decision(
                UUID.randomUUID(),
                current.id(),
                proposal.id(),
                ruling,
                Objects.requireNonNull(form.outcome()),
                form.given(),
                String.valueOf(form.reason()).strip(),
                day(form),
                clock.instant(),
                actor.name()));
    }
}
