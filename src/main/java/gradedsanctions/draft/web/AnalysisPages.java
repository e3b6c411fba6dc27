package gradedsanctions.draft.web;

import gradedsanctions.access.Access;
import gradedsanctions.access.Permission;
import gradedsanctions.draft.Analyses;
import gradedsanctions.draft.Checking;
import gradedsanctions.draft.Draft;
import gradedsanctions.draft.Drafts;
import gradedsanctions.rulebook.source.RuleFiles;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Gaps, contradictions and outcomes that lighten, found in what a draft touches. */
@Controller
@RequestMapping("/rules/drafts/{id}/analysis")
class AnalysisPages {

    private final Access access;
    private final Drafts drafts;
    private final Checking checking;
    private final Analyses analyses;

    AnalysisPages(Access access, Drafts drafts, Checking checking, Analyses analyses) {
        this.access = access;
        this.drafts = drafts;
        this.checking = checking;
        this.analyses = analyses;
    }

    @PostMapping
    ModelAndView start(@PathVariable UUID id) {
        access.require(Permission.READ_DRAFTS);
        Draft draft = drafts.find(id);
        RuleFiles files = drafts.files(draft);
        if (checking.check(files).sources() != null) {
            analyses.start(draft, files);
        }
        return pane(draft);
    }

    @PostMapping("/cancel")
    ModelAndView cancel(@PathVariable UUID id) {
        access.require(Permission.READ_DRAFTS);
        analyses.cancel(id);
        return pane(drafts.find(id));
    }

    @GetMapping
    ModelAndView look(@PathVariable UUID id) {
        access.require(Permission.READ_DRAFTS);
        return pane(drafts.find(id));
    }

    private ModelAndView pane(Draft draft) {
        RuleFiles files = drafts.files(draft);
        return new ModelAndView("draft/analysis :: pane")
                .addObject("draft", draft)
                .addObject("holds", checking.check(files).sources() != null)
                .addObject("hash", files.hash())
                .addObject("analysed", analyses.of(draft.id()).orElse(null));
    }
}
