package gradedsanctions.casework.web;

import gradedsanctions.access.Access;
import gradedsanctions.access.Permission;
import gradedsanctions.casework.Case;
import gradedsanctions.casework.CaseFilter;
import gradedsanctions.casework.Cases;
import gradedsanctions.casework.Deciding;
import gradedsanctions.casework.DecisionForm;
import gradedsanctions.casework.Page;
import gradedsanctions.casework.ProposalForm;
import gradedsanctions.casework.Proposing;
import gradedsanctions.casework.Revoking;
import gradedsanctions.casework.State;
import gradedsanctions.casework.WholeCase;
import gradedsanctions.subjects.Kind;
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

    private final Access access;
    private final Cases cases;
    private final Proposing proposing;
    private final Deciding deciding;
    private final Revoking revoking;

    CaseApi(Access access, Cases cases, Proposing proposing, Deciding deciding, Revoking revoking) {
        this.access = access;
        this.cases = cases;
        this.proposing = proposing;
        this.deciding = deciding;
        this.revoking = revoking;
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
        access.require(Permission.READ_CASES);
        return cases.search(new CaseFilter(state, severity, category, kind, subject, text, order, page, size))
                .map(CaseView.Listed::of);
    }

    @GetMapping("/{id}")
    ResponseEntity<CaseView> read(@PathVariable UUID id) {
        access.require(Permission.READ_CASES);
        return answer(cases.whole(id));
    }

    /** Whether each ruling of the case comes out the same when judged again under its own release. */
    @GetMapping("/{id}/reproduction")
    List<Cases.Reproduction> reproduction(@PathVariable UUID id) {
        access.require(Permission.READ_CASES);
        return cases.reproduce(id);
    }

    @PostMapping("/{id}/proposal")
    ResponseEntity<CaseView> propose(
            @PathVariable UUID id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ProposalForm form) {
        var actor = access.require(Permission.PROPOSE);
        return changed(ifMatch, version -> proposing.propose(id, version, form, actor));
    }

    @PostMapping("/{id}/decision")
    ResponseEntity<CaseView> decide(
            @PathVariable UUID id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody DecisionForm form) {
        var actor = access.require(Permission.DECIDE);
        return changed(ifMatch, version -> deciding.decide(id, version, form, actor));
    }

    @PostMapping("/{id}/revocation")
    ResponseEntity<CaseView> revoke(
            @PathVariable UUID id,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody RevocationForm form) {
        var actor = access.require(Permission.REVOKE);
        return changed(ifMatch, version -> revoking.revoke(id, version, form.reason(), actor));
    }

    private ResponseEntity<CaseView> changed(@Nullable String ifMatch, LongFunction<Case> change) {
        Case after = change.apply(EntityTag.version(ifMatch));
        return answer(cases.whole(after.id()));
    }

    private static ResponseEntity<CaseView> answer(WholeCase whole) {
        return ResponseEntity.ok().eTag(EntityTag.of(whole.file().version())).body(CaseView.of(whole));
    }
}
