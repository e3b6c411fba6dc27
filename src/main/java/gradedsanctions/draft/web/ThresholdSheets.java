package gradedsanctions.draft.web;

import gradedsanctions.access.Access;
import gradedsanctions.access.Actor;
import gradedsanctions.access.Permission;
import gradedsanctions.draft.Draft;
import gradedsanctions.draft.DraftThresholds;
import gradedsanctions.draft.Drafts;
import gradedsanctions.draft.ThresholdTable;
import gradedsanctions.problem.Rejected;
import gradedsanctions.rulebook.source.RuleFiles;
import gradedsanctions.rulebook.threshold.Change;
import gradedsanctions.rulebook.threshold.Fault;
import gradedsanctions.rulebook.threshold.SheetEntries;
import gradedsanctions.rulebook.threshold.ThresholdSheet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The numbers of a draft as a spreadsheet, and back: what comes back is shown before anything changes. */
@Controller
@RequestMapping("/rules/drafts/{id}/thresholds")
class ThresholdSheets {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final int WRONG = 422;

    private final Access access;
    private final Drafts drafts;
    private final DraftThresholds thresholds;
    private final MessageSource messages;

    ThresholdSheets(Access access, Drafts drafts, DraftThresholds thresholds, MessageSource messages) {
        this.access = access;
        this.drafts = drafts;
        this.thresholds = thresholds;
        this.messages = messages;
    }

    @GetMapping("/sheet")
    ResponseEntity<byte[]> export(@PathVariable UUID id) {
        access.require(Permission.READ_DRAFTS);
        Draft draft = drafts.find(id);
        return download(table(draft), Long.toString(draft.number()));
    }

    static ResponseEntity<byte[]> download(ThresholdTable table, String name) {
        byte[] xlsx = ThresholdSheet.write(
                table.cells().stream().map(ThresholdTable.Cell::now).toList());
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("thresholds-" + name + ".xlsx")
                                .build()
                                .toString())
                .body(xlsx);
    }

    private ThresholdTable table(Draft draft) {
        return thresholds.table(draft).orElseThrow(() -> DraftThresholds.broken(draft));
    }

    /** Shows what a sheet would change. */
    @PostMapping("/sheet")
    ModelAndView read(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable MultipartFile file, Locale locale)
            throws IOException {
        Actor actor = access.require(Permission.AUTHOR_RELEASE);
        Draft draft = drafts.find(id);
        table(draft);
        if (file == null || file.isEmpty()) {
            return page(draft, actor, locale, Map.of(), WRONG).addObject("missing", true);
        }
        SheetEntries entries = thresholds.read(draft, file.getBytes());
        return page(draft, actor, locale, entries.values(), entries.faults().isEmpty() ? 200 : WRONG)
                .addObject("entries", entries);
    }

    /** @param values by the id of the threshold; those that are as they were are left out */
    private ModelAndView page(Draft draft, Actor actor, Locale locale, Map<String, String> values, int status) {
        RuleFiles files = drafts.files(draft);
        Change change = thresholds.wouldChange(draft, values);
        ModelAndView page = Head.of("draft/threshold-sheet", draft, actor, access)
                .addObject("change", change)
                .addObject("cells", table(draft).byId())
                .addObject("here", "/rules/drafts/" + draft.id() + "/thresholds")
                .addObject("view", new ThresholdView(files, messages, locale));
        page.setStatus(HttpStatusCode.valueOf(change.faults().isEmpty() ? status : WRONG));
        return page;
    }

    /** Takes over what was shown: the values come with the form, not from a file that somebody keeps. */
    @PostMapping("/adoption")
    ModelAndView adopt(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") long version,
            @RequestParam Map<String, String> fields,
            Locale locale) {
        Actor actor = access.require(Permission.AUTHOR_RELEASE);
        Map<String, String> values = TypedFields.under("value.", fields);
        try {
            List<Fault> faults = thresholds
                    .change(id, values, TypedFields.under("seen.", fields), version, actor)
                    .faults();
            if (!faults.isEmpty()) {
                return page(drafts.find(id), actor, locale, values, WRONG);
            }
            return new ModelAndView("redirect:/rules/drafts/" + id + "/thresholds");
        } catch (Rejected refused) {
            if (refused.status() != 409 || refused.faults().stream().noneMatch(f -> values.containsKey(f.field()))) {
                throw refused;
            }
            return page(drafts.find(id), actor, locale, values, refused.status())
                    .addObject("meanwhile", true);
        }
    }

    /** A form that is larger than any may be is not read, so nothing of it is known. */
    @ExceptionHandler
    ModelAndView tooLarge(MultipartException failure, HttpServletRequest request, Locale locale) {
        Actor actor = access.require(Permission.AUTHOR_RELEASE);
        UUID id = UUID.fromString(request.getRequestURI().replaceFirst(".*/drafts/([^/]+)/.*", "$1"));
        return page(drafts.find(id), actor, locale, Map.of(), 413).addObject("tooLarge", true);
    }
}
