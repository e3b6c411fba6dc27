package gradedsanctions.policy;

import gradedsanctions.audit.AuditLog;
import gradedsanctions.rulebook.Release;
import gradedsanctions.rulebook.RulesRejected;
import gradedsanctions.rulebook.source.RuleFiles;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Which release judges on this machine, where two people publish: the newest that is due and verifies, and never one
 * from before it. What does not verify leaves the last good one judging.
 */
@Component
class Node {

    private static final Logger LOG = LoggerFactory.getLogger(Node.class);
    private static final Duration AGAIN = Duration.ofSeconds(10);

    /** @param why null if it was ended before its time */
    private record PassedBy(@Nullable String why, Instant at) {}

    private final PublicationTable table;
    private final ReleaseTable releases;
    private final CompiledReleases compiled;
    private final Verifying verifying;
    private final NodeKey key;
    private final LastGood lastGood;
    private final TransactionTemplate transaction;
    private final AuditLog audit;
    private final Clock clock;
    private final Map<UUID, PassedBy> passedBy = new HashMap<>();
    private @Nullable Activation current;
    private volatile @Nullable String problem;

    Node(
            PublicationTable table,
            ReleaseTable releases,
            CompiledReleases compiled,
            Verifying verifying,
            NodeKey key,
            LastGood lastGood,
            TransactionTemplate transaction,
            AuditLog audit,
            Clock clock) {
        this.table = table;
        this.releases = releases;
        this.compiled = compiled;
        this.verifying = verifying;
        this.key = key;
        this.lastGood = lastGood;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
    }

    /** Why something newer than what judges here is not taken over; null if there is nothing such. */
    @Nullable String problem() {
        return problem;
    }

    /**
     * The release to start with.
     *
     * @param folder what was installed; judges if nothing was published yet
     * @throws UnverifiedRelease if there is one, but none that verifies, in the database or on disk
     */
    synchronized Release start(Supplier<RuleFiles> folder) {
        Activation.Whole kept = kept();
        current = kept == null ? null : kept.activation();
        Optional<Release> newer = look();
        if (newer.isPresent()) {
            return newer.get();
        }
        if (kept != null) {
            return compiled.of(kept.files());
        }
        if (table.hasActivations()) {
            throw new UnverifiedRelease(("No release in the database can be taken over (%s), and there is none in %s;"
                            + " put the public key of the node that signed it into sanctions.release-keys")
                    .formatted(problem, lastGood.file()));
        }
        return install(folder.get());
    }

    private Activation.@Nullable Whole kept() {
        try {
            Activation.Whole kept = lastGood.read().orElse(null);
            if (kept != null) {
                verifying.check(kept.activation());
            }
            return kept;
        } catch (UnverifiedRelease e) {
            LOG.error("The last release on disk is not used: {}", e.getMessage());
            return null;
        }
    }

    /** The newest that was activated since and verifies; empty if there is none, or it judges already. */
    synchronized Optional<Release> look() {
        Instant now = clock.instant();
        List<Activation> due = table.due(current == null ? Instant.EPOCH : current.activeFrom(), now);
        Release taken = null;
        String newest = null;
        for (Activation activation : due) {
            PassedBy before = passedBy.get(activation.publication());
            if (before == null || before.at().plus(AGAIN).isBefore(now)) {
                before = null;
                try {
                    taken = take(activation);
                } catch (UnverifiedRelease | RulesRejected e) {
                    before = passBy(activation, String.valueOf(e.getMessage()), now);
                }
                if (taken == null && before == null) {
                    before = passBy(activation, null, now);
                }
            }
            newest = newest == null && before != null ? before.why() : newest;
            if (taken != null) {
                break;
            }
        }
        problem = newest == null ? missing() : newest;
        return Optional.ofNullable(taken);
    }

    /** Null if it was ended before its time. */
    private @Nullable Release take(Activation found) {
        Activation activation = new Activation(
                found.publication(), found.release(), found.activeFrom(), table.notes(found.publication()));
        if (verifying.isEnded(activation)) {
            return null;
        }
        verifying.check(activation);
        Release release = compiled.get(activation.release());
        take(activation, release.files());
        return release;
    }

    private void take(Activation activation, RuleFiles files) {
        current = activation;
        LOG.info("Release {} judges, active from {}", activation.release(), activation.activeFrom());
        try {
            lastGood.keep(new Activation.Whole(activation, files));
        } catch (UncheckedIOException e) {
            LOG.error("{}: {}", e.getMessage(), String.valueOf(e.getCause()));
        }
    }

    private PassedBy passBy(Activation activation, @Nullable String why, Instant now) {
        PassedBy passed = new PassedBy(
                why == null ? null : "the release " + activation.release() + " is not taken over: " + why, now);
        PassedBy before = passedBy.put(activation.publication(), passed);
        if (passed.why() != null && (before == null || !passed.why().equals(before.why()))) {
            LOG.error("{}; the last good one goes on judging", passed.why());
        }
        return passed;
    }

    private @Nullable String missing() {
        Activation taken = current;
        return taken == null || table.holds(taken)
                ? null
                : "the database does not hold the activation of release " + taken.release()
                        + " that this node took over; it goes on judging";
    }

    /** The rules that came with the installation judge first; of several nodes one signs that. */
    private Release install(RuleFiles files) {
        Release release = compiled.of(files);
        transaction.executeWithoutResult(tx -> {
            table.lock();
            if (!table.hasActivations()) {
                enter(release);
            }
        });
        return look().orElseThrow(() -> new UnverifiedRelease(
                "The rules of another node judge: " + Objects.requireNonNullElse(problem, "they can't be taken over")));
    }

    private void enter(Release release) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        releases.keep(release.hash(), release.files(), release.engineVersion(), now);
        UUID id = UUID.randomUUID();
        PublicationTable.Draft draft =
                new PublicationTable.Draft(id, release.hash(), now, Verifying.NODE, "installed", 0, 0, null);
        Statement statement =
                new Statement(id, Deed.INSTALL, Verifying.NODE, "NODE", release.hash(), null, now, null, now);
        table.add(draft);
        table.add(statement, key.sign(statement));
        table.activate(draft, now, Verifying.NODE, now);
        audit.record(Verifying.NODE, "RELEASE_INSTALLED", release.hash(), Map.of("publication", id));
    }
}
