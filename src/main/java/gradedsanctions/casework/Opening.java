package gradedsanctions.casework;

import gradedsanctions.access.Actor;
import gradedsanctions.access.Division;
import gradedsanctions.audit.Journal;
import gradedsanctions.problem.Fault;
import gradedsanctions.problem.Rejected;
import gradedsanctions.register.LegalDay;
import gradedsanctions.register.Register;
import gradedsanctions.rulebook.Canonical;
import gradedsanctions.rulebook.Matter;
import gradedsanctions.rulebook.Release;
import gradedsanctions.rulebook.ReleaseStore;
import gradedsanctions.rulebook.Ruling;
import gradedsanctions.subjects.Subject;
import gradedsanctions.subjects.Subjects;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** An incident comes in and is a case with a ruling when it leaves here. */
@Component
public class Opening {

    private final ReleaseStore releases;
    private final Subjects subjects;
    private final Places places;
    private final Register register;
    private final CaseTable cases;
    private final RecordTable records;
    private final Journal journal;
    private final Transactions transactions;
    private final Clock clock;

    Opening(
            ReleaseStore releases,
            Subjects subjects,
            Places places,
            Register register,
            CaseTable cases,
            RecordTable records,
            Journal journal,
            Transactions transactions,
            Clock clock) {
        this.releases = releases;
        this.subjects = subjects;
        this.places = places;
        this.register = register;
        this.cases = cases;
        this.records = records;
        this.journal = journal;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @param ruling the one made when the case was opened */
    public record Opened(Case opened, StoredRuling ruling) {}

    /**
     * Opens a case for a reported incident, once for each key of an actor.
     *
     * @param body subject, acts, crime?, decidedOn?, source
     * @throws Rejected 422 with every fault, or if the key has been used for another body
     */
    public Opened open(JsonNode body, String key, Actor actor) {
        Once.check(key);
        if (!body.isObject()) {
            throw Rejected.faulty(
                    "The incident can't be read",
                    List.of(Fault.of("", body.getNodeType(), "an object with subject, acts and source")));
        }
        String hash = subjects.fingerprint(Canonical.text(body));
        return transactions.alone(() -> answered(key, hash, actor).orElseGet(() -> record(body, key, hash, actor)));
    }

    private Optional<Opened> answered(String key, String hash, Actor actor) {
        return records.answered(actor.name(), key).map(before -> {
            if (!before.requestHash().equals(hash)) {
                throw Once.badKey(key, "a key of its own for this body: it was used for another");
            }
            return new Opened(
                    cases.find(before.caseId(), actor).orElseThrow(() -> CaseProblems.unknown(before.caseId())),
                    records.rulings(before.caseId()).get(0));
        });
    }

    private Opened record(JsonNode body, String key, String hash, Actor actor) {
        Release release = releases.active();
        IncidentReport report = IncidentReport.read(body, release, LegalDay.today(clock));
        Subject subject =
                subjects.enter(report.kind(), report.identifier(), report.name(), report.division(), actor.name());
        Division place = places.of(report, subject, actor);
        Matter matter = Past.on(report.matter().decidedOn(), report.matter(), register.history(subject.id()));
        Ruling ruling = release.judge(matter, false);
        Case opened = cases.add(subject.id(), report.kind(), categories(matter), severity(ruling), place, actor.name());
        String facts = Release.write(report.matter()).toString();
        records.addIncident(opened.id(), report.source(), facts, actor.name(), key, hash);
        StoredRuling stored = records.addRuling(opened.id(), StoredRuling.Purpose.OPENING, matter, ruling);
        register.proceedingsOpened(subject.id(), opened.id(), actor.name());
        Map<String, Object> details =
                Map.of("number", opened.number(), "ruling", stored.id(), "release", stored.release());
        journal.enter(actor.name(), "CASE_OPENED", opened.id().toString(), details);
        return new Opened(opened, stored);
    }

    private static List<String> categories(Matter matter) {
        return matter.acts().stream().map(Matter.Act::category).distinct().toList();
    }

    static @Nullable String severity(Ruling ruling) {
        return ruling.severity() == null ? null : ruling.severity().code();
    }
}
