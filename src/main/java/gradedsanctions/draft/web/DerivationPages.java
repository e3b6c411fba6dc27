package gradedsanctions.draft.web;

import gradedsanctions.access.Access;
import gradedsanctions.access.Actor;
import gradedsanctions.access.Permission;
import gradedsanctions.draft.Draft;
import gradedsanctions.draft.DraftTrying;
import gradedsanctions.draft.Drafts;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A scenario of a draft judged on both sides: where its derivation turns. */
@Controller
class DerivationPages {

    private final Access access;
    private final Drafts drafts;
    private final DraftTrying trying;
    private final Sides sides;

    DerivationPages(Access access, Drafts drafts, DraftTrying trying, Sides sides) {
        this.access = access;
        this.drafts = drafts;
        this.trying = trying;
        this.sides = sides;
    }

    @GetMapping("/rules/drafts/{id}/derivation")
    ModelAndView scenario(@PathVariable UUID id, @RequestParam(defaultValue = "") String scenario, Locale locale) {
        Actor actor = access.require(Permission.READ_DRAFTS);
        Draft draft = drafts.find(id);
        DraftTrying.Tried tried = trying.judge(draft, trying.scenario(draft, scenario));
        ModelAndView page = Head.of("draft/derivation", draft, actor, access).addObject("scenario", scenario);
        return sides.show(page, draft, tried, locale);
    }
}
