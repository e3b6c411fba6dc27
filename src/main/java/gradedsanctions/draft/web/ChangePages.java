package gradedsanctions.draft.web;

import gradedsanctions.access.Access;
import gradedsanctions.access.Actor;
import gradedsanctions.access.Permission;
import gradedsanctions.draft.Checking;
import gradedsanctions.draft.Draft;
import gradedsanctions.draft.DraftSubmitting;
import gradedsanctions.draft.Drafts;
import gradedsanctions.draft.Runs;
import gradedsanctions.policy.Publication;
import gradedsanctions.policy.Publications;
import gradedsanctions.policy.Publishing;
import gradedsanctions.policy.Releases;
import gradedsanctions.policy.RuleFolder;
import gradedsanctions.problem.Rejected;
import gradedsanctions.rulebook.Rulebook;
import gradedsanctions.rulebook.source.Problem;
import gradedsanctions.rulebook.source.RuleFiles;
import gradedsanctions.rulebook.source.Sources;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What a draft changes, item by item, where it stands, and its submission. */
@Controller
@RequestMapping("/rules/drafts/{id}")
class ChangePages {

    private final Access access;
    private final Drafts drafts;
    private final Checking checking;
    private final Runs runs;
    private final DraftSubmitting submitting;
    private final Publications publications;
    private final Publishing publishing;
    private final Releases releases;
    private final RuleFolder folder;

    ChangePages(
            Access access,
            Drafts drafts,
            Checking checking,
            Runs runs,
            DraftSubmitting submitting,
            Publications publications,
            Publishing publishing,
            Releases releases,
            RuleFolder folder) {
        this.access = access;
        this.drafts = drafts;
        this.checking = checking;
        this.runs = runs;
        this.submitting = submitting;
        this.publications = publications;
        this.publishing = publishing;
        this.releases = releases;
        this.folder = folder;
    }

    @ModelAttribute("english")
    boolean english(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    @GetMapping("/changes")
    ModelAndView changes(@PathVariable UUID id) {
        Actor actor = access.require(Permission.READ_DRAFTS);
        return page(drafts.find(id), actor);
    }

    private ModelAndView page(Draft draft, Actor actor) {
        ModelAndView page = standing("draft/changes", draft, actor);
        RuleFiles base = drafts.base(draft);
        RuleFiles files = drafts.files(draft);
        Sources before = checking.check(base).sources();
        Sources after = checking.check(files).sources();
        if (before != null && after != null) {
            page.addObject(
                    "difference",
                    Rulebook.difference(new Rulebook.Readable(base, before), new Rulebook.Readable(files, after)));
        }
        return page;
    }

    private ModelAndView standing(String view, Draft draft, Actor actor) {
        Publication publication = draft.publication() == null ? null : publications.find(draft.publication());
        RuleFiles files = drafts.files(draft);
        List<Problem> problems = checking.check(files).problems();
        return Head.of(view, draft, actor, access)
                .addObject("problems", problems)
                .addObject("errors", problems.stream().filter(Problem::error).count())
                .addObject(
                        "run",
                        runs.of(draft.id())
                                .filter(run -> run.hash().equals(files.hash()))
                                .orElse(null))
                .addObject("publication", publication)
                .addObject("submitted", submitting.of(draft.id()).orElse(null))
                .addObject("awaited", isAwaited(draft))
                .addObject("folderRefused", publishing == Publishing.FOLDER && isRefused(draft))
                .addObject("reviewed", publishing == Publishing.REVIEWED)
                .addObject("active", releases.active().hash());
    }

    /** The steps from writing to judging, and where the draft is among them. */
    @GetMapping("/standing")
    ModelAndView steps(@PathVariable UUID id) {
        Actor actor = access.require(Permission.READ_DRAFTS);
        return standing("draft/standing :: steps", drafts.find(id), actor);
    }

    /** How far the submission has come; the page is loaded again when it has ended. */
    @GetMapping("/submission")
    ModelAndView submission(@PathVariable UUID id, HttpServletResponse response) {
        Actor actor = access.require(Permission.READ_DRAFTS);
        Draft draft = drafts.find(id);
        if (!isAwaited(draft)) {
            response.setHeader("HX-Refresh", "true");
        }
        return standing("draft/changes :: submission", draft, actor);
    }

    private boolean isRefused(Draft draft) {
        return folder.refuses(drafts.files(draft).hash());
    }

    /** It is being submitted, or lies in the folder and does not judge yet. */
    private boolean isAwaited(Draft draft) {
        boolean lies = publishing == Publishing.FOLDER && draft.state() == Draft.State.SUBMITTED;
        return lies && !isRefused(draft)
                || submitting.of(draft.id()).map(s -> s.running()).orElse(false);
    }

    @PostMapping("/submission")
    ModelAndView submit(@PathVariable UUID id, @RequestParam(required = false) @Nullable String reason) {
        Actor actor = access.require(Permission.AUTHOR_RELEASE);
        try {
            submitting.submit(id, reason, actor);
            return new ModelAndView("redirect:/rules/drafts/" + id + "/changes");
        } catch (Rejected refused) {
            if (refused.status() == 404 || refused.status() == 403) {
                throw refused;
            }
            ModelAndView page = page(drafts.find(id), actor);
            page.setStatus(HttpStatusCode.valueOf(refused.status()));
            return page.addObject("refused", refused).addObject("reason", reason);
        }
    }
}
