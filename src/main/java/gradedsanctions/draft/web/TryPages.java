package gradedsanctions.draft.web;

import gradedsanctions.access.Access;
import gradedsanctions.access.Actor;
import gradedsanctions.access.Permission;
import gradedsanctions.casework.form.FaultWords;
import gradedsanctions.casework.form.MatterForm;
import gradedsanctions.draft.Analyses;
import gradedsanctions.draft.Checking;
import gradedsanctions.draft.Draft;
import gradedsanctions.draft.DraftScenarios;
import gradedsanctions.draft.DraftTrying;
import gradedsanctions.draft.Drafts;
import gradedsanctions.problem.Fault;
import gradedsanctions.problem.Rejected;
import gradedsanctions.register.LegalDay;
import gradedsanctions.rulebook.Canonical;
import gradedsanctions.rulebook.Vocabulary;
import gradedsanctions.rulebook.analysis.AnalysisReport;
import gradedsanctions.rulebook.analysis.Flaw;
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
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A matter, from the form or from a scenario, judged by a draft beside the release that judges. */
@Controller
@RequestMapping("/rules/drafts/{id}")
class TryPages {

    private final Access access;
    private final Drafts drafts;
    private final Checking checking;
    private final DraftTrying trying;
    private final DraftScenarios scenarios;
    private final PastCases pastCases;
    private final Analyses analyses;
    private final Sides sides;
    private final DraftWords wording;
    private final MessageSource messages;
    private final Clock clock;

    TryPages(
            Access access,
            Drafts drafts,
            Checking checking,
            DraftTrying trying,
            DraftScenarios scenarios,
            PastCases pastCases,
            Analyses analyses,
            Sides sides,
            DraftWords wording,
            MessageSource messages,
            Clock clock) {
        this.access = access;
        this.drafts = drafts;
        this.checking = checking;
        this.trying = trying;
        this.scenarios = scenarios;
        this.pastCases = pastCases;
        this.analyses = analyses;
        this.sides = sides;
        this.wording = wording;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * The form, begun with a past case by its place, a scenario by its name, or what shows a flaw of the newest analysis,
     * counted from 1.
     */
    @GetMapping("/try")
    ModelAndView form(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String category,
            @RequestParam(defaultValue = "0") long past,
            @RequestParam(defaultValue = "") String scenario,
            @RequestParam(defaultValue = "0") int flaw,
            @RequestParam(defaultValue = "false") boolean other,
            Locale locale) {
        Actor actor = access.require(Permission.READ_DRAFTS);
        Draft draft = drafts.find(id);
        if (checking.check(drafts.files(draft)).sources() == null) {
            return page(draft, null, actor, locale);
        }
        Vocabulary vocabulary = trying.rules(draft).vocabulary();
        JsonNode matter = past > 0
                ? pastCases.matter(past, vocabulary, access.require(Permission.READ_REPLAYS))
                : flaw > 0 ? flawed(draft, flaw, other) : scenario.isEmpty() ? null : trying.scenario(draft, scenario);
        MatterForm form = matter == null
                ? vocabulary.category(category).map(MatterForm::start).orElse(null)
                : MatterForm.of(matter);
        ModelAndView page = page(draft, form, actor, locale);
        return matter == null ? page : page.addObject("history", history(matter));
    }

    /** Null where an analysis of another draft was meant, or none is kept any more. */
    private @Nullable JsonNode flawed(Draft draft, int flaw, boolean other) {
        AnalysisReport report =
                analyses.of(draft.id()).map(Analyses.Analysed::report).orElse(null);
        if (report == null || flaw > report.flaws().size()) {
            return null;
        }
        Flaw found = report.flaws().get(flaw - 1);
        return other ? found.other() : found.matter();
    }

    private static String history(JsonNode matter) {
        return matter.path("history").isEmpty() ? "" : Canonical.text(matter.path("history"));
    }

    /** @param what try, save, add, or remove: and the number of an act */
    @PostMapping("/try")
    ModelAndView judge(
            @PathVariable UUID id,
            @RequestParam(name = "do", defaultValue = "try") String what,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") List<String> category,
            @RequestParam MultiValueMap<String, String> fields,
            Locale locale) {
        Actor actor = access.require(what.equals("save") ? Permission.AUTHOR_RELEASE : Permission.READ_DRAFTS);
        Draft draft = drafts.find(id);
        if (checking.check(drafts.files(draft)).sources() == null || category.isEmpty()) {
            return page(draft, null, actor, locale);
        }
        MatterForm form = changed(new MatterForm(kind, category, Map.of()).with(fields), what);
        ModelAndView page = page(draft, form, actor, locale).addObject("history", form.typed("history"));
        if (!what.equals("try") && !what.equals("save")) {
            return page;
        }
        ObjectNode matter = matter(form, trying.rules(draft).vocabulary());
        try {
            sides.show(page, draft, trying.judge(draft, matter), locale)
                    .addObject("nearest", trying.nearest(draft, matter))
                    .addObject("expected", new Expected(what.equals("save") ? fields : null))
                    .addObject("cases", scenarios.files(draft))
                    .addObject("into", scenarios.beside(draft, form.categories().get(0)));
        } catch (Rejected refused) {
            page.setStatus(HttpStatusCode.valueOf(refused.status()));
            Map<String, Fault> faults = new HashMap<>();
            refused.faults().forEach(fault -> faults.putIfAbsent(fault.field(), fault));
            return page.addObject("faults", faults).addObject("body", matter);
        }
        return what.equals("save") ? saved(page, draft, fields, matter, actor) : page;
    }

    private ModelAndView saved(
            ModelAndView page, Draft draft, MultiValueMap<String, String> fields, ObjectNode matter, Actor actor) {
        String file = Objects.requireNonNullElse(fields.getFirst("file"), "");
        String name = Objects.requireNonNullElse(fields.getFirst("name"), "");
        try {
            int line = scenarios.add(
                    draft.id(), file, name, matter, new ScenarioForm(fields).expect(), draft.version(), actor);
            return new ModelAndView("redirect:"
                    + UriComponentsBuilder.fromPath("/rules/drafts/" + draft.id())
                            .queryParam("file", file)
                            .fragment("L" + line)
                            .build()
                            .encode());
        } catch (Rejected refused) {
            page.setStatus(HttpStatusCode.valueOf(refused.status()));
            return page.addObject("unsaved", refused);
        }
    }

    private static ObjectNode matter(MatterForm form, Vocabulary vocabulary) {
        ObjectNode matter = form.matter(vocabulary);
        matter.put("decidedOn", form.typed("decidedOn"));
        if (!form.typed("history").isBlank()) {
            try {
                matter.set("history", Canonical.JSON.readTree(form.typed("history")));
            } catch (JacksonException e) {
                throw Rejected.faulty(
                        "The history can't be read",
                        List.of(Fault.of("history", form.typed("history"), "a list as in a scenario")));
            }
        }
        return matter;
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
