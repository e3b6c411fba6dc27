package gradedsanctions.casework;

import gradedsanctions.access.Actor;
import gradedsanctions.audit.Journal;
import gradedsanctions.problem.Fault;
import gradedsanctions.problem.Rejected;
import gradedsanctions.register.LegalDay;
import gradedsanctions.rulebook.Canonical;
import gradedsanctions.rulebook.Matter;
import gradedsanctions.rulebook.Release;
import gradedsanctions.rulebook.ReleaseStore;
import gradedsanctions.rulebook.Ruling;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An inspector adopts a ruling or departs from it, with a reason and an answer to each of its questions. */
@Component
public class Proposing {

    private final ReleaseStore releases;
    private final Docket docket;
    private final CaseTable cases;
    private final RecordTable records;
    private final DecisionTable decisions;
    private final Journal journal;
    private final Transactions transactions;
    private final Clock clock;

    Proposing(
            ReleaseStore releases,
            Docket docket,
            CaseTable cases,
            RecordTable records,
            DecisionTable decisions,
            Journal journal,
            Transactions transactions,
            Clock clock) {
        this.releases = releases;
        this.docket = docket;
        this.cases = cases;
        this.records = records;
        this.decisions = decisions;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * @param version of the case as the inspector saw it
     * @throws Rejected 404, 409 or 412 for the case, 422 with every fault of the form
     */
    public Case propose(UUID id, long version, ProposalForm form, Actor actor) {
        return transactions.alone(() -> {
            Case current = docket.take(id, version, State.OPEN, actor);
            List<Fault> faults = new ArrayList<>();
            String reason = Answering.text(form.reason(), "reason", faults);
            StoredRuling ruling = ruling(current, form);
            Choosing choosing = new Choosing(ruling.ruling(), faults);
            Choice choice = choosing.choose(form);
            choosing.check(choice);
            Answering.check(form.given(), ruling.ruling(), faults);
            if (!faults.isEmpty()) {
                throw Rejected.faulty("The proposal can't be taken as given", faults);
            }
            boolean departs = !form.severitiesFound().isEmpty() || choosing.departs(choice);
            return record(current, ruling, choice, departs, form.given(), reason, actor);
        });
    }

    private Case record(
            Case current,
            StoredRuling ruling,
            Choice choice,
            boolean departs,
            List<Answer> answers,
            String reason,
            Actor actor) {
        Proposal proposal = new Proposal(
                UUID.randomUUID(),
                current.id(),
                ruling.id(),
                choice,
                departs,
                answers,
                reason,
                clock.instant(),
                actor.name());
        decisions.add(proposal);
        Map<String, Object> details = Map.of("proposal", proposal.id(), "ruling", ruling.id(), "departs", departs);
        journal.enter(actor.name(), "CASE_PROPOSED", current.id().toString(), details);
        return cases.change(current, State.PROPOSED, Opening.severity(ruling.ruling()), null);
    }

    /** The ruling that stands, or the one that the severities found by the inspector lead to. */
    private StoredRuling ruling(Case current, ProposalForm form) {
        List<StoredRuling> rulings = records.rulings(current.id());
        StoredRuling last = rulings.get(rulings.size() - 1);
        if (form.severitiesFound().isEmpty()) {
            return last;
        }
        Release release = releases.active();
        Matter matter =
                release.read(withSeverities(last, form.severitiesFound()), LegalDay.today(clock), List.of(), List.of());
        Ruling ruling = release.judge(matter, false);
        return records.addRuling(current.id(), StoredRuling.Purpose.PROPOSAL, matter, ruling);
    }

    private static JsonNode withSeverities(StoredRuling last, List<ProposalForm.SeverityFound> severities) {
        JsonNode matter = Canonical.JSON.readTree(last.matter());
        for (int i = 0; i < severities.size(); i++) {
            ProposalForm.SeverityFound found = severities.get(i);
            if (!(matter.path("acts").get(found.act()) instanceof ObjectNode act)) {
                throw Rejected.faulty(
                        "The proposal can't be taken as given",
                        List.of(Fault.of("severities[" + i + "].act", found.act(), "the index of an act of the case")));
            }
            act.putObject("severity").put("code", found.code()).put("reason", found.reason());
        }
        return matter;
    }
}
