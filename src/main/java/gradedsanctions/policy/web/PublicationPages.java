package gradedsanctions.policy.web;

import gradedsanctions.access.Access;
import gradedsanctions.access.Actor;
import gradedsanctions.access.Permission;
import gradedsanctions.access.SigningIn;
import gradedsanctions.policy.Publication;
import gradedsanctions.policy.Publications;
import gradedsanctions.policy.Publishing;
import gradedsanctions.policy.Releases;
import gradedsanctions.policy.SignatureForm;
import gradedsanctions.policy.Signing;
import gradedsanctions.policy.Submission;
import gradedsanctions.policy.Submitting;
import gradedsanctions.problem.Rejected;
import gradedsanctions.register.LegalDay;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Drafts and releases for people: where each stands, who signed, from when it judges; forms for those who may. */
@Controller
@RequestMapping("/rules/releases")
class PublicationPages {

    private final Access access;
    private final SigningIn signingIn;
    private final Publishing publishing;
    private final Publications publications;
    private final Submitting submitting;
    private final Signing signing;
    private final Releases releases;
    private final Clock clock;

    PublicationPages(
            Access access,
            SigningIn signingIn,
            Publishing publishing,
            Publications publications,
            Submitting submitting,
            Signing signing,
            Releases releases,
            Clock clock) {
        this.access = access;
        this.signingIn = signingIn;
        this.publishing = publishing;
        this.publications = publications;
        this.submitting = submitting;
        this.signing = signing;
        this.releases = releases;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView all() {
        access.require(Permission.READ_RULES);
        return page();
    }

    /** What it would change, item by item. */
    @GetMapping("/{id}")
    ModelAndView changes(@PathVariable UUID id) {
        access.require(Permission.READ_RULES);
        Publication publication = publications.find(id);
        return new ModelAndView("policy/changes")
                .addObject("publication", publication)
                .addObject("difference", publications.changes(publication));
    }

    /** What one release says otherwise than another, item by item. */
    @GetMapping("/difference")
    ModelAndView difference(@RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String to) {
        access.require(Permission.READ_RULES);
        return new ModelAndView("policy/difference")
                .addObject("from", from)
                .addObject("to", to)
                .addObject("difference", publications.between(from, to));
    }

    /** @param release one that judged before; empty for the rule folder as it lies */
    @PostMapping
    ModelAndView submit(
            @RequestParam(defaultValue = "") String release, @RequestParam(defaultValue = "") String reason) {
        Actor actor = access.require(Permission.AUTHOR_RELEASE);
        return answer(() -> submitting.submit(new Submission(reason, orNull(release), null), actor));
    }

    @PostMapping("/{id}/signature")
    ModelAndView sign(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String release,
            @RequestParam(defaultValue = "") String replay,
            @RequestParam(defaultValue = "") String reason) {
        Actor actor = access.require(Permission.AUTHOR_RELEASE);
        return answer(() -> {
            publications.find(id);
            signingIn.again(password);
            signing.sign(id, new SignatureForm(release, orNull(replay), null, orNull(reason)), actor);
        });
    }

    @PostMapping("/{id}/approval")
    ModelAndView approve(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String release,
            @RequestParam(defaultValue = "") String replay,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate activeOn,
            @RequestParam(defaultValue = "") String reason) {
        Actor actor = access.require(Permission.APPROVE_RELEASE);
        return answer(() -> {
            publications.find(id);
            signingIn.again(password);
            signing.approve(id, new SignatureForm(release, orNull(replay), activeOn, orNull(reason)), actor);
        });
    }

    @PostMapping("/{id}/refusal")
    ModelAndView refuse(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
        Actor actor = access.require(Permission.APPROVE_RELEASE);
        return answer(() -> signing.refuse(id, reason, actor));
    }

    @PostMapping("/{id}/withdrawal")
    ModelAndView withdraw(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
        Actor actor = access.require(Permission.AUTHOR_RELEASE);
        return answer(() -> signing.withdraw(id, reason, actor));
    }

    private ModelAndView answer(Runnable step) {
        try {
            step.run();
            return new ModelAndView("redirect:/rules/releases");
        } catch (Rejected refused) {
            ModelAndView page = page();
            page.setStatus(HttpStatusCode.valueOf(refused.status()));
            return page.addObject("refused", refused);
        }
    }

    private ModelAndView page() {
        return new ModelAndView("policy/releases")
                .addObject("reviewed", publishing == Publishing.REVIEWED)
                .addObject("active", releases.active().hash())
                .addObject("problem", releases.problem())
                .addObject("publications", publications.newest())
                .addObject("sealed", releases.all())
                .addObject("mayAuthor", access.allows(Permission.AUTHOR_RELEASE))
                .addObject("mayApprove", access.allows(Permission.APPROVE_RELEASE))
                .addObject("mayReplay", access.allows(Permission.REPLAY) && publications.canReplay())
                .addObject("byPasskey", signingIn.byPasskey())
                .addObject("me", access.current().name())
                .addObject("today", LegalDay.today(clock));
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
