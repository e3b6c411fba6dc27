package gradedsanctions.draft.web;

import gradedsanctions.access.Access;
import gradedsanctions.access.Actor;
import gradedsanctions.access.Permission;
import gradedsanctions.draft.Draft;
import gradedsanctions.draft.DraftScenarios;
import gradedsanctions.draft.DraftTrying;
import gradedsanctions.draft.Drafts;
import gradedsanctions.problem.Rejected;
import gradedsanctions.rulebook.scenario.Scenarios;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** A scenario of a draft judged on both sides: where its derivation turns, and what it expects. */
@Controller
@RequestMapping("/rules/drafts/{id}/derivation")
class DerivationPages {

    private final Access access;
    private final Drafts drafts;
    private final DraftTrying trying;
    private final DraftScenarios scenarios;
    private final Sides sides;
    private final DraftWords words;

    DerivationPages(
            Access access, Drafts drafts, DraftTrying trying, DraftScenarios scenarios, Sides sides, DraftWords words) {
        this.access = access;
        this.drafts = drafts;
        this.trying = trying;
        this.scenarios = scenarios;
        this.sides = sides;
        this.words = words;
    }

    @GetMapping
    ModelAndView scenario(@PathVariable UUID id, @RequestParam(defaultValue = "") String scenario, Locale locale) {
        Actor actor = access.require(Permission.READ_DRAFTS);
        return page(drafts.find(id), scenario, actor, locale);
    }

    private ModelAndView page(Draft draft, String scenario, Actor actor, Locale locale) {
        DraftTrying.Tried tried = trying.judge(draft, trying.scenario(draft, scenario));
        ModelAndView page = Head.of("draft/derivation", draft, actor, access)
                .addObject("scenario", scenario)
                .addObject("result", trying.run(draft, scenario))
                .addObject("say", words.of(draft, locale));
        return sides.show(page, draft, tried, locale);
    }

    /** What the draft says becomes what the scenario expects. */
    @PostMapping
    ModelAndView adopt(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String scenario,
            @RequestParam(defaultValue = "-1") long version,
            Locale locale) {
        Actor actor = access.require(Permission.AUTHOR_RELEASE);
        try {
            Scenarios.Adopted adopted = scenarios.adopt(id, scenario, version, actor);
            return new ModelAndView("redirect:"
                    + UriComponentsBuilder.fromPath("/rules/drafts/" + id)
                            .queryParam("file", adopted.file())
                            .fragment("L" + adopted.line())
                            .build()
                            .encode());
        } catch (Rejected refused) {
            if (refused.status() != 409 && refused.status() != 422) {
                throw refused;
            }
            ModelAndView page = page(drafts.find(id), scenario, actor, locale).addObject("refused", refused);
            page.setStatus(HttpStatusCode.valueOf(refused.status()));
            return page;
        }
    }
}
