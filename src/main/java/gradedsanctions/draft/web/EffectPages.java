package gradedsanctions.draft.web;

import gradedsanctions.access.Access;
import gradedsanctions.access.Actor;
import gradedsanctions.access.Division;
import gradedsanctions.access.Permission;
import gradedsanctions.draft.Checking;
import gradedsanctions.draft.Draft;
import gradedsanctions.draft.Drafts;
import gradedsanctions.draft.Effect;
import gradedsanctions.draft.Effects;
import gradedsanctions.rulebook.replay.Matrix;
import gradedsanctions.rulebook.source.RuleFiles;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Which past cases would turn under a draft: numbers of all, a list of those within reach. */
@Controller
@RequestMapping("/rules/drafts/{id}/effect")
class EffectPages {

    private static final int LISTED = 30;

    private final Access access;
    private final Drafts drafts;
    private final Checking checking;
    private final Effects effects;
    private final PastCases cases;
    private final DraftWords words;

    EffectPages(Access access, Drafts drafts, Checking checking, Effects effects, PastCases cases, DraftWords words) {
        this.access = access;
        this.drafts = drafts;
        this.checking = checking;
        this.effects = effects;
        this.cases = cases;
        this.words = words;
    }

    @PostMapping
    ModelAndView start(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean again, Locale locale) {
        access.require(Permission.READ_DRAFTS);
        Draft draft = drafts.find(id);
        RuleFiles files = drafts.files(draft);
        if (checking.check(files).sources() != null) {
            effects.start(id, files, again);
        }
        return pane(draft, locale);
    }

    @PostMapping("/cancel")
    ModelAndView cancel(@PathVariable UUID id, Locale locale) {
        access.require(Permission.READ_DRAFTS);
        effects.cancel(id);
        return pane(drafts.find(id), locale);
    }

    @GetMapping
    ModelAndView look(@PathVariable UUID id, Locale locale) {
        access.require(Permission.READ_DRAFTS);
        return pane(drafts.find(id), locale);
    }

    private ModelAndView pane(Draft draft, Locale locale) {
        RuleFiles files = drafts.files(draft);
        boolean holds = checking.check(files).sources() != null;
        Effect effect = effects.of(draft.id(), files).orElse(null);
        ModelAndView page = new ModelAndView("draft/effect :: pane")
                .addObject("draft", draft)
                .addObject("holds", holds)
                .addObject("effect", effect)
                .addObject("words", words.of(draft, locale).words());
        if (effect != null && holds) {
            page.addObject(
                            "severities",
                            Matrix.ofSeverities(
                                    effect.totals().cells(),
                                    checking.ready(files).vocabulary()))
                    .addObject("turned", listed(effect));
        }
        return page;
    }

    private List<Effect.Turned> listed(Effect effect) {
        Division division = access.current().division();
        if (effect.isRunning() || division == null || !access.allows(Permission.READ_REPLAYS)) {
            return List.of();
        }
        Actor reader = access.require(Permission.READ_REPLAYS);
        return effect.turned().stream()
                .filter(turned -> turned.turn().cell().division().startsWith(division.prefix()))
                .filter(turned -> cases.reaches(turned.place(), reader))
                .limit(LISTED)
                .toList();
    }
}
