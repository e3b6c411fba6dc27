package gradedsanctions.draft;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import gradedsanctions.access.Actor;
import gradedsanctions.audit.AuditLog;
import gradedsanctions.policy.Publication;
import gradedsanctions.policy.Publishing;
import gradedsanctions.policy.Releases;
import gradedsanctions.policy.RuleFolder;
import gradedsanctions.policy.Submission;
import gradedsanctions.policy.Submitting;
import gradedsanctions.problem.Fault;
import gradedsanctions.problem.Rejected;
import gradedsanctions.rulebook.scenario.ScenarioResult;
import gradedsanctions.rulebook.scenario.Scenarios;
import gradedsanctions.rulebook.source.Problem;
import gradedsanctions.rulebook.source.RuleFiles;
import jakarta.annotation.PreDestroy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Submits drafts: to be signed and approved where two people publish, and into the rule folder where saving publishes.
 * The gates and the trial take half a minute, so that is done in the background.
 */
@Component
public class DraftSubmitting {

    private static final Logger LOG = LoggerFactory.getLogger(DraftSubmitting.class);
    private static final int MOST = 50;

    private final Drafts drafts;
    private final Checking checking;
    private final Limited limited;
    private final DraftTable table;
    private final Submitting submitting;
    private final Publishing publishing;
    private final RuleFolder folder;
    private final Releases releases;
    private final AuditLog audit;
    private final Cache<UUID, Submitted> jobs =
            Caffeine.newBuilder().maximumSize(MOST).build();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "submission of drafts");
        thread.setDaemon(true);
        return thread;
    });

    DraftSubmitting(
            Drafts drafts,
            Checking checking,
            Limited limited,
            DraftTable table,
            Submitting submitting,
            Publishing publishing,
            RuleFolder folder,
            Releases releases,
            AuditLog audit) {
        this.drafts = drafts;
        this.checking = checking;
        this.limited = limited;
        this.table = table;
        this.submitting = submitting;
        this.publishing = publishing;
        this.folder = folder;
        this.releases = releases;
        this.audit = audit;
    }

    /** How far the newest submission of a draft has come; empty if there was none since the start. */
    public Optional<Submitted> of(UUID draft) {
        return Optional.ofNullable(jobs.getIfPresent(draft));
    }

    /**
     * Begins to submit a draft. One that is being submitted is not submitted twice.
     *
     * @param reason what it changes and why, in words that everybody reads
     * @throws Rejected 403, 404, 409 if it is not open, changes nothing, or lies behind the release that judges
     */
    public void submit(UUID id, @Nullable String reason, Actor actor) {
        Draft draft = drafts.together(() -> drafts.open(id, actor));
        if (draft.files().isEmpty()) {
            throw conflict("The draft changes nothing", "files", "a change of at least one file");
        }
        if (!draft.base().equals(releases.active().hash())) {
            throw conflict("The draft lies behind", "base", "the release that judges: take over its changes first");
        }
        Submitted running = new Submitted(true, null);
        if (jobs.asMap().merge(id, running, (old, now) -> old.running() ? old : now) == running) {
            worker.execute(() -> jobs.put(id, new Submitted(false, refusal(draft, reason, actor))));
        }
    }

    /** Null if it went well. */
    private @Nullable Rejected refusal(Draft draft, @Nullable String reason, Actor actor) {
        try {
            RuleFiles files = drafts.files(draft);
            UUID publication = publishing == Publishing.FOLDER ? save(files, draft) : publish(files, reason, actor);
            drafts.done(draft.id(), () -> {
                table.submitted(draft.id(), files.hash(), publication);
                audit.record(actor.name(), "DRAFT_SUBMITTED", draft.id().toString(), Map.of("release", files.hash()));
            });
            return null;
        } catch (Rejected e) {
            return e;
        } catch (RuntimeException e) {
            LOG.error("Draft {} can't be submitted", draft.number(), e);
            return conflict("The draft can't be submitted", "draft", "the staff of the service; " + e.getMessage());
        }
    }

    /** What does not hold, or fails a scenario, stays out of the folder: it would judge at once. */
    private @Nullable UUID save(RuleFiles files, Draft draft) {
        List<Problem> errors =
                checking.check(files).problems().stream().filter(Problem::error).toList();
        if (!errors.isEmpty()) {
            throw Rejected.faulty(
                    "The rules can't become a release",
                    errors.stream()
                            .map(e -> Fault.of(e.file() + ":" + e.line() + ":" + e.column(), e.code(), e.message()))
                            .toList());
        }
        List<String> failing = limited.call(() -> failing(files));
        if (!failing.isEmpty()) {
            throw new Rejected(
                    422,
                    "Scenarios fail",
                    failing.size() + " scenarios fail",
                    List.of(Fault.of("scenarios", failing.get(0), "scenarios that pass: mend rules or expectations")),
                    Map.of());
        }
        folder.write(files, draft.base());
        return null;
    }

    private List<String> failing(RuleFiles files) {
        return Scenarios.run(checking.ready(files)).stream()
                .filter(result -> !result.passed())
                .map(ScenarioResult::name)
                .toList();
    }

    private UUID publish(RuleFiles files, @Nullable String reason, Actor actor) {
        Map<String, String> texts = new HashMap<>();
        files.all().keySet().forEach(name -> texts.put(name, files.text(name)));
        Publication publication = submitting.submit(new Submission(reason, null, texts), actor);
        return publication.id();
    }

    private static Rejected conflict(String title, String field, String expected) {
        return new Rejected(409, title, title, List.of(Fault.of(field, null, expected)), Map.of());
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }
}
