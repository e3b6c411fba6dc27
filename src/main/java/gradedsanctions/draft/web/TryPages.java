package gradedsanctions.draft.web;

import gradedsanctions.access.Access;
import gradedsanctions.access.Actor;
import gradedsanctions.access.Permission;
import gradedsanctions.casework.form.FaultWords;
import gradedsanctions.casework.form.MatterForm;
import gradedsanctions.draft.Checking;
import gradedsanctions.draft.Draft;
import gradedsanctions.draft.DraftTrying;
import gradedsanctions.draft.Drafts;
import gradedsanctions.problem.Fault;
import gradedsanctions.problem.Rejected;
import gradedsanctions.register.LegalDay;
import gradedsanctions.rulebook.DerivationPairs;
import gradedsanctions.rulebook.Difference;
import gradedsanctions.rulebook.Ruling;
import gradedsanctions.rulebook.Vocabulary;
import gradedsanctions.rulebook.Words;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.node.ObjectNode;

/** A matter, from the form or from a scenario, judged by a draft beside the release that judges. */
@Controller
@RequestMapping("/rules/drafts/{id}")
class TryPages {

    private final Access access;
    private final Drafts drafts;
    private final Checking checking;
    private final DraftTrying trying;
    private final DraftWords wording;
    private final MessageSource messages;
    private final Clock clock;

    TryPages(
            Access access,
            Drafts drafts,
            Checking checking,
            DraftTrying trying,
            DraftWords wording,
            MessageSource messages,
            Clock clock) {
        this.access = access;
        this.drafts = drafts;
        this.checking = checking;
        this.trying = trying;
        this.wording = wording;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/try")
    ModelAndView form(@PathVariable UUID id, @RequestParam(defaultValue = "") String category, Locale locale) {
        Actor actor = access.require(Permission.READ_DRAFTS);
        Draft draft = drafts.find(id);
        MatterForm form = checking.check(drafts.files(draft)).sources() == null
                ? null
                : trying.rules(draft)
                        .vocabulary()
                        .category(category)
                        .map(MatterForm::start)
                        .orElse(null);
        return page(draft, form, actor, locale);
    }

    /** @param what try, add, or remove: and the number of an act */
    @PostMapping("/try")
    ModelAndView judge(
            @PathVariable UUID id,
            @RequestParam(name = "do", defaultValue = "try") String what,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") List<String> category,
            @RequestParam MultiValueMap<String, String> fields,
            Locale locale) {
        Actor actor = access.require(Permission.READ_DRAFTS);
        Draft draft = drafts.find(id);
        if (checking.check(drafts.files(draft)).sources() == null || category.isEmpty()) {
            return page(draft, null, actor, locale);
        }
        MatterForm form = changed(new MatterForm(kind, category, Map.of()).with(fields), what);
        ModelAndView page = page(draft, form, actor, locale);
        if (!what.equals("try")) {
            return page;
        }
        ObjectNode matter = form.matter(trying.rules(draft).vocabulary());
        matter.put("decidedOn", form.typed("decidedOn"));
        try {
            return judged(page, draft, trying.judge(draft, matter), locale)
                    .addObject("nearest", trying.nearest(draft, matter));
        } catch (Rejected refused) {
            page.setStatus(HttpStatusCode.valueOf(refused.status()));
            Map<String, Fault> faults = new HashMap<>();
            refused.faults().forEach(fault -> faults.putIfAbsent(fault.field(), fault));
            return page.addObject("faults", faults).addObject("body", matter);
        }
    }

    private static MatterForm changed(MatterForm form, String what) {
        if (what.equals("add")) {
            return form.add(form.typed("more"));
        }
        int act = what.matches("remove:\\d{1,3}") ? Integer.parseInt(what.substring("remove:".length())) : -1;
        boolean removes =
                act >= 0 && act < form.categories().size() && form.categories().size() > 1;
        return removes ? form.remove(act) : form;
    }

    /** A scenario judged on both sides: where its derivation turns. */
    @GetMapping("/derivation")
    ModelAndView scenario(@PathVariable UUID id, @RequestParam(defaultValue = "") String scenario, Locale locale) {
        Actor actor = access.require(Permission.READ_DRAFTS);
        Draft draft = drafts.find(id);
        ObjectNode matter = trying.scenario(draft, scenario)
                .orElseThrow(() -> new Rejected(
                        404,
                        "No such scenario",
                        "The draft has no scenario of this name",
                        List.of(Fault.of("scenario", scenario, "the name of a scenario of the draft")),
                        Map.of()));
        ModelAndView page = head("draft/derivation", draft, actor).addObject("scenario", scenario);
        return judged(page, draft, trying.judge(draft, matter), locale);
    }

    private ModelAndView judged(ModelAndView page, Draft draft, DraftTrying.Tried tried, Locale locale) {
        Words words = wording.of(draft, locale).words();
        Ruling before = tried.before().ruling();
        Ruling after = tried.after().ruling();
        return page.addObject("words", words)
                .addObject("tried", tried)
                .addObject(
                        "differences",
                        before == null || after == null ? List.of() : Difference.between(before, after, words))
                .addObject("pairs", DerivationPairs.of(before, after, tried.matter(), words));
    }

    private ModelAndView page(Draft draft, @Nullable MatterForm form, Actor actor, Locale locale) {
        boolean holds = checking.check(drafts.files(draft)).sources() != null;
        ModelAndView page = head("draft/try", draft, actor)
                .addObject("form", form)
                .addObject("holds", holds)
                .addObject("faults", Map.of())
                .addObject("say", new FaultWords(messages, locale))
                .addObject("english", locale.getLanguage().equals(Locale.ENGLISH.getLanguage()))
                .addObject("today", LegalDay.today(clock));
        if (holds) {
            Vocabulary vocabulary = trying.rules(draft).vocabulary();
            page.addObject("vocabulary", vocabulary)
                    .addObject("words", wording.of(draft, locale).words())
                    .addObject("circumstances", form == null ? List.of() : circumstances(vocabulary, form.kind()));
        }
        return page;
    }

    private ModelAndView head(String view, Draft draft, Actor actor) {
        return Head.of(view, draft, actor, access);
    }

    private static List<Vocabulary.Item> circumstances(Vocabulary vocabulary, String kind) {
        return vocabulary.circumstances().stream()
                .filter(item -> Objects.equals(kind, item.subject()))
                .toList();
    }
}
