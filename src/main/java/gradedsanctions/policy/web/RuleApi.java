package gradedsanctions.policy.web;

import gradedsanctions.access.Access;
import gradedsanctions.access.Permission;
import gradedsanctions.policy.Releases;
import gradedsanctions.policy.RuleFolder;
import gradedsanctions.policy.SealedRelease;
import gradedsanctions.rulebook.RuleBasis;
import gradedsanctions.rulebook.Vocabulary;
import gradedsanctions.rulebook.source.Problem;
import gradedsanctions.rulebook.source.RuleFiles;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the rules say, and which releases of them there are. */
@RestController
@RequestMapping("/api/v1")
class RuleApi {

    /** @param files the text of every file, by path */
    record WholeRelease(SealedRelease release, List<File> files) {}

    record File(String path, String text) {}

    private final Access access;
    private final Releases releases;
    private final RuleFolder folder;

    RuleApi(Access access, Releases releases, RuleFolder folder) {
        this.access = access;
        this.releases = releases;
        this.folder = folder;
    }

    @GetMapping("/vocabulary")
    Vocabulary vocabulary() {
        access.require(Permission.READ_RULES);
        return releases.active().vocabulary();
    }

    @GetMapping("/releases")
    List<SealedRelease> releases() {
        access.require(Permission.READ_RULES);
        return releases.all();
    }

    @GetMapping("/releases/{hash}")
    WholeRelease release(@PathVariable String hash) {
        access.require(Permission.READ_RULES);
        SealedRelease release = releases.sealed(hash);
        RuleFiles files = releases.files(hash);
        return new WholeRelease(
                release,
                files.all().keySet().stream()
                        .map(path -> new File(path, files.text(path)))
                        .toList());
    }

    /** What every rule rests on: its numbers, its source and how sure that is, or that it is a number of the house. */
    @GetMapping("/rules/sources")
    List<RuleBasis> sources() {
        access.require(Permission.READ_RULES);
        return releases.active().bases();
    }

    /** The files as they lie in the folder, whether or not they are the active release. */
    @GetMapping("/rules/problems")
    List<Problem> problems() {
        access.require(Permission.READ_RULES);
        return folder.problems();
    }
}
