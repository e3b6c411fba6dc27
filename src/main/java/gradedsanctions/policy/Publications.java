package gradedsanctions.policy;

import gradedsanctions.problem.Fault;
import gradedsanctions.problem.Rejected;
import gradedsanctions.rulebook.Rulebook;
import gradedsanctions.rulebook.source.Difference;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Drafts and releases, and where each stands. */
@Component
public class Publications {

    private static final int MOST = 50;

    private final PublicationTable table;
    private final NodeKey key;
    private final ObjectProvider<Replayed> replays;
    private final Releases releases;
    private final Clock clock;

    Publications(
            PublicationTable table, NodeKey key, ObjectProvider<Replayed> replays, Releases releases, Clock clock) {
        this.table = table;
        this.key = key;
        this.replays = replays;
        this.releases = releases;
        this.clock = clock;
    }

    /** The newest fifty, the newest first. */
    public List<Publication> newest() {
        Optional<UUID> active = active();
        return table.newest(MOST).stream().map(draft -> whole(draft, active)).toList();
    }

    /** @throws Rejected 404 if there is none */
    public Publication find(UUID id) {
        return whole(draft(id), active());
    }

    /** What a release would change: of a draft, against the release that judges; else against the one that judged before. */
    public Difference changes(Publication publication) {
        String before = publication.activeFrom() == null ? releases.active().hash() : before(publication);
        return Rulebook.difference(read(before), read(publication.release()));
    }

    /**
     * What one release says otherwise than another.
     *
     * @throws Rejected 404 if there is no such release
     */
    public Difference between(String from, String to) {
        for (String hash : List.of(from, to)) {
            if (!releases.isKept(hash)) {
                throw Releases.unknown(hash);
            }
        }
        return Rulebook.difference(read(from), read(to));
    }

    private String before(Publication publication) {
        return table.newest(MOST).stream()
                .filter(other -> other.activeFrom() != null && other.madeAt().isBefore(publication.madeAt()))
                .findFirst()
                .map(PublicationTable.Draft::release)
                .orElse(publication.release());
    }

    private Rulebook.Readable read(String release) {
        return Rulebook.read(releases.files(release));
    }

    /** Every one of a release, the newest first. */
    List<Publication> of(String release) {
        Optional<UUID> active = active();
        return table.of(release).stream().map(draft -> whole(draft, active)).toList();
    }

    PublicationTable.Draft draft(UUID id) {
        return table.find(id)
                .orElseThrow(() -> new Rejected(
                        404,
                        "No such publication",
                        "There is no publication " + id,
                        List.of(Fault.of("id", id, "an id of GET /api/v1/releases/publications")),
                        Map.of()));
    }

    /** The digest of the newest replay of a release; null if there is none. */
    @Nullable String replay(String release) {
        Replayed replayed = replays.getIfAvailable();
        return replayed == null ? null : replayed.digest(release).orElse(null);
    }

    /** Whether there are cases that can be replayed: then no release is signed unseen. */
    public boolean canReplay() {
        return replays.getIfAvailable() != null && table.anyCase();
    }

    /** By what the database says. */
    private Optional<UUID> active() {
        return table.active(clock.instant());
    }

    private Publication whole(PublicationTable.Draft draft, Optional<UUID> active) {
        List<Publication.Signature> signatures =
                table.signatures(draft.id()).stream().map(this::signature).toList();
        String replay = replay(draft.release());
        return new Publication(
                draft.id(),
                draft.release(),
                draft.madeAt(),
                draft.madeBy(),
                draft.reason(),
                draft.scenarios(),
                draft.failures(),
                replay,
                draft.activeFrom(),
                state(draft, signatures, replay, active),
                signatures);
    }

    private Publication.Signature signature(PublicationTable.Signed kept) {
        Statement stated = key.read(kept.signed()).orElse(null);
        return new Publication.Signature(
                kept.deed(),
                kept.signer(),
                kept.at(),
                stated == null ? null : stated.reason(),
                stated == null ? null : stated.replay(),
                stated != null && stated.user().equals(kept.signer()),
                kept.signed());
    }

    private Publication.State state(
            PublicationTable.Draft draft,
            List<Publication.Signature> signatures,
            @Nullable String replay,
            Optional<UUID> active) {
        Set<Deed> deeds = signatures.stream().map(Publication.Signature::deed).collect(Collectors.toUnmodifiableSet());
        if (deeds.contains(Deed.REFUSE)) {
            return Publication.State.REFUSED;
        }
        if (deeds.contains(Deed.WITHDRAW)) {
            return Publication.State.WITHDRAWN;
        }
        Instant from = draft.activeFrom();
        if (from != null) {
            if (from.isAfter(clock.instant())) {
                return Publication.State.SCHEDULED;
            }
            return active.equals(Optional.of(draft.id())) ? Publication.State.ACTIVE : Publication.State.SUPERSEDED;
        }
        if (deeds.contains(Deed.SIGN)) {
            return Publication.State.SIGNED;
        }
        if (draft.failures() > 0) {
            return Publication.State.CHECKED;
        }
        return replay == null ? Publication.State.TESTED : Publication.State.REPLAYED;
    }
}
