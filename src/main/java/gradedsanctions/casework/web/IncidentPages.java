package gradedsanctions.casework.web;

import gradedsanctions.access.Access;
import gradedsanctions.access.Actor;
import gradedsanctions.access.Permission;
import gradedsanctions.casework.Opening;
import gradedsanctions.casework.Trying;
import gradedsanctions.problem.Fault;
import gradedsanctions.problem.Rejected;
import gradedsanctions.register.LegalDay;
import gradedsanctions.rulebook.Difference;
import gradedsanctions.rulebook.ReleaseStore;
import gradedsanctions.rulebook.Ruling;
import gradedsanctions.rulebook.Vocabulary;
import gradedsanctions.subjects.Identifier;
import gradedsanctions.subjects.Kind;
import gradedsanctions.subjects.Scheme;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.node.ObjectNode;

/** The form of an incident, made from the vocabulary; a draft lives as long as the login. */
@Controller
@RequestMapping("/incidents/new")
class IncidentPages {

    private static final String DRAFT = "incidentDraft";
    private static final String LAST = "incidentTried";

    private final Access access;
    private final Opening opening;
    private final Trying trying;
    private final ReleaseStore releases;
    private final Wording wording;
    private final Clock clock;

    IncidentPages(Access access, Opening opening, Trying trying, ReleaseStore releases, Wording wording, Clock clock) {
        this.access = access;
        this.opening = opening;
        this.trying = trying;
        this.releases = releases;
        this.wording = wording;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView form(@RequestParam @Nullable String category, HttpSession session, Locale locale) {
        access.require(Permission.OPEN_CASE);
        if (category != null && category.isEmpty()) {
            return page(null, locale).addObject("kept", draft(session) != null);
        }
        if (category != null) {
            vocabulary().category(category).ifPresent(chosen -> {
                session.setAttribute(DRAFT, IncidentDraft.start(chosen));
                session.removeAttribute(LAST);
            });
            return new ModelAndView("redirect:/incidents/new");
        }
        return page(draft(session), locale);
    }

    @PostMapping
    ModelAndView send(
            @RequestParam("do") String what,
            @RequestParam MultiValueMap<String, String> form,
            HttpSession session,
            Locale locale) {
        Actor actor = access.require(Permission.OPEN_CASE);
        IncidentDraft before = draft(session);
        if (before == null) {
            return new ModelAndView("redirect:/incidents/new");
        }
        IncidentDraft draft = changed(before.with(form), what);
        session.setAttribute(DRAFT, draft);
        try {
            return switch (what) {
                case "try" -> tried(draft, session, locale);
                case "open" -> opened(draft, actor, session);
                default -> page(draft, locale);
            };
        } catch (Rejected refused) {
            return refused(draft, refused, locale);
        }
    }

    /** Keeps what is typed, so that it survives a reload. */
    @PostMapping("/draft")
    ResponseEntity<Void> keep(@RequestParam MultiValueMap<String, String> form, HttpSession session) {
        access.require(Permission.OPEN_CASE);
        IncidentDraft before = draft(session);
        if (before != null) {
            session.setAttribute(DRAFT, before.with(form));
        }
        return ResponseEntity.noContent().build();
    }

    /** Whether an identifier is right by its form, while it is typed; in the body, for an address is no place for it. */
    @PostMapping("/identifier")
    String check(
            @RequestParam("subject.identifier.scheme") String scheme,
            @RequestParam("subject.identifier.value") String value,
            Locale locale,
            Model model) {
        access.require(Permission.OPEN_CASE);
        List<Fault> faults = new ArrayList<>();
        Identifier.read(scheme, value, "subject.identifier", LegalDay.today(clock), faults);
        model.addAttribute("empty", value.isBlank());
        model.addAttribute("fault", faults.isEmpty() ? null : faults.get(0));
        model.addAttribute("say", wording.faults(locale));
        return "casework/identifier";
    }

    private static IncidentDraft changed(IncidentDraft draft, String what) {
        if (what.startsWith("remove:") && draft.categories().size() > 1) {
            int act = Integer.parseInt(what.substring("remove:".length()).replaceAll("\\D", "0"));
            return act < draft.categories().size() ? draft.remove(act) : draft;
        }
        return what.equals("add") ? draft.add(draft.typed("more")) : draft;
    }

    private ModelAndView opened(IncidentDraft draft, Actor actor, HttpSession session) {
        Opening.Opened opened = opening.open(draft.body(vocabulary()), draft.key(), actor);
        session.removeAttribute(DRAFT);
        session.removeAttribute(LAST);
        return new ModelAndView("redirect:/cases/" + opened.opened().id());
    }

    private ModelAndView tried(IncidentDraft draft, HttpSession session, Locale locale) {
        ObjectNode body = draft.body(vocabulary());
        Ruling ruling = trying.preview(body);
        ModelAndView page = page(draft, locale);
        page.addObject("ruling", ruling);
        page.addObject("drawing", Drawing.of(ruling, releases.active()));
        page.addObject("facts", body);
        Object last = session.getAttribute(LAST);
        if (last instanceof String before) {
            page.addObject("differences", Difference.between(Ruling.read(before), ruling, wording.in(locale)));
        }
        session.setAttribute(LAST, ruling.json());
        return page;
    }

    private ModelAndView refused(IncidentDraft draft, Rejected refused, Locale locale) {
        ModelAndView page = page(draft, locale);
        page.setStatus(HttpStatusCode.valueOf(refused.status()));
        Map<String, Fault> faults = new HashMap<>();
        refused.faults().forEach(fault -> faults.putIfAbsent(fault.field(), fault));
        page.addObject("faults", faults);
        page.addObject("body", draft.body(vocabulary()));
        return page;
    }

    private static @Nullable IncidentDraft draft(HttpSession session) {
        return session.getAttribute(DRAFT) instanceof IncidentDraft draft ? draft : null;
    }

    private Vocabulary vocabulary() {
        return releases.active().vocabulary();
    }

    private ModelAndView page(@Nullable IncidentDraft draft, Locale locale) {
        ModelAndView page = new ModelAndView(draft == null ? "casework/categories" : "casework/incident");
        page.addObject("draft", draft);
        page.addObject("circumstances", draft == null ? List.of() : circumstances(draft.kind()));
        page.addObject("vocabulary", vocabulary());
        page.addObject("words", wording.in(locale));
        page.addObject("say", wording.faults(locale));
        page.addObject("english", Wording.isEnglish(locale));
        page.addObject("faults", Map.of());
        page.addObject("schemes", draft == null ? List.of() : schemes(draft.kind()));
        return page;
    }

    private static List<Scheme> schemes(String kind) {
        return Arrays.stream(Scheme.values())
                .filter(scheme -> scheme.fits(Kind.valueOf(kind)))
                .toList();
    }

    private List<Vocabulary.Item> circumstances(String kind) {
        return vocabulary().circumstances().stream()
                .filter(item -> kind.equals(item.subject()))
                .toList();
    }
}
