package gradedsanctions.draft.web;

import gradedsanctions.access.Access;
import gradedsanctions.access.Permission;
import gradedsanctions.draft.Checking;
import gradedsanctions.draft.Draft;
import gradedsanctions.draft.Drafts;
import gradedsanctions.draft.Run;
import gradedsanctions.draft.Runs;
import gradedsanctions.rulebook.scenario.ConditionCoverage;
import gradedsanctions.rulebook.source.RuleFiles;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** The scenarios of a draft beside the editor: run by themselves after a pause, shown as they come. */
@Controller
@RequestMapping("/rules/drafts/{id}")
class DraftRuns {

    private final Access access;
    private final Drafts drafts;
    private final Checking checking;
    private final Runs runs;
    private final DraftWords words;

    DraftRuns(Access access, Drafts drafts, Checking checking, Runs runs, DraftWords words) {
        this.access = access;
        this.drafts = drafts;
        this.checking = checking;
        this.runs = runs;
        this.words = words;
    }

    /** Runs them if the files hold; those of the folder of the file come first. */
    @PostMapping("/scenarios")
    ModelAndView run(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String file,
            @RequestParam(defaultValue = "false") boolean alone,
            Locale locale) {
        access.require(Permission.READ_DRAFTS);
        Draft draft = drafts.find(id);
        RuleFiles files = drafts.files(draft);
        if (checking.check(files).sources() == null) {
            return pane(draft, file, locale).addObject("broken", true);
        }
        if (alone) {
            runs.startFolder(id, files, RuleFiles.folder(file));
        } else {
            runs.start(id, files, RuleFiles.folder(file));
        }
        return pane(draft, file, locale);
    }

    @PostMapping("/scenarios/cancel")
    ModelAndView cancel(@PathVariable UUID id, @RequestParam(defaultValue = "") String file, Locale locale) {
        access.require(Permission.READ_DRAFTS);
        runs.cancel(id);
        return pane(drafts.find(id), file, locale);
    }

    @GetMapping("/scenarios")
    ModelAndView results(@PathVariable UUID id, @RequestParam(defaultValue = "") String file, Locale locale) {
        access.require(Permission.READ_DRAFTS);
        return pane(drafts.find(id), file, locale);
    }

    private ModelAndView pane(Draft draft, String file, Locale locale) {
        Run run = runs.of(draft.id()).orElse(null);
        return new ModelAndView("draft/scenarios :: pane")
                .addObject("draft", draft)
                .addObject("path", file)
                .addObject("folder", RuleFiles.folder(file))
                .addObject("run", run)
                .addObject("say", words.of(draft, locale));
    }

    /** @param state BOTH, ONE or NONE of its outcomes came up */
    record Line(int line, String state) {}

    /** How far each condition of a file was tried by the newest run; none before it has ended. */
    @GetMapping("/coverage")
    @ResponseBody
    List<Line> coverage(@PathVariable UUID id, @RequestParam(defaultValue = "") String path) {
        access.require(Permission.READ_DRAFTS);
        Run run = runs.of(id).orElse(null);
        if (run == null || run.coverage() == null) {
            return List.of();
        }
        return run.coverage().rules().stream()
                .filter(rule -> rule.file().equals(path))
                .flatMap(rule -> Stream.concat(
                        Stream.of(new Line(rule.line(), rule.fired() ? "BOTH" : "NONE")),
                        rule.conditions().stream().map(DraftRuns::line)))
                .toList();
    }

    private static Line line(ConditionCoverage.Condition condition) {
        String state = condition.held() && condition.failed()
                ? "BOTH"
                : condition.held() || condition.failed() ? "ONE" : "NONE";
        return new Line(condition.line(), state);
    }
}
