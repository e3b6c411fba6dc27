package gradedsanctions.draft.web;

import gradedsanctions.access.Access;
import gradedsanctions.access.Actor;
import gradedsanctions.access.Permission;
import gradedsanctions.draft.Draft;
import gradedsanctions.draft.Drafts;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Past cases to choose from for a trial or a scenario. */
@Controller
class PastPages {

    private final Access access;
    private final Drafts drafts;
    private final PastCases cases;
    private final DraftWords words;

    PastPages(Access access, Drafts drafts, PastCases cases, DraftWords words) {
        this.access = access;
        this.drafts = drafts;
        this.cases = cases;
        this.words = words;
    }

    /** @param before only those older than this place */
    @GetMapping("/rules/drafts/{id}/past")
    ModelAndView past(
            @PathVariable UUID id, @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before, Locale locale) {
        Actor reader = access.require(Permission.READ_REPLAYS);
        Draft draft = drafts.find(id);
        List<PastCases.Past> past = cases.before(before, reader);
        return Head.of("draft/past", draft, access.require(Permission.READ_DRAFTS), access)
                .addObject("past", past)
                .addObject("older", past.size() == PastCases.MOST)
                .addObject("words", words.of(draft, locale).words());
    }
}
