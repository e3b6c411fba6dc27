package gradedsanctions.casework.web;

import gradedsanctions.access.Access;
import gradedsanctions.access.Actor;
import gradedsanctions.access.Divisions;
import gradedsanctions.access.Permission;
import gradedsanctions.casework.CaseFilter;
import gradedsanctions.casework.Cases;
import gradedsanctions.casework.Deciding;
import gradedsanctions.casework.Proposing;
import gradedsanctions.casework.RecusalForm;
import gradedsanctions.casework.Recusing;
import gradedsanctions.casework.Revealing;
import gradedsanctions.casework.Revoking;
import gradedsanctions.casework.State;
import gradedsanctions.casework.WholeCase;
import gradedsanctions.problem.Rejected;
import gradedsanctions.register.LegalDay;
import gradedsanctions.rulebook.ReleaseStore;
import gradedsanctions.subjects.Kind;
import gradedsanctions.subjects.Purpose;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Cases for people: the list, one case, and the forms to propose, decide and revoke. */
@Controller
@RequestMapping("/cases")
class CasePages {

    private static final int PAGE = 20;

    private final Access access;
    private final Cases cases;
    private final Proposing proposing;
    private final Deciding deciding;
    private final Revoking revoking;
    private final Recusing recusing;
    private final Revealing revealing;
    private final Divisions divisions;
    private final Clock clock;
    private final ReleaseStore releases;
    private final Wording wording;

    CasePages(
            Access access,
            Cases cases,
            Proposing proposing,
            Deciding deciding,
            Revoking revoking,
            Recusing recusing,
            Revealing revealing,
            Divisions divisions,
            Clock clock,
            ReleaseStore releases,
            Wording wording) {
        this.access = access;
        this.cases = cases;
        this.proposing = proposing;
        this.deciding = deciding;
        this.revoking = revoking;
        this.recusing = recusing;
        this.revealing = revealing;
        this.divisions = divisions;
        this.clock = clock;
        this.releases = releases;
        this.wording = wording;
    }

    private interface Change {
        void by(Actor actor, long version);
    }

    @GetMapping
    String list(
            @RequestParam @Nullable State state,
            @RequestParam @Nullable String severity,
            @RequestParam @Nullable String category,
            @RequestParam @Nullable Kind kind,
            @RequestParam @Nullable UUID subject,
            @RequestParam @Nullable String text,
            @RequestParam(defaultValue = "NEWEST") CaseFilter.Order order,
            @RequestParam(defaultValue = "0") int page,
            Locale locale,
            Model model) {
        Actor actor = access.require(Permission.READ_CASES);
        CaseFilter filter =
                new CaseFilter(state, given(severity), given(category), kind, subject, given(text), order, page, PAGE);
        model.addAttribute("words", wording.in(locale));
        model.addAttribute("states", State.values());
        model.addAttribute("orders", CaseFilter.Order.values());
        model.addAttribute("kinds", Kind.values());
        model.addAttribute("filter", filter);
        model.addAttribute("found", cases.search(filter, actor));
        return "casework/cases";
    }

    private static @Nullable String given(@Nullable String choice) {
        return choice == null || choice.isBlank() ? null : choice;
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable UUID id, Locale locale) {
        return page(id, access.require(Permission.READ_CASES), locale);
    }

    @PostMapping("/{id}/proposal")
    ModelAndView propose(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> form, Locale locale) {
        return change(
                Permission.PROPOSE,
                id,
                form,
                locale,
                (actor, version) -> proposing.propose(id, version, new FormFields(form).proposal(), actor));
    }

    @PostMapping("/{id}/decision")
    ModelAndView decide(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> form, Locale locale) {
        return change(
                Permission.DECIDE,
                id,
                form,
                locale,
                (actor, version) -> deciding.decide(id, version, new FormFields(form).decision(), actor));
    }

    @PostMapping("/{id}/revocation")
    ModelAndView revoke(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> form, Locale locale) {
        return change(
                Permission.REVOKE,
                id,
                form,
                locale,
                (actor, version) -> revoking.revoke(id, version, form.getFirst("reason"), actor));
    }

    /** Whoever steps back sees the list next: the case is not there for them any more. */
    @PostMapping("/{id}/recusal")
    ModelAndView recuse(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> form, Locale locale) {
        boolean others = access.allows(Permission.RECUSE_ANOTHER);
        RecusalForm recusal = new FormFields(form).recusal();
        ModelAndView after = change(
                Permission.RECUSE, id, form, locale, (actor, version) -> recusing.recuse(id, recusal, others, actor));
        boolean own = recusal.person() == null
                || recusal.person().equals(access.current().name());
        return own && after.getStatus() == null ? new ModelAndView("redirect:/cases") : after;
    }

    /** The number is on this answer and nowhere else. */
    @PostMapping("/{id}/number")
    ModelAndView reveal(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable Purpose purpose, Locale locale) {
        Actor actor = access.require(Permission.REVEAL);
        try {
            Revealing.Revealed revealed = revealing.reveal(id, purpose, actor);
            return page(id, actor, locale).addObject("revealed", revealed);
        } catch (Rejected refused) {
            ModelAndView page = page(id, actor, locale).addObject("refused", refused);
            page.setStatus(HttpStatusCode.valueOf(refused.status()));
            return page;
        }
    }

    /** After a change the page is fetched anew; a refused one comes back with everything that was typed. */
    private ModelAndView change(
            Permission permission, UUID id, MultiValueMap<String, String> form, Locale locale, Change change) {
        Actor actor = access.require(permission);
        try {
            change.by(actor, new FormFields(form).version());
            return new ModelAndView("redirect:/cases/" + id);
        } catch (Rejected refused) {
            ModelAndView page = page(id, actor, locale);
            page.setStatus(HttpStatusCode.valueOf(refused.status()));
            page.addObject("refused", refused);
            page.addObject("typed", form.toSingleValueMap());
            return page;
        }
    }

    private ModelAndView page(UUID id, Actor actor, Locale locale) {
        ModelAndView page = new ModelAndView("casework/case");
        WholeCase whole = cases.whole(id, actor);
        page.addObject("whole", whole);
        page.addObject("matter", whole.ruling().facts());
        page.addObject(
                "drawing",
                Drawing.of(whole.ruling().ruling(), releases.load(whole.ruling().release())));
        page.addObject("words", wording.in(locale));
        page.addObject("say", wording.faults(locale));
        page.addObject("me", actor.name());
        page.addObject("mayPropose", access.allows(Permission.PROPOSE));
        page.addObject("mayDecide", access.allows(Permission.DECIDE));
        page.addObject("place", divisions.on(whole.file().division(), LegalDay.today(clock)));
        page.addObject(
                "mayReveal", access.allows(Permission.REVEAL) && whole.subject().kind() == Kind.OFFICIAL);
        page.addObject("purposes", Purpose.values());
        page.addObject("mayRecuse", access.allows(Permission.RECUSE));
        page.addObject("mayRecuseOthers", access.allows(Permission.RECUSE_ANOTHER));
        page.addObject("mayRevoke", access.allows(Permission.REVOKE));
        page.addObject("typed", Map.of());
        return page;
    }
}
