package gradedsanctions.replay;

import gradedsanctions.access.Actor;
import gradedsanctions.audit.AuditLog;
import gradedsanctions.casework.JudgedMatters;
import gradedsanctions.policy.Releases;
import gradedsanctions.policy.Replayed;
import gradedsanctions.problem.Fault;
import gradedsanctions.problem.Rejected;
import gradedsanctions.register.LegalDay;
import gradedsanctions.rulebook.Release;
import gradedsanctions.rulebook.replay.Matrix;
import gradedsanctions.rulebook.replay.Side;
import gradedsanctions.rulebook.replay.Totals;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Replays of all cases, for people: started, paused, resumed, cancelled, read. */
@Component
public class Replays implements Replayed {

    /** @param fresh false where the two releases were under way already */
    public record Started(ReplayJob job, boolean fresh) {}

    /**
     * A case whose ruling turns, judged again on both releases.
     *
     * @param matter as it was judged, without who it is about
     */
    public record Both(TurnedCase turned, JsonNode matter, Side before, Side after) {}

    private static final int MOST = 200;

    private final ReplayTable replays;
    private final CountTable counts;
    private final TurnTable turns;
    private final JudgedMatters matters;
    private final Releases releases;
    private final AuditLog audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Replays(
            ReplayTable replays,
            CountTable counts,
            TurnTable turns,
            JudgedMatters matters,
            Releases releases,
            AuditLog audit,
            TransactionTemplate transactions,
            Clock clock) {
        this.replays = replays;
        this.counts = counts;
        this.turns = turns;
        this.matters = matters;
        this.releases = releases;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Begins to replay all cases as they are now. Asked again while it is under way, it answers with the same.
     *
     * @param release hash of the one to try
     * @param against hash of the one to compare with, null for the active one
     * @throws Rejected 404 if there is no such release, 422 if none is named
     */
    public Started start(@Nullable String release, @Nullable String against, Actor actor) {
        if (release == null || release.isBlank()) {
            throw Rejected.faulty(
                    "No release to replay is named",
                    List.of(Fault.of("release", release, "a hash of GET /api/v1/releases")));
        }
        String after = releases.sealed(release).hash();
        String before = against == null || against.isBlank()
                ? releases.active().hash()
                : releases.sealed(against).hash();
        AtomicReference<Span> span = new AtomicReference<>(new Span(0, 0));
        Worker.asNode(node -> {
            long newest = matters.newest();
            span.set(new Span(newest, matters.count(newest, node)));
        });
        return Objects.requireNonNull(
                transactions.execute(tx -> add(before, after, Objects.requireNonNull(span.get()), actor)));
    }

    private record Span(long through, long cases) {}

    private Started add(String before, String after, Span span, Actor actor) {
        Optional<UUID> added = replays.add(before, after, span.through(), span.cases(), actor.name());
        if (added.isEmpty()) {
            return new Started(
                    replays.underWay(before, after)
                            .map(this::find)
                            .orElseThrow(() -> refused(after, "ended just now", "to be started again")),
                    false);
        }
        audit.record(
                actor.name(),
                "REPLAY_STARTED",
                added.get().toString(),
                Map.of("before", before, "after", after, "cases", span.cases()));
        return new Started(find(added.get()), true);
    }

    /**
     * Does a step; once it is where the step leads, the step has nothing more to do.
     *
     * @throws Rejected 404 if there is none, 409 if the step does not lead on from where it stands
     */
    @Transactional
    public ReplayJob take(UUID id, State.Step step, Actor actor) {
        try {
            if (replays.step(id, step)) {
                audit.record(actor.name(), "REPLAY_" + step.to(), id.toString(), Map.of());
            }
        } catch (DuplicateKeyException e) {
            throw refused(id.toString(), "one of two of the same releases", "no other of them under way");
        }
        ReplayJob now = find(id);
        if (now.state() != step.to()) {
            throw refused(id.toString(), now.state().name(), "one of " + step.from());
        }
        return now;
    }

    private static Rejected refused(String object, String state, String expected) {
        return new Rejected(
                409,
                "The replay is in another state",
                "The replay " + object + " is " + state,
                List.of(Fault.of("state", state, expected)),
                Map.of());
    }

    /** @throws Rejected 404 if there is none */
    public ReplayJob find(UUID id) {
        return replays.find(id).orElseThrow(() -> unknown("id", id));
    }

    public List<ReplayJob> all() {
        return replays.all();
    }

    /**
     * The report as canonical JSON.
     *
     * @throws Rejected 404 if there is no such replay, 409 until it is done
     */
    public String report(UUID id) {
        ReplayJob job = find(id);
        return replays.report(id)
                .orElseThrow(() -> refused(id.toString(), job.state().name(), "DONE"));
    }

    @Override
    public Optional<String> digest(String release) {
        return replays.digest(release);
    }

    /** How matters moved so far, of all divisions: numbers, no cases. */
    public List<Totals.Counted> moved(UUID id, Matrix.Filter filter) {
        return counts.moved(id, filter);
    }

    public Movements movements(UUID id, Movements.By by, Matrix.Filter filter) {
        return Movements.of(by, counts.movements(id, by, filter));
    }

    public List<Totals.CountedMeasure> measures(UUID id, Matrix.Filter filter) {
        return counts.measures(id, filter);
    }

    /**
     * Cases within the actor's reach whose rulings turn.
     *
     * @param after the place of the last one seen, 0 to begin
     * @param most 1 to 200
     */
    public List<TurnedCase> turns(UUID id, Matrix.Filter filter, Moved moved, long after, int most, Actor actor) {
        find(id);
        if (most < 1 || most > MOST) {
            throw Rejected.faulty(
                    "The turns can't be listed as asked", List.of(Fault.of("size", most, "1 to " + MOST)));
        }
        return turns.list(id, filter, moved, after, most, actor);
    }

    /** @throws Rejected 404 if there is none within the actor's reach */
    public Both both(UUID id, long place, Actor actor) {
        ReplayJob job = find(id);
        TurnedCase turned = turns.find(id, place, actor).orElseThrow(() -> unknown("turn", place));
        JsonNode matter = matters.at(place, actor)
                .orElseThrow(() -> unknown("turn", place))
                .matter();
        LocalDate today = LegalDay.today(clock);
        return new Both(
                turned,
                matter,
                Side.of(release(job.before()), matter, today),
                Side.of(release(job.after()), matter, today));
    }

    public Release release(String hash) {
        return releases.load(hash);
    }

    private static Rejected unknown(String field, Object value) {
        return new Rejected(
                404,
                "No such replay",
                "There is none, or none within your reach",
                List.of(Fault.of(field, String.valueOf(value), "of GET /api/v1/replays")),
                Map.of());
    }
}
