package gradedsanctions.draft.web;

import gradedsanctions.access.Access;
import gradedsanctions.access.Permission;
import gradedsanctions.draft.Analyses;
import gradedsanctions.draft.Checking;
import gradedsanctions.draft.Draft;
import gradedsanctions.draft.Drafts;
import gradedsanctions.rulebook.source.RuleFiles;
import java.util.Locale;
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
    private final DraftWords words;

    AnalysisPages(Access access, Drafts drafts, Checking checking, Analyses analyses, DraftWords words) {
        this.access = access;
        this.drafts = drafts;
        this.checking = checking;
        this.analyses = analyses;
        this.words = words;
    }

    @PostMapping
    ModelAndView start(@PathVariable UUID id, Locale locale) {
        access.require(Permission.READ_DRAFTS);
        Draft draft = drafts.find(id);
        RuleFiles files = drafts.files(draft);
        if (checking.check(files).sources() != null) {
            analyses.start(draft, files);
        }
        return pane(draft, locale);
    }

    @PostMapping("/cancel")
    ModelAndView cancel(@PathVariable UUID id, Locale locale) {
        access.require(Permission.READ_DRAFTS);
        analyses.cancel(id);
        return pane(drafts.find(id), locale);
    }

    @GetMapping
    ModelAndView look(@PathVariable UUID id, Locale locale) {
        access.require(Permission.READ_DRAFTS);
        return pane(drafts.find(id), locale);
    }

    private ModelAndView pane(Draft draft, Locale locale) {
        RuleFiles files = drafts.files(draft);
        return new ModelAndView("draft/analysis :: pane")
                .addObject("draft", draft)
                .addObject("say", words.of(draft, locale))
                .addObject("holds", checking.check(files).sources() != null)
                .addObject("hash", files.hash())
                .addObject("analysed", analyses.of(draft.id()).orElse(null));
    }
}
