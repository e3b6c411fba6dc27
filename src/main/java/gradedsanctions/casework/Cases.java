package gradedsanctions.casework;

import gradedsanctions.access.Actor;
import gradedsanctions.register.LegalDay;
import gradedsanctions.register.Register;
import gradedsanctions.register.SubjectReach;
import gradedsanctions.rulebook.ReleaseStore;
import gradedsanctions.rulebook.Ruling;
import gradedsanctions.rulebook.Vocabulary;
import gradedsanctions.subjects.Subject;
import gradedsanctions.subjects.Subjects;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Cases for reading. */
@Component
@Transactional(readOnly = true)
public class Cases implements SubjectReach {

    /** A case in a list. */
    public record Listed(Case file, Subject subject) {}

    /** @param same whether judging again gives the very text that is stored */
    public record Reproduction(UUID ruling, String release, boolean same) {}

    private final CaseTable cases;
    private final RecordTable records;
    private final DecisionTable decisions;
    private final RecusalTable recusals;
    private final Subjects subjects;
    private final Register register;
    private final Judging judging;
    private final ReleaseStore releases;
    private final Clock clock;

    Cases(
            CaseTable cases,
            RecordTable records,
            DecisionTable decisions,
            RecusalTable recusals,
            Subjects subjects,
            Register register,
            Judging judging,
            ReleaseStore releases,
            Clock clock) {
        this.cases = cases;
        this.records = records;
        this.decisions = decisions;
        this.recusals = recusals;
        this.subjects = subjects;
        this.register = register;
        this.judging = judging;
        this.releases = releases;
        this.clock = clock;
    }

    public Page<Listed> search(CaseFilter filter, Actor actor) {
        String text = filter.text();
        List<UUID> named = text == null ? List.of() : subjects.institutions(text, LegalDay.today(clock));
        List<String> severities = releases.active().vocabulary().severities().stream()
                .map(Vocabulary.Value::code)
                .toList();
        Page<Case> found = cases.search(filter, named, severities, actor);
        Map<UUID, Subject> who =
                subjects.byIds(found.items().stream().map(Case::subject).toList());
        return found.map(file ->
                new Listed(file, Objects.requireNonNull(who.get(file.subject())).listed()));
    }

    /** Whether the actor reaches a case about a subject. */
    @Override
    public boolean reaches(Actor actor, UUID subject) {
        return cases.concerns(subject, actor);
    }

    public Counts counts(Actor actor) {
        return cases.counts(actor);
    }

    /** @throws gradedsanctions.problem.Rejected 404 if there is none */
    @Transactional
    public WholeCase whole(UUID id, Actor actor) {
        Case file = cases.find(id, actor).orElseThrow(() -> CaseProblems.unknown(id));
        Subject subject = subjects.byId(file.subject()).orElseThrow();
        subjects.viewed(subject, Map.of("case", id), actor.name());
        return new WholeCase(
                file,
                subject,
                records.incident(id),
                records.rulings(id),
                decisions.proposals(id),
                decisions.decisions(id),
                decisions.revocation(id).orElse(null),
                register.inCase(id),
                recusals.ofCase(id));
    }

    /** Judges each ruling of a case again, under the release that made it. */
    public List<Reproduction> reproduce(UUID id, Actor actor) {
        Case file = cases.find(id, actor).orElseThrow(() -> CaseProblems.unknown(id));
        return records.rulings(file.id()).stream().map(this::reproduce).toList();
    }

    private Reproduction reproduce(StoredRuling stored) {
        Ruling again = judging.again(stored);
        return new Reproduction(stored.id(), stored.release(), again.json().equals(stored.result()));
    }
}
