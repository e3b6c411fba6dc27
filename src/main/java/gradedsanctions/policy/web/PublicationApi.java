package gradedsanctions.policy.web;

import gradedsanctions.access.Access;
import gradedsanctions.access.Actor;
import gradedsanctions.access.Permission;
import gradedsanctions.access.SigningIn;
import gradedsanctions.policy.Publication;
import gradedsanctions.policy.Publications;
import gradedsanctions.policy.SignatureForm;
import gradedsanctions.policy.Signing;
import gradedsanctions.policy.Submission;
import gradedsanctions.policy.Submitting;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Drafts of the rules, who signs them, and from when they judge. Every step may be sent again. */
@RestController
@RequestMapping("/api/v1/releases/publications")
class PublicationApi {

    /** @param password of the signer, who signs in again; the rest as in {@link SignatureForm} */
    record Signed(
            @Nullable String password,
            @Nullable String release,
            @Nullable String replay,
            @Nullable LocalDate activeOn,
            @Nullable String reason) {

        SignatureForm form() {
            return new SignatureForm(release, replay, activeOn, reason);
        }

        @Override
        public String toString() {
            return "Signed[" + form() + "]";
        }
    }

    /** @param reason required */
    record Ended(@Nullable String reason) {}

    private final Access access;
    private final SigningIn signingIn;
    private final Publications publications;
    private final Submitting submitting;
    private final Signing signing;

    PublicationApi(
            Access access, SigningIn signingIn, Publications publications, Submitting submitting, Signing signing) {
        this.access = access;
        this.signingIn = signingIn;
        this.publications = publications;
        this.submitting = submitting;
        this.signing = signing;
    }

    @GetMapping
    List<Publication> all() {
        access.require(Permission.READ_RULES);
        return publications.newest();
    }

    @GetMapping("/{id}")
    Publication one(@PathVariable UUID id) {
        access.require(Permission.READ_RULES);
        return publications.find(id);
    }

    @PostMapping
    Publication submit(@RequestBody Submission submission) {
        return submitting.submit(submission, access.require(Permission.AUTHOR_RELEASE));
    }

    @PostMapping("/{id}/signature")
    Publication sign(@PathVariable UUID id, @RequestBody Signed signed) {
        Actor actor = access.require(Permission.AUTHOR_RELEASE);
        publications.find(id);
        signingIn.again(signed.password());
        return signing.sign(id, signed.form(), actor);
    }

    @PostMapping("/{id}/approval")
    Publication approve(@PathVariable UUID id, @RequestBody Signed signed) {
        Actor actor = access.require(Permission.APPROVE_RELEASE);
        publications.find(id);
        signingIn.again(signed.password());
        return signing.approve(id, signed.form(), actor);
    }

    @PostMapping("/{id}/refusal")
    Publication refuse(@PathVariable UUID id, @RequestBody Ended ended) {
        return signing.refuse(id, ended.reason(), access.require(Permission.APPROVE_RELEASE));
    }

    @PostMapping("/{id}/withdrawal")
    Publication withdraw(@PathVariable UUID id, @RequestBody Ended ended) {
        return signing.withdraw(id, ended.reason(), access.require(Permission.AUTHOR_RELEASE));
    }
}
