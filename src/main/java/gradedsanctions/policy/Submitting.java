package gradedsanctions.policy;

import gradedsanctions.access.Actor;
import gradedsanctions.audit.AuditLog;
import gradedsanctions.problem.Fault;
import gradedsanctions.problem.Rejected;
import gradedsanctions.rulebook.ReleaseStore;
import gradedsanctions.rulebook.scenario.Examination;
import gradedsanctions.rulebook.source.Problem;
import gradedsanctions.rulebook.source.RuleFiles;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes drafts: of what lies in the rule folder, of what is sent, of a release that judged before. */
@Component
public class Submitting {

    static final String SAVED = "saved in the rule folder";
    static final int MAX_REASON = 2_000;

    private final Publishing publishing;
    private final RuleFolder folder;
    private final ReleaseTable releases;
    private final ReleaseStore store;
    private final PublicationTable table;
    private final Publications publications;
    private final TransactionTemplate transaction;
    private final AuditLog audit;
    private final Clock clock;

    Submitting(
            Publishing publishing,
            RuleFolder folder,
            ReleaseTable releases,
            ReleaseStore store,
            PublicationTable table,
            Publications publications,
            TransactionTemplate transaction,
            AuditLog audit,
            Clock clock) {
        this.publishing = publishing;
        this.folder = folder;
        this.releases = releases;
        this.store = store;
        this.table = table;
        this.publications = publications;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Puts rule files forward. The same files have one draft on its way at a time; sent again, it is answered again.
     *
     * @throws Rejected 409 where saving publishes or if the files judge now, 422 with every problem of the files, 404 if
     *     no release has the hash
     */
    public Publication submit(Submission submission, Actor actor) {
        if (publishing == Publishing.FOLDER) {
            throw Signing.conflict("Saving in the rule folder publishes here", "sanctions.publication", "reviewed");
        }
        List<Fault> faults = new ArrayList<>();
        String reason = submission.reason() == null ? "" : submission.reason().strip();
        if (reason.isEmpty() || reason.length() > MAX_REASON) {
            faults.add(Fault.of("reason", reason.length() + " characters", "1 to " + MAX_REASON + " characters"));
        }
        if (submission.release() != null && submission.files() != null) {
            faults.add(Fault.of("files", "given beside release", "one of the two, or neither for the rule folder"));
        }
        if (!faults.isEmpty()) {
            throw Rejected.faulty("The draft can't be made as given", faults);
        }
        return draft(files(submission), reason, actor.name());
    }

    private RuleFiles files(Submission submission) {
        if (submission.files() != null) {
            return RuleFiles.ofText(submission.files());
        }
        if (submission.release() != null) {
            if (!releases.holds(submission.release())) {
                throw Releases.unknown(submission.release());
            }
            return releases.files(submission.release());
        }
        try {
            return folder.read();
        } catch (UnreadableRules e) {
            throw Rejected.faulty(
                    "The rule folder can't be read",
                    List.of(Fault.of(
                            "files", String.valueOf(e.getMessage()), "a rule folder, or files in the request")));
        }
    }

    /** Makes a draft of what was saved, once for the same files. */
    void saved(RuleFiles files) {
        if (!releases.holds(files.hash())) {
            draft(files, SAVED, Verifying.NODE);
        }
    }

    private Publication draft(RuleFiles files, String reason, String by) {
        Examination examined = folder.examine(files);
        List<Problem> errors =
                examined.problems().stream().filter(Problem::error).toList();
        if (!errors.isEmpty()) {
            throw Rejected.faulty(
                    "The rules can't become a release",
                    errors.stream().map(Submitting::fault).toList());
        }
        UUID id = Objects.requireNonNull(transaction.execute(tx -> keep(files, examined, reason, by)));
        return publications.find(id);
    }

    private UUID keep(RuleFiles files, Examination examined, String reason, String by) {
        table.lock();
        String hash = files.hash();
        for (Publication before : publications.of(hash)) {
            if (before.state() == Publication.State.ACTIVE) {
                throw Signing.conflict("These rules judge now", "release", "other files than those of " + hash);
            }
            if (before.isOpen()) {
                return before.id();
            }
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        releases.keep(hash, files, store.active().engineVersion(), now);
        UUID id = UUID.randomUUID();
        table.add(new PublicationTable.Draft(
                id, hash, now, by, reason, examined.results().size(), (int) examined.failures(), null));
        audit.record(by, "RELEASE_DRAFTED", hash, Map.of("publication", id, "failures", examined.failures()));
        return id;
    }

    private static Fault fault(Problem problem) {
        return Fault.of(
                problem.file() + ":" + problem.line() + ":" + problem.column(), problem.code(), problem.message());
    }
}
