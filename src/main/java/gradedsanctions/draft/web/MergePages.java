package gradedsanctions.draft.web;

import gradedsanctions.access.Access;
import gradedsanctions.access.Actor;
import gradedsanctions.access.Permission;
import gradedsanctions.draft.Draft;
import gradedsanctions.draft.Drafts;
import gradedsanctions.draft.Merge;
import gradedsanctions.draft.Merging;
import gradedsanctions.problem.Rejected;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A draft that lies behind the release that judges: both beside each other, and the choices of its owner. */
@Controller
@RequestMapping("/rules/drafts/{id}/merge")
class MergePages {

    private static final String CHOICE = "choice.";

    private final Access access;
    private final Drafts drafts;
    private final Merging merging;

    MergePages(Access access, Drafts drafts, Merging merging) {
        this.access = access;
        this.drafts = drafts;
        this.merging = merging;
    }

    @GetMapping
    ModelAndView page(@PathVariable UUID id) {
        Actor actor = access.require(Permission.READ_DRAFTS);
        return page(drafts.find(id), actor);
    }

    private ModelAndView page(Draft draft, Actor actor) {
        return Head.of("draft/merge", draft, actor, access).addObject("behind", merging.behind(draft));
    }

    /** @param fields choice.PATH.NUMBER: MINE, THEIRS or BOTH */
    @PostMapping
    ModelAndView take(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String release,
            @RequestParam(defaultValue = "-1") long version,
            @RequestParam Map<String, String> fields) {
        Actor actor = access.require(Permission.AUTHOR_RELEASE);
        Draft draft = drafts.find(id);
        try {
            merging.take(id, release, choices(merging.behind(draft), fields), version, actor);
            return new ModelAndView("redirect:/rules/drafts/" + id);
        } catch (Rejected refused) {
            if (refused.status() == 403) {
                throw refused;
            }
            ModelAndView page = page(drafts.find(id), actor);
            page.setStatus(HttpStatusCode.valueOf(refused.status()));
            return page.addObject("refused", refused);
        }
    }

    private static Map<String, List<Merge.Choice>> choices(Merging.Behind behind, Map<String, String> fields) {
        Map<String, List<Merge.Choice>> choices = new HashMap<>();
        for (Merge merge : behind.merges()) {
            List<Merge.Choice> chosen = new ArrayList<>();
            for (int i = 0; i < merge.pieces().size(); i++) {
                String field = fields.getOrDefault(CHOICE + merge.path() + "." + i, "");
                for (Merge.Choice choice : Merge.Choice.values()) {
                    if (choice.name().equals(field)) {
                        chosen.add(choice);
                    }
                }
            }
            choices.put(merge.path(), chosen);
        }
        return choices;
    }
}
