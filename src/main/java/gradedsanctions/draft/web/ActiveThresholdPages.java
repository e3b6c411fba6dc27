package gradedsanctions.draft.web;

import gradedsanctions.access.Access;
import gradedsanctions.access.Actor;
import gradedsanctions.access.Permission;
import gradedsanctions.draft.Draft;
import gradedsanctions.draft.DraftThresholds;
import gradedsanctions.draft.Drafts;
import gradedsanctions.draft.ThresholdTable;
import gradedsanctions.policy.Releases;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The numbers of the house in the release that judges, to be read; and the way to a draft that changes them. */
@Controller
@RequestMapping("/rules/thresholds")
class ActiveThresholdPages {

    private final Access access;
    private final Drafts drafts;
    private final DraftThresholds thresholds;
    private final Releases releases;
    private final MessageSource messages;

    ActiveThresholdPages(
            Access access, Drafts drafts, DraftThresholds thresholds, Releases releases, MessageSource messages) {
        this.access = access;
        this.drafts = drafts;
        this.thresholds = thresholds;
        this.releases = releases;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView page(Locale locale) {
        Actor actor = access.require(Permission.READ_RULES);
        boolean mayAuthor = access.allows(Permission.AUTHOR_RELEASE);
        return page("draft/thresholds-active", locale)
                .addObject("mayAuthor", mayAuthor)
                .addObject("mine", mayAuthor ? mine(actor) : List.of());
    }

    private List<Draft> mine(Actor actor) {
        return drafts.newest().stream()
                .filter(draft -> draft.isOpen() && draft.owner().equals(actor.name()))
                .toList();
    }

    private ModelAndView page(String view, Locale locale) {
        return new ModelAndView(view)
                .addObject("table", thresholds.active())
                .addObject("release", releases.active().hash())
                .addObject("here", "/rules/thresholds")
                .addObject("view", new ThresholdView(releases.active().files(), messages, locale))
                .addObject("editable", false)
                .addObject("typed", Map.of())
                .addObject("faults", Map.of())
                .addObject("theirs", Map.of());
    }

    @GetMapping("/history")
    ModelAndView history(@RequestParam(defaultValue = "") String row, Locale locale) {
        access.require(Permission.READ_RULES);
        ThresholdTable.Row asked = thresholds.active().row(row).orElseThrow(() -> TypedFields.unknownRow(row));
        return page("draft/threshold-row :: history", locale)
                .addObject("row", asked)
                .addObject("earlier", thresholds.earlier());
    }

    @GetMapping("/sheet")
    ResponseEntity<byte[]> sheet() {
        access.require(Permission.READ_RULES);
        return ThresholdSheets.download(
                thresholds.active(), releases.active().hash().substring(7, 19));
    }
}
