package gradedsanctions.draft.web;

import gradedsanctions.access.Access;
import gradedsanctions.access.Actor;
import gradedsanctions.access.Permission;
import gradedsanctions.draft.Checking;
import gradedsanctions.draft.Draft;
import gradedsanctions.draft.DraftTrying;
import gradedsanctions.draft.Drafts;
import gradedsanctions.draft.NewLines;
import gradedsanctions.problem.Rejected;
import gradedsanctions.rulebook.authoring.Authored;
import gradedsanctions.rulebook.authoring.Authoring;
import gradedsanctions.rulebook.authoring.Fault;
import gradedsanctions.rulebook.authoring.Offered;
import gradedsanctions.rulebook.authoring.Saying;
import gradedsanctions.rulebook.source.RuleFiles;
import gradedsanctions.rulebook.source.Sources;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The vocabulary of a draft, and forms that add to it: what they write is shown before it is written. */
@Controller
@RequestMapping("/rules/drafts/{id}/vocabulary")
class VocabularyPages {

    private final Access access;
    private final Drafts drafts;
    private final Checking checking;
    private final DraftTrying trying;

    VocabularyPages(Access access, Drafts drafts, Checking checking, DraftTrying trying) {
        this.access = access;
        this.drafts = drafts;
        this.checking = checking;
        this.trying = trying;
    }

    /**
     * @param form category, fact or measure; empty for what there is
     * @param wrote what was just written
     */
    @GetMapping
    ModelAndView page(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String form,
            @RequestParam(defaultValue = "") String category,
            @RequestParam(defaultValue = "") String wrote,
            Locale locale) {
        Actor actor = access.require(Permission.READ_DRAFTS);
        Draft draft = drafts.find(id);
        ModelAndView page = page(draft, form, VocabularyForm.of(form, Map.of("category", category)), actor, locale);
        Sources sources = checking.check(drafts.files(draft)).sources();
        String title = sources == null || wrote.isEmpty() ? "" : Listed.title(sources, wrote, english(locale));
        return page.addObject("wrote", wrote)
                .addObject("wroteTitle", title)
                .addObject("example", sources == null ? "" : Authoring.example(sources, wrote));
    }

    /** @param what preview, write, more or less: and the number of a fact */
    @PostMapping
    ModelAndView fill(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String form,
            @RequestParam(name = "do", defaultValue = "preview") String what,
            @RequestParam(defaultValue = "-1") long version,
            @RequestParam Map<String, String> fields,
            Locale locale) {
        Actor actor = access.require(Permission.AUTHOR_RELEASE);
        Draft draft = drafts.find(id);
        RuleFiles files = drafts.files(draft);
        Sources sources = checking.check(files).sources();
        VocabularyForm filled = VocabularyForm.of(form, fields).changed(what);
        if (sources == null || !filled.known() || what.matches("more|less:\\d{1,2}")) {
            return page(draft, form, filled, actor, locale);
        }
        Authored authored = filled.authored(files, sources);
        VocabularyForm suggested = filled.with(authored.suggested());
        if (!authored.whole()) {
            return faulty(page(draft, form, suggested, actor, locale), authored);
        }
        if (what.equals("write")) {
            try {
                drafts.change(id, new HashMap<>(authored.texts()), version, actor);
                return new ModelAndView("redirect:/rules/drafts/" + id + "/vocabulary?wrote=" + suggested.wrote());
            } catch (Rejected refused) {
                if (refused.status() == 403) {
                    throw refused;
                }
                ModelAndView page = page(drafts.find(id), form, suggested, actor, locale);
                page.setStatus(HttpStatusCode.valueOf(refused.status()));
                return page.addObject("refused", refused);
            }
        }
        return page(draft, form, suggested, actor, locale).addObject("preview", NewLines.of(files, authored.texts()));
    }

    private static ModelAndView faulty(ModelAndView page, Authored authored) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        Map<String, Fault> faults = new LinkedHashMap<>();
        authored.faults().forEach(fault -> faults.putIfAbsent(fault.field(), fault));
        return page.addObject("faults", faults);
    }

    private static boolean english(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    private ModelAndView page(Draft draft, String form, VocabularyForm filled, Actor actor, Locale locale) {
        boolean english = english(locale);
        Sources sources = checking.check(drafts.files(draft)).sources();
        ModelAndView page = Head.of("draft/vocabulary", draft, actor, access)
                .addObject("form", filled.known() ? form : "")
                .addObject("filled", filled)
                .addObject("faults", Map.of())
                .addObject("english", english)
                .addObject("say", new Saying(english))
                .addObject("holds", sources != null);
        return sources == null
                ? page
                : page.addObject("offered", Offered.of(sources))
                        .addObject(
                                "listed", Listed.of(sources, trying.rules(draft).vocabulary()))
                        .addObject("vocabulary", trying.rules(draft).vocabulary());
    }
}
