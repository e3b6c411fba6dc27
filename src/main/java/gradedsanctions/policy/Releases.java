package gradedsanctions.policy;

import gradedsanctions.audit.AuditLog;
import gradedsanctions.problem.Fault;
import gradedsanctions.problem.Rejected;
import gradedsanctions.rulebook.Release;
import gradedsanctions.rulebook.ReleaseStore;
import gradedsanctions.rulebook.Rulebook;
import gradedsanctions.rulebook.RulesRejected;
import gradedsanctions.rulebook.source.Problem;
import gradedsanctions.rulebook.source.RuleFiles;
import jakarta.annotation.PostConstruct;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The releases of this house: the active one, and every earlier one on demand. */
@Component
public class Releases implements ReleaseStore {

    private static final Logger LOG = LoggerFactory.getLogger(Releases.class);
    private static final String NODE = "node";
    private static final int MOST = 200;

    private final ReleaseTable table;
    private final CompiledReleases compiled;
    private final RuleFolder folder;
    private final Trial trial;
    private final Publishing publishing;
    private final Node node;
    private final TransactionTemplate transactions;
    private final AuditLog audit;
    private final Clock clock;
    private final AtomicReference<Release> active = new AtomicReference<>();
    private Duration sealing = Duration.ZERO;

    Releases(
            ReleaseTable table,
            CompiledReleases compiled,
            RuleFolder folder,
            Trial trial,
            Publishing publishing,
            Node node,
            TransactionTemplate transactions,
            AuditLog audit,
            Clock clock) {
        this.table = table;
        this.compiled = compiled;
        this.folder = folder;
        this.trial = trial;
        this.publishing = publishing;
        this.node = node;
        this.transactions = transactions;
        this.audit = audit;
        this.clock = clock;
    }

    @PostConstruct
    void open() {
        long start = System.nanoTime();
        if (publishing == Publishing.FOLDER) {
            openFolder();
        } else {
            active.set(node.start(folder::read));
        }
        sealing = Duration.ofNanos(System.nanoTime() - start);
    }

    /** Seals the folder; if its files are broken, the release that judged last goes on judging. */
    private void openFolder() {
        try {
            publish(folder.read());
        } catch (RulesRejected | UnreadableRules e) {
            String last = table.activeHash().orElseThrow(() -> e);
            LOG.error("The rules in the folder are not used: {} The release {} goes on judging.", e.getMessage(), last);
            active.set(compiled.compile(last));
        }
    }

    /** Takes over what has been activated since, where two people publish. */
    void follow() {
        node.look().ifPresent(active::set);
    }

    /**
     * Seals rule files, tries them, keeps them and lets them judge from now on.
     *
     * @throws RulesRejected if there is any error; the release before goes on judging
     */
    void publish(RuleFiles files) {
        Release release = Rulebook.seal(files);
        boolean passed = passesTrial(release);
        Instant now = clock.instant();
        transactions.executeWithoutResult(tx -> {
            table.keep(release.hash(), files, release.engineVersion(), now);
            if (passed) {
                table.keepTrial(release.hash(), release.engineVersion(), now);
            }
            if (!table.activeHash().equals(Optional.of(release.hash()))) {
                table.activate(release.hash(), NODE, now);
                audit.record(
                        NODE,
                        "RELEASE_ACTIVATED",
                        release.hash(),
                        Map.of("files", files.all().size()));
            }
        });
        active.set(release);
    }

    /** A release is tried once under each version of the engine; the database remembers what passed. */
    private boolean passesTrial(Release release) {
        if (!trial.isEnabled() || table.isTried(release.hash(), release.engineVersion())) {
            return false;
        }
        long start = System.nanoTime();
        List<Problem> objections = trial.objections(release.files());
        if (!objections.isEmpty()) {
            release.close();
            throw new RulesRejected(objections);
        }
        LOG.info(
                "The trial of release {} took {} s",
                release.hash(),
                Duration.ofNanos(System.nanoTime() - start).toSeconds());
        return true;
    }

    /** Why something newer is not taken over here; null if nothing newer was published. */
    public @Nullable String problem() {
        return node.problem();
    }

    /** How long sealing took at the start. */
    public Duration sealing() {
        return sealing;
    }

    public List<SealedRelease> all() {
        return table.all(active().hash());
    }

    /** Which releases judged until now, the newest first; the same again if it came back. No more than two hundred. */
    public List<Judged> judged() {
        return table.judged(clock.instant(), MOST);
    }

    /** @throws Rejected 404 if there is none */
    public SealedRelease sealed(String hash) {
        return table.find(hash, active().hash()).orElseThrow(() -> unknown(hash));
    }

    /** Whether a release of this hash was ever sealed. */
    public boolean isKept(String hash) {
        return table.holds(hash);
    }

    public RuleFiles files(String hash) {
        return table.files(hash);
    }

    @Override
    public Release active() {
        return Objects.requireNonNull(active.get(), "no release is active yet");
    }

    @Override
    public Release load(String hash) {
        Release now = active();
        if (hash.equals(now.hash())) {
            return now;
        }
        if (!table.holds(hash)) {
            throw unknown(hash);
        }
        return compiled.get(hash);
    }

    static Rejected unknown(String hash) {
        return new Rejected(
                404,
                "No such release",
                "No release has the hash " + hash,
                List.of(Fault.of("hash", hash, "a hash of GET /api/v1/releases")),
                Map.of());
    }
}
