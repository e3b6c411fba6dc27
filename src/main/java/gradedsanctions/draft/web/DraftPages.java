package gradedsanctions.draft.web;

import gradedsanctions.access.Access;
import gradedsanctions.access.Actor;
import gradedsanctions.access.Permission;
import gradedsanctions.draft.Checking;
import gradedsanctions.draft.Draft;
import gradedsanctions.draft.Drafts;
import gradedsanctions.draft.Others;
import gradedsanctions.policy.Publishing;
import gradedsanctions.policy.Releases;
import gradedsanctions.problem.Rejected;
import gradedsanctions.rulebook.source.RuleFiles;
import jakarta.servlet.http.HttpServletResponse;
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

/** Drafts for people: the list of them, and each in the editor. */
@Controller
@RequestMapping("/rules/drafts")
class DraftPages {

    /** Monaco makes its style sheets while it runs, which the policy of other pages forbids; scripts stay forbidden. */
    private static final String EDITOR_POLICY =
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none';"
                    + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private final Access access;
    private final Drafts drafts;
    private final Checking checking;
    private final Others others;
    private final Releases releases;
    private final Publishing publishing;

    DraftPages(
            Access access, Drafts drafts, Checking checking, Others others, Releases releases, Publishing publishing) {
        this.access = access;
        this.drafts = drafts;
        this.checking = checking;
        this.others = others;
        this.releases = releases;
        this.publishing = publishing;
    }

    @ModelAttribute("english")
    boolean english(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    @GetMapping
    ModelAndView all() {
        access.require(Permission.READ_DRAFTS);
        return list();
    }

    private ModelAndView list() {
        return new ModelAndView("draft/drafts")
                .addObject("drafts", drafts.newest())
                .addObject("active", releases.active().hash())
                .addObject("me", access.current().name())
                .addObject("mayAuthor", access.allows(Permission.AUTHOR_RELEASE));
    }

    /** @param to the page of the draft to go on with, empty for the editor */
    @PostMapping
    ModelAndView begin(@RequestParam(defaultValue = "") String title, @RequestParam(defaultValue = "") String to) {
        Actor actor = access.require(Permission.AUTHOR_RELEASE);
        try {
            Draft draft = drafts.begin(title, actor);
            return new ModelAndView("redirect:/rules/drafts/" + draft.id() + (to.matches("[a-z]+") ? "/" + to : ""));
        } catch (Rejected refused) {
            ModelAndView page = list();
            page.setStatus(HttpStatusCode.valueOf(refused.status()));
            return page.addObject("refused", refused);
        }
    }

    /** @param beside another draft, whose text of the file is shown beside this one's */
    @GetMapping("/{id}")
    ModelAndView editor(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String file,
            @RequestParam(required = false) @Nullable UUID beside,
            HttpServletResponse response) {
        Actor actor = access.require(Permission.READ_DRAFTS);
        Draft draft = drafts.find(id);
        RuleFiles files = drafts.files(draft);
        String path = file == null ? Tree.first(draft, files) : file;
        response.setHeader("Content-Security-Policy", EDITOR_POLICY);
        return headed("draft/editor", draft, actor)
                .addObject("path", path)
                .addObject("beside", beside)
                .addObject("folder", RuleFiles.folder(path))
                .addObject("exists", files.all().containsKey(path))
                .addObject("topic", Tree.topic(path, files))
                .addObject("tree", Tree.of(draft, files, checking.check(files).problems()))
                .addObject("others", others.beside(draft));
    }

    /** A page of a draft with what its head shows. */
    private ModelAndView headed(String view, Draft draft, Actor actor) {
        return Head.of(view, draft, actor, access)
                .addObject("active", releases.active().hash())
                .addObject("reviewed", publishing == Publishing.REVIEWED);
    }

    @PostMapping("/{id}/title")
    String rename(@PathVariable UUID id, @RequestParam(defaultValue = "") String title) {
        drafts.rename(id, title, access.require(Permission.AUTHOR_RELEASE));
        return "redirect:/rules/drafts/" + id;
    }

    @PostMapping("/{id}/discard")
    String discard(@PathVariable UUID id) {
        drafts.discard(id, access.require(Permission.AUTHOR_RELEASE));
        return "redirect:/rules/drafts";
    }
}
