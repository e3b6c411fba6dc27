package gradedsanctions.replay.web;

import gradedsanctions.access.Access;
import gradedsanctions.access.Permission;
import gradedsanctions.replay.Moved;
import gradedsanctions.replay.ReplayJob;
import gradedsanctions.replay.Replays;
import gradedsanctions.replay.State;
import gradedsanctions.rulebook.replay.Matrix;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Replays of all cases on a release that is not live yet. */
@RestController
@RequestMapping("/api/v1/replays")
class ReplayApi {

    /** @param against null for the active release */
    record StartForm(@Nullable String release, @Nullable String against) {}

    private final Access access;
    private final Replays replays;

    ReplayApi(Access access, Replays replays) {
        this.access = access;
        this.replays = replays;
    }

    /** 201, or 200 with the one that is under way already. */
    @PostMapping
    ResponseEntity<ReplayView> start(@RequestBody StartForm form) {
        var actor = access.require(Permission.REPLAY);
        Replays.Started started = replays.start(form.release(), form.against(), actor);
        return ResponseEntity.status(started.fresh() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(view(started.job()));
    }

    /** The newest first, without cells. */
    @GetMapping
    List<ReplayView> all() {
        access.require(Permission.READ_REPLAYS);
        return replays.all().stream()
                .map(job -> ReplayView.of(job, job.totals()))
                .toList();
    }

    @GetMapping("/{id}")
    ReplayView one(
            @PathVariable UUID id,
            @RequestParam @Nullable String category,
            @RequestParam @Nullable String division,
            @RequestParam @Nullable String rank) {
        access.require(Permission.READ_REPLAYS);
        Matrix.Filter filter = Filters.of(category, division, rank);
        ReplayJob job = replays.find(id);
        return ReplayView.of(job, job.totals().with(replays.moved(id, filter), replays.measures(id, filter)));
    }

    /** The bytes that the digest is of. */
    @GetMapping(value = "/{id}/report", produces = MediaType.APPLICATION_JSON_VALUE)
    String report(@PathVariable UUID id) {
        access.require(Permission.READ_REPLAYS);
        return replays.report(id);
    }

    /** @param severityBefore of a field of a matrix, as {@code totals.cells} name it, with its pair; none for no finding */
    @GetMapping("/{id}/turns")
    ReplayView.Turns turns(
            @PathVariable UUID id,
            @RequestParam @Nullable String category,
            @RequestParam @Nullable String division,
            @RequestParam @Nullable String rank,
            @RequestParam @Nullable String severityBefore,
            @RequestParam @Nullable String severityAfter,
            @RequestParam @Nullable String rangeBefore,
            @RequestParam @Nullable String rangeAfter,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int size) {
        var actor = access.require(Permission.READ_REPLAYS);
        Matrix.Filter filter = Filters.of(category, division, rank);
        Moved moved = Filters.moved(severityBefore, severityAfter, rangeBefore, rangeAfter);
        return ReplayView.Turns.of(replays.turns(id, filter, moved, after, size, actor), size);
    }

    @PostMapping("/{id}/pause")
    ReplayView pause(@PathVariable UUID id) {
        return step(id, State.Step.PAUSE);
    }

    @PostMapping("/{id}/resume")
    ReplayView resume(@PathVariable UUID id) {
        return step(id, State.Step.RESUME);
    }

    @PostMapping("/{id}/cancel")
    ReplayView cancel(@PathVariable UUID id) {
        return step(id, State.Step.CANCEL);
    }

    private ReplayView step(UUID id, State.Step step) {
        return view(replays.take(id, step, access.require(Permission.REPLAY)));
    }

    private static ReplayView view(ReplayJob job) {
        return ReplayView.of(job, job.totals());
    }
}
