package gradedsanctions.draft.web;

import gradedsanctions.access.Access;
import gradedsanctions.access.Actor;
import gradedsanctions.access.Permission;
import gradedsanctions.draft.Checking;
import gradedsanctions.draft.Draft;
import gradedsanctions.draft.Drafts;
import gradedsanctions.problem.Rejected;
import gradedsanctions.rulebook.authoring.Authored;
import gradedsanctions.rulebook.authoring.Fault;
import gradedsanctions.rulebook.authoring.RowChanging;
import gradedsanctions.rulebook.authoring.RowTable;
import gradedsanctions.rulebook.source.RuleFiles;
import gradedsanctions.rulebook.source.Sources;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
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

/** Rules of a draft that insert rows, as tables: each cell is one literal of the rule's text. */
@Controller
@RequestMapping("/rules/drafts/{id}/tables")
class TablePages {

    private final Access access;
    private final Drafts drafts;
    private final Checking checking;

    TablePages(Access access, Drafts drafts, Checking checking) {
        this.access = access;
        this.drafts = drafts;
        this.checking = checking;
    }

    @GetMapping
    ModelAndView all(@PathVariable UUID id) {
        Actor actor = access.require(Permission.READ_DRAFTS);
        Draft draft = drafts.find(id);
        Sources sources = checking.check(drafts.files(draft)).sources();
        return Head.of("draft/tables", draft, actor, access)
                .addObject("holds", sources != null)
                .addObject("rules", sources == null ? List.of() : RowTable.rules(sources));
    }

    /** @param wrote whether something was just written */
    @GetMapping("/{rule}")
    ModelAndView one(
            @PathVariable UUID id,
            @PathVariable String rule,
            @RequestParam(defaultValue = "false") boolean wrote,
            Locale locale) {
        Actor actor = access.require(Permission.READ_DRAFTS);
        return page(drafts.find(id), rule, Map.of(), actor, locale).addObject("wrote", wrote);
    }

    /**
     * @param what change, add, or remove: and the number of a row
     * @param cells what was typed, by row, dot and column
     */
    @PostMapping("/{rule}")
    ModelAndView change(
            @PathVariable UUID id,
            @PathVariable String rule,
            @RequestParam(name = "do", defaultValue = "change") String what,
            @RequestParam(defaultValue = "-1") long version,
            @RequestParam Map<String, String> cells,
            Locale locale) {
        Actor actor = access.require(Permission.AUTHOR_RELEASE);
        Draft draft = drafts.find(id);
        RuleFiles files = drafts.files(draft);
        Sources sources = checking.check(files).sources();
        if (sources == null || RowTable.of(files, sources, rule).isEmpty()) {
            return page(draft, rule, cells, actor, locale);
        }
        try {
            if (draft.version() != version) {
                drafts.change(id, Map.of(), version, actor);
            }
            Authored authored = authored(new RowChanging(files, sources, rule, cells), what);
            if (!authored.whole()) {
                return faulty(page(draft, rule, cells, actor, locale), authored);
            }
            drafts.change(id, new HashMap<>(authored.texts()), version, actor);
            return new ModelAndView("redirect:/rules/drafts/{id}/tables/{rule}", Map.of("id", id, "rule", rule))
                    .addObject("wrote", !authored.texts().isEmpty());
        } catch (Rejected refused) {
            if (refused.status() == 403) {
                throw refused;
            }
            ModelAndView page = page(drafts.find(id), rule, kept(drafts.find(id), rule, cells), actor, locale);
            page.setStatus(HttpStatusCode.valueOf(refused.status()));
            return page.addObject("refused", refused);
        }
    }

    /** What was typed, if the rows are still the same: it goes by their places. */
    private Map<String, String> kept(Draft draft, String rule, Map<String, String> cells) {
        RuleFiles files = drafts.files(draft);
        Sources sources = checking.check(files).sources();
        boolean same = sources != null
                && RowTable.of(files, sources, rule)
                        .filter(table -> table.rowsKey().equals(cells.get("rows")))
                        .isPresent();
        return same ? cells : Map.of();
    }

    private static Authored authored(RowChanging changing, String what) {
        return what.equals("add")
                ? changing.add()
                : what.matches("remove:\\d{1,5}")
                        ? changing.remove(Integer.parseInt(what.substring("remove:".length())))
                        : changing.change();
    }

    private static ModelAndView faulty(ModelAndView page, Authored authored) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        Map<String, Fault> faults = new LinkedHashMap<>();
        authored.faults().forEach(fault -> faults.putIfAbsent(fault.field(), fault));
        return page.addObject("faults", faults);
    }

    private ModelAndView page(Draft draft, String rule, Map<String, String> typed, Actor actor, Locale locale) {
        RuleFiles files = drafts.files(draft);
        Sources sources = checking.check(files).sources();
        RowTable table =
                sources == null ? null : RowTable.of(files, sources, rule).orElseThrow(() -> unknown(rule));
        return Head.of("draft/table", draft, actor, access)
                .addObject("holds", sources != null)
                .addObject("table", table)
                .addObject("bases", table == null || sources == null ? List.of() : table.bases(sources))
                .addObject("typed", typed)
                .addObject("faults", Map.of())
                .addObject("english", locale.getLanguage().equals(Locale.ENGLISH.getLanguage()));
    }

    private static Rejected unknown(String rule) {
        return new Rejected(
                404,
                "No such table",
                "The draft has no rule " + rule + " that inserts rows",
                List.of(gradedsanctions.problem.Fault.of("rule", rule, "the id of a rule that inserts rows")),
                Map.of());
    }
}
