package gradedsanctions.casework.web;

import gradedsanctions.access.Access;
import gradedsanctions.access.Actor;
import gradedsanctions.access.Divisions;
import gradedsanctions.access.Permission;
import gradedsanctions.casework.Case;
import gradedsanctions.casework.CaseFilter;
import gradedsanctions.casework.Cases;
import gradedsanctions.casework.Deciding;
import gradedsanctions.casework.DecisionForm;
import gradedsanctions.casework.Once;
import gradedsanctions.casework.Page;
import gradedsanctions.casework.ProposalForm;
import gradedsanctions.casework.Proposing;
import gradedsanctions.casework.Recusal;
import gradedsanctions.casework.RecusalForm;
import gradedsanctions.casework.Recusing;
import gradedsanctions.casework.Revealing;
import gradedsanctions.casework.Revoking;
import gradedsanctions.casework.State;
import gradedsanctions.casework.WholeCase;
import gradedsanctions.register.LegalDay;
import gradedsanctions.subjects.Kind;
import gradedsanctions.subjects.Purpose;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cases: search, read, propose, decide, revoke. */
@RestController
@RequestMapping("/api/v1/cases")
class CaseApi {

    /** @param reason required */
    record RevocationForm(@Nullable String reason) {}

    /** Under the same key a step is taken once: a client that got no answer may send it again. */
    private static final String ONCE = "Idempotency-Key";

    /** @param purpose required */
    record RevealForm(@Nullable Purpose purpose) {}

    private final Access access;
    private final Cases cases;
    private final Proposing proposing;
    private final Deciding deciding;
    private final Revoking revoking;
    private final Recusing recusing;
    private final Revealing revealing;
    private final Once once;
    private final Divisions divisions;
    private final Clock clock;

    CaseApi(
            Access access,
            Cases cases,
            Proposing proposing,
            Deciding deciding,
            Revoking revoking,
            Recusing recusing,
            Revealing revealing,
            Once once,
            Divisions divisions,
            Clock clock) {
        this.access = access;
        this.cases = cases;
        this.proposing = proposing;
        this.deciding = deciding;
        this.revoking = revoking;
        this.recusing = recusing;
        this.revealing = revealing;
        this.once = once;
        this.divisions = divisions;
        this.clock = clock;
    }

    @GetMapping
    Page<CaseView.Listed> search(
            @RequestParam @Nullable State state,
            @RequestParam @Nullable String severity,
            @RequestParam @Nullable String category,
            @RequestParam @Nullable Kind kind,
            @RequestParam @Nullable UUID subject,
            @RequestParam @Nullable String text,
            @RequestParam(defaultValue = "NEWEST") CaseFilter.Order order,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        var actor = access.require(Permission.READ_CASES);
        return cases.search(new CaseFilter(state, severity, category, kind, subject, text, order, page, size), actor)
                .map(CaseView.Listed::of);
    }

    @GetMapping("/{id}")
    ResponseEntity<CaseView> read(@PathVariable UUID id) {
        return answer(cases.whole(id, access.require(Permission.READ_CASES)));
    }

    /** Whether each ruling of the case comes out the same when judged again under its own release. */
    @GetMapping("/{id}/reproduction")
    List<Cases.Reproduction> reproduction(@PathVariable UUID id) {
        return cases.reproduce(id, access.require(Permission.READ_CASES));
    }

    @PostMapping("/{id}/proposal")
    ResponseEntity<CaseView> propose(
            @PathVariable UUID id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(value = ONCE, required = false) @Nullable String key,
            @RequestBody ProposalForm form) {
        var actor = access.require(Permission.PROPOSE);
        return changed(
                new Step(key, id, "proposal", ifMatch, form),
                actor,
                version -> proposing.propose(id, version, form, actor));
    }

    @PostMapping("/{id}/decision")
    ResponseEntity<CaseView> decide(
            @PathVariable UUID id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(value = ONCE, required = false) @Nullable String key,
            @RequestBody DecisionForm form) {
        var actor = access.require(Permission.DECIDE);
        return changed(
                new Step(key, id, "decision", ifMatch, form),
                actor,
                version -> deciding.decide(id, version, form, actor));
    }

    @PostMapping("/{id}/revocation")
    ResponseEntity<CaseView> revoke(
            @PathVariable UUID id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestHeader(value = ONCE, required = false) @Nullable String key,
            @RequestBody RevocationForm form) {
        var actor = access.require(Permission.REVOKE);
        return changed(
                new Step(key, id, "revocation", ifMatch, form),
                actor,
                version -> revoking.revoke(id, version, form.reason(), actor));
    }

    /** Steps back from the case, or keeps another from it; whoever is recused gets no answer about it any more. */
    @PostMapping("/{id}/recusals")
    Recusal recuse(@PathVariable UUID id, @RequestBody RecusalForm form) {
        var actor = access.require(Permission.RECUSE);
        return recusing.recuse(id, form, access.allows(Permission.RECUSE_ANOTHER), actor);
    }

    /** The whole number of the person, for a purpose that is kept with the name of who asked. */
    @PostMapping("/{id}/number")
    Revealing.Revealed reveal(@PathVariable UUID id, @RequestBody RevealForm form) {
        return revealing.reveal(id, form.purpose(), access.require(Permission.REVEAL));
    }

    private record Step(
            @Nullable String key,
            UUID id,
            String name,
            @Nullable String ifMatch,
            Object form) {}

    private ResponseEntity<CaseView> changed(Step step, Actor actor, LongFunction<Case> change) {
        long version = EntityTag.version(step.ifMatch());
        Once.Request request = new Once.Request(step.key(), step.id(), step.name(), version, step.form());
        Case after = once.take(request, actor, () -> change.apply(version));
        return answer(cases.whole(after.id(), actor));
    }

    private ResponseEntity<CaseView> answer(WholeCase whole) {
        return ResponseEntity.ok()
                .eTag(EntityTag.of(whole.file().version()))
                .body(CaseView.of(whole, divisions.on(whole.file().division(), LegalDay.today(clock))));
    }
}
