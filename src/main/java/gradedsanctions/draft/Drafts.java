package gradedsanctions.draft;

import gradedsanctions.access.Actor;
import gradedsanctions.audit.AuditLog;
import gradedsanctions.policy.Releases;
import gradedsanctions.problem.Rejected;
import gradedsanctions.rulebook.source.RuleFiles;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Drafts of people: made, read by whoever may, and changed by their owner. Nobody's change is overwritten unseen. */
@Component
public class Drafts {

    private static final int MOST = 50;

    private final DraftTable table;
    private final DraftStanding standing;
    private final Releases releases;
    private final TransactionTemplate transaction;
    private final AuditLog audit;
    private final Clock clock;

    Drafts(
            DraftTable table,
            DraftStanding standing,
            Releases releases,
            TransactionTemplate transaction,
            AuditLog audit,
            Clock clock) {
        this.table = table;
        this.standing = standing;
        this.releases = releases;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
    }

    /** The newest fifty that were not discarded, the newest change first. */
    public List<Draft> newest() {
        return table.newest(MOST).stream().map(this::whole).toList();
    }

    /** @throws Rejected 404 if there is none */
    public Draft find(UUID id) {
        return whole(table.find(id).orElseThrow(() -> DraftFaults.unknown(id)));
    }

    /** The files of the release that it changes. */
    public RuleFiles base(Draft draft) {
        return files(draft.base());
    }

    /** All files as the draft has them. */
    public RuleFiles files(Draft draft) {
        Map<String, @Nullable String> changes = new HashMap<>();
        draft.files().forEach(file -> changes.put(file.path(), file.text()));
        return base(draft).with(changes);
    }

    RuleFiles files(String release) {
        return release.equals(releases.active().hash()) ? releases.active().files() : releases.files(release);
    }

    /**
     * Begins one over the release that judges now.
     *
     * @throws Rejected 422 without a title
     */
    public Draft begin(@Nullable String title, Actor actor) {
        String named = DraftFaults.checkTitle(title);
        UUID id = UUID.randomUUID();
        return done(id, () -> {
            String base = releases.active().hash();
            table.add(id, actor.name(), named, base, now());
            audit.record(actor.name(), "DRAFT_BEGUN", id.toString(), Map.of("base", base));
        });
    }

    /** @throws Rejected 422 without a title; 403, 404, 409 as for {@link #change} */
    public Draft rename(UUID id, @Nullable String title, Actor actor) {
        String named = DraftFaults.checkTitle(title);
        return done(id, () -> {
            open(id, actor);
            table.rename(id, named);
            audit.record(actor.name(), "DRAFT_RENAMED", id.toString(), Map.of());
        });
    }

    /** Gives it up; its files are kept. */
    public Draft discard(UUID id, Actor actor) {
        return done(id, () -> {
            open(id, actor);
            table.discard(id);
            audit.record(actor.name(), "DRAFT_DISCARDED", id.toString(), Map.of());
        });
    }

    /**
     * Saves a file. What was saved already is answered again.
     *
     * @param text null to take the file away
     * @param seen the version of the file on which the text was written, 0 for the base's
     * @throws Rejected 409 with the file as it is if it was saved otherwise meanwhile; 403, 404, 422
     */
    public Draft save(UUID id, String path, @Nullable String text, long seen, Actor actor) {
        DraftFaults.checkFile(path, text);
        return done(id, () -> {
            Draft draft = open(id, actor);
            RuleFiles base = base(draft);
            DraftTable.KeptFile before = table.file(id, path).orElse(null);
            String now = before == null || before.asBase() ? base.textOrNull(path) : before.text();
            if (Objects.equals(now, text)) {
                return;
            }
            if (seen != (before == null ? 0 : before.version())) {
                throw DraftFaults.savedOtherwise(path, now, before);
            }
            DraftFaults.checkRoom(draft, path);
            put(draft, base, path, text, actor);
        });
    }

    /**
     * Saves several files at once, all or none.
     *
     * @param texts by path, null for one that is taken away
     * @param seen the version of the draft on which they were made
     * @throws Rejected 409 if the draft was changed meanwhile or is not open, 403 for anybody but its owner, 404, 422
     */
    public Draft change(UUID id, Map<String, @Nullable String> texts, long seen, Actor actor) {
        texts.forEach(DraftFaults::checkFile);
        return done(id, () -> {
            Draft draft = open(id, actor, seen);
            RuleFiles base = base(draft);
            RuleFiles files = files(draft);
            texts.forEach((path, text) -> {
                if (!Objects.equals(files.textOrNull(path), text)) {
                    put(draft, base, path, text, actor);
                }
            });
        });
    }

    /**
     * Puts the draft over another release.
     *
     * @param texts of the files in which both changed something; the others stay as they are
     * @throws Rejected as for {@link #change}
     */
    Draft rebase(UUID id, String release, Map<String, @Nullable String> texts, long seen, Actor actor) {
        return done(id, () -> {
            Draft draft = open(id, actor, seen);
            RuleFiles base = files(release);
            Map<String, @Nullable String> all = new HashMap<>();
            draft.files().forEach(file -> all.put(file.path(), file.text()));
            all.putAll(texts);
            table.rebase(id, release);
            all.forEach((path, text) -> put(draft, base, path, text, actor));
            audit.record(actor.name(), "DRAFT_REBASED", id.toString(), Map.of("from", draft.base(), "to", release));
        });
    }

    private Draft open(UUID id, Actor actor, long seen) {
        Draft draft = open(id, actor);
        DraftFaults.checkVersion(draft, seen);
        return draft;
    }

    private void put(Draft draft, RuleFiles base, String path, @Nullable String text, Actor actor) {
        long version =
                table.file(draft.id(), path).map(DraftTable.KeptFile::version).orElse(0L) + 1;
        boolean asBase = Objects.equals(base.textOrNull(path), text);
        table.save(draft.id(), new DraftTable.KeptFile(path, version, asBase, asBase ? null : text, now()));
        audit.record(actor.name(), "DRAFT_SAVED", draft.id().toString(), Map.of("path", path, "version", version));
    }

    /** The draft, locked, if the actor may change it. */
    Draft open(UUID id, Actor actor) {
        Draft draft = whole(table.lock(id).orElseThrow(() -> DraftFaults.unknown(id)));
        DraftFaults.checkOpen(draft, actor);
        return draft;
    }

    Draft done(UUID id, Runnable step) {
        transaction.executeWithoutResult(tx -> step.run());
        return find(id);
    }

    <T> T together(Supplier<T> step) {
        return Objects.requireNonNull(transaction.execute(tx -> step.get()));
    }

    private Draft whole(DraftTable.Kept kept) {
        return new Draft(
                kept.id(),
                kept.number(),
                kept.owner(),
                kept.title(),
                kept.base(),
                kept.version(),
                kept.madeAt(),
                kept.changedAt(),
                kept.publication(),
                standing.of(kept),
                table.files(kept.id()).stream()
                        .filter(file -> !file.asBase())
                        .map(file -> new Draft.File(file.path(), file.version(), file.text(), file.changedAt()))
                        .toList());
    }

    /** The version of a file in a draft, 0 if it was never saved there. */
    public long version(UUID id, String path) {
        return table.file(id, path).map(DraftTable.KeptFile::version).orElse(0L);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
