package gradedsanctions.draft.web;

import gradedsanctions.access.Access;
import gradedsanctions.access.Actor;
import gradedsanctions.access.Permission;
import gradedsanctions.draft.Checking;
import gradedsanctions.draft.Draft;
import gradedsanctions.draft.DraftThresholds;
import gradedsanctions.draft.Drafts;
import gradedsanctions.draft.Effects;
import gradedsanctions.draft.Run;
import gradedsanctions.draft.Runs;
import gradedsanctions.draft.ThresholdTable;
import gradedsanctions.problem.Rejected;
import gradedsanctions.rulebook.source.Problem;
import gradedsanctions.rulebook.source.RuleFiles;
import gradedsanctions.rulebook.threshold.Change;
import gradedsanctions.rulebook.threshold.Fault;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The table of the numbers that the house sets, in a draft: somebody types a number, and that number is changed. */
@Controller
@RequestMapping("/rules/drafts/{id}/thresholds")
class ThresholdPages {

    private static final int WRONG = 422;

    private final Access access;
    private final Drafts drafts;
    private final Checking checking;
    private final DraftThresholds thresholds;
    private final Runs runs;
    private final Effects effects;
    private final MessageSource messages;

    ThresholdPages(
            Access access,
            Drafts drafts,
            Checking checking,
            DraftThresholds thresholds,
            Runs runs,
            Effects effects,
            MessageSource messages) {
        this.access = access;
        this.drafts = drafts;
        this.checking = checking;
        this.thresholds = thresholds;
        this.runs = runs;
        this.effects = effects;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView page(@PathVariable UUID id, Locale locale) {
        Actor actor = access.require(Permission.READ_DRAFTS);
        return page("draft/thresholds", drafts.find(id), actor, locale);
    }

    private ModelAndView page(String view, Draft draft, Actor actor, Locale locale) {
        RuleFiles files = drafts.files(draft);
        Optional<ThresholdTable> table = thresholds.table(draft);
        return Head.of(view, draft, actor, access)
                .addObject("table", table.orElse(null))
                .addObject("errors", table.isPresent() ? List.of() : errors(files))
                .addObject("here", "/rules/drafts/" + draft.id() + "/thresholds")
                .addObject("view", new ThresholdView(files, messages, locale))
                .addObject("run", run(draft, files))
                .addObject("effect", effects.of(draft.id(), files).orElse(null))
                .addObject("typed", Map.of())
                .addObject("faults", Map.of())
                .addObject("theirs", Map.of());
    }

    private List<Problem> errors(RuleFiles files) {
        return checking.check(files).problems().stream().filter(Problem::error).toList();
    }

    /** The newest run of the scenarios, if it is of the draft as it is now. */
    private @Nullable Run run(Draft draft, RuleFiles files) {
        return runs.of(draft.id())
                .filter(run -> run.hash().equals(files.hash()))
                .orElse(null);
    }

    /**
     * Changes the numbers of a row.
     *
     * @param fields value.ID: what was typed; seen.ID: what was there
     */
    @PostMapping
    ModelAndView change(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String row,
            @RequestParam(defaultValue = "-1") long version,
            @RequestParam Map<String, String> fields,
            Locale locale) {
        Actor actor = access.require(Permission.AUTHOR_RELEASE);
        Map<String, String> values = TypedFields.under("value.", fields);
        try {
            Change change = thresholds.change(id, values, TypedFields.under("seen.", fields), version, actor);
            if (change.faults().isEmpty()) {
                return row(drafts.find(id), row, actor, locale, 200);
            }
            Map<String, Fault> faults = new HashMap<>();
            change.faults().forEach(fault -> faults.putIfAbsent(fault.threshold(), fault));
            return row(drafts.find(id), row, actor, locale, WRONG)
                    .addObject("typed", values)
                    .addObject("faults", faults);
        } catch (Rejected refused) {
            if (refused.status() != 409 || refused.faults().stream().noneMatch(f -> values.containsKey(f.field()))) {
                throw refused;
            }
            Map<String, String> theirs = new HashMap<>();
            refused.faults().forEach(fault -> theirs.put(fault.field(), fault.expected()));
            return row(drafts.find(id), row, actor, locale, refused.status())
                    .addObject("typed", values)
                    .addObject("theirs", theirs);
        }
    }

    private ModelAndView row(Draft draft, String key, Actor actor, Locale locale, int status) {
        ThresholdTable.Row row =
                thresholds.table(draft).flatMap(table -> table.row(key)).orElseThrow(() -> TypedFields.unknownRow(key));
        ModelAndView page = page("draft/threshold-row :: changed", draft, actor, locale);
        page.setStatus(HttpStatusCode.valueOf(status));
        return page.addObject("row", row);
    }

    @PostMapping("/restoration")
    ModelAndView restore(@PathVariable UUID id, @RequestParam(defaultValue = "-1") long version, Locale locale) {
        Actor actor = access.require(Permission.AUTHOR_RELEASE);
        try {
            Change change = thresholds.restore(id, version, actor);
            if (change.faults().isEmpty()) {
                return new ModelAndView("redirect:/rules/drafts/" + id + "/thresholds");
            }
            ModelAndView page = page("draft/thresholds", drafts.find(id), actor, locale);
            page.setStatus(HttpStatusCode.valueOf(WRONG));
            return page.addObject("notRestored", change.faults());
        } catch (Rejected refused) {
            if (refused.status() != 409) {
                throw refused;
            }
            ModelAndView page = page("draft/thresholds", drafts.find(id), actor, locale);
            page.setStatus(HttpStatusCode.valueOf(refused.status()));
            return page.addObject("meanwhile", true);
        }
    }

    /** Which values the numbers of a row had; asked again while earlier releases are unread. */
    @GetMapping("/history")
    ModelAndView history(@PathVariable UUID id, @RequestParam(defaultValue = "") String row, Locale locale) {
        Actor actor = access.require(Permission.READ_DRAFTS);
        ModelAndView page = row(drafts.find(id), row, actor, locale, 200);
        page.setViewName("draft/threshold-row :: history");
        return page.addObject("earlier", thresholds.earlier());
    }

    /** Runs the scenarios, those of a topic that was changed first: some seconds after the last change. */
    @PostMapping("/scenarios")
    ModelAndView run(@PathVariable UUID id, Locale locale) {
        Actor actor = access.require(Permission.READ_DRAFTS);
        Draft draft = drafts.find(id);
        thresholds
                .table(draft)
                .flatMap(table -> table.rows().stream()
                        .filter(ThresholdTable.Row::isChanged)
                        .findFirst())
                .ifPresent(changed -> runs.start(id, drafts.files(draft), changed.topic()));
        return page("draft/threshold-row :: scenarios", draft, actor, locale);
    }

    /** How far the scenarios were run. */
    @GetMapping("/scenarios")
    ModelAndView scenarios(@PathVariable UUID id, Locale locale) {
        Actor actor = access.require(Permission.READ_DRAFTS);
        return page("draft/threshold-row :: scenarios", drafts.find(id), actor, locale);
    }

    /** Judges past cases by the draft, some seconds after the last change. */
    @PostMapping("/effect")
    ModelAndView judge(@PathVariable UUID id, Locale locale) {
        Actor actor = access.require(Permission.READ_DRAFTS);
        Draft draft = drafts.find(id);
        if (thresholds.table(draft).isPresent()) {
            effects.start(id, drafts.files(draft), false);
        }
        return page("draft/threshold-row :: effects", draft, actor, locale);
    }

    /** How past cases turn so far, at each number that was changed. */
    @GetMapping("/effect")
    ModelAndView effect(@PathVariable UUID id, Locale locale) {
        Actor actor = access.require(Permission.READ_DRAFTS);
        return page("draft/threshold-row :: effects", drafts.find(id), actor, locale);
    }
}
