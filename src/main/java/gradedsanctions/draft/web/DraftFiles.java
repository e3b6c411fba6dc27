package gradedsanctions.draft.web;

import gradedsanctions.access.Access;
import gradedsanctions.access.Actor;
import gradedsanctions.access.Permission;
import gradedsanctions.draft.Draft;
import gradedsanctions.draft.Drafts;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The files of a draft for the editor. */
@RestController
@RequestMapping("/rules/drafts/{id}/file")
class DraftFiles {

    /**
     * @param text null if the draft has no such file
     * @param base the same in the release that the draft changes, null if there is none
     */
    record Opened(
            String path,
            long version,
            @Nullable String text,
            @Nullable String base) {}

    record Saved(String path, long version, Instant at) {}

    private final Access access;
    private final Drafts drafts;

    DraftFiles(Access access, Drafts drafts) {
        this.access = access;
        this.drafts = drafts;
    }

    @GetMapping
    Opened open(@PathVariable UUID id, @RequestParam(defaultValue = "") String path) {
        access.require(Permission.READ_DRAFTS);
        Draft draft = drafts.find(id);
        return new Opened(
                path,
                drafts.version(id, path),
                drafts.files(draft).textOrNull(path),
                drafts.base(draft).textOrNull(path));
    }

    /**
     * Saves a file. Sent again, it is answered again.
     *
     * @param gone whether the file is taken away
     * @param version of the file on which the text was written
     */
    @PostMapping
    Saved save(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String path,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "false") boolean gone,
            @RequestParam(defaultValue = "0") long version) {
        Actor actor = access.require(Permission.AUTHOR_RELEASE);
        Draft draft = drafts.save(id, path, gone ? null : text, version, actor);
        return new Saved(path, drafts.version(id, path), draft.changedAt());
    }
}
