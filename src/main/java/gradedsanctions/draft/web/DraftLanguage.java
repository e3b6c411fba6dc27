package gradedsanctions.draft.web;

import gradedsanctions.access.Access;
import gradedsanctions.access.Permission;
import gradedsanctions.draft.Checking;
import gradedsanctions.draft.Draft;
import gradedsanctions.draft.Drafts;
import gradedsanctions.rulebook.Rulebook;
import gradedsanctions.rulebook.language.Completion;
import gradedsanctions.rulebook.language.Flagged;
import gradedsanctions.rulebook.language.Hover;
import gradedsanctions.rulebook.language.Language;
import gradedsanctions.rulebook.language.Range;
import gradedsanctions.rulebook.language.Symbol;
import gradedsanctions.rulebook.source.HouseStyle;
import gradedsanctions.rulebook.source.Problem;
import gradedsanctions.rulebook.source.RuleFiles;
import gradedsanctions.rulebook.source.Sources;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the editor asks while somebody types: what is wrong, what could stand here, what a word means. */
@RestController
@RequestMapping("/rules/drafts/{id}")
class DraftLanguage {

    private final Access access;
    private final Drafts drafts;
    private final Checking checking;

    DraftLanguage(Access access, Drafts drafts, Checking checking) {
        this.access = access;
        this.drafts = drafts;
        this.checking = checking;
    }

    /**
     * Everything that is wrong with the draft as it is saved.
     *
     * @param path of the file whose problems come with their fixes
     */
    @GetMapping("/problems")
    List<Flagged> problems(@PathVariable UUID id, @RequestParam(defaultValue = "") String path) {
        access.require(Permission.READ_DRAFTS);
        Draft draft = drafts.find(id);
        RuleFiles files = drafts.files(draft);
        String text = Objects.requireNonNullElse(files.textOrNull(path), "");
        List<Problem> problems = checking.check(files).problems();
        boolean here = problems.stream().anyMatch(p -> p.file().equals(path));
        Language language = here ? language(draft) : null;
        return problems.stream()
                .map(problem -> language != null && problem.file().equals(path)
                        ? new Flagged(problem, language.range(problem, text), language.fixes(problem, text))
                        : new Flagged(problem, whole(problem), List.of()))
                .toList();
    }

    private static Range whole(Problem problem) {
        int line = Math.max(1, problem.line());
        int column = Math.max(1, problem.column());
        return new Range(line, column, line, column);
    }

    @PostMapping("/completions")
    List<Completion> complete(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String path,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "1") int line,
            @RequestParam(defaultValue = "1") int column) {
        access.require(Permission.READ_DRAFTS);
        return language(drafts.find(id)).complete(path, text, line, column);
    }

    @PostMapping("/hover")
    @Nullable Hover hover(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String path,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "1") int line,
            @RequestParam(defaultValue = "1") int column) {
        access.require(Permission.READ_DRAFTS);
        return language(drafts.find(id)).hover(path, text, line, column).orElse(null);
    }

    @PostMapping("/outline")
    List<Symbol> outline(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String path,
            @RequestParam(defaultValue = "") String text) {
        access.require(Permission.READ_DRAFTS);
        drafts.find(id);
        return Language.outline(path, text);
    }

    @PostMapping("/format")
    HouseStyle.Laid format(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String path,
            @RequestParam(defaultValue = "") String text) {
        access.require(Permission.READ_DRAFTS);
        drafts.find(id);
        return Language.format(path, text);
    }

    /** By the draft's own declarations, or, while they are broken, by those of its base. */
    private Language language(Draft draft) {
        RuleFiles files = drafts.files(draft);
        RuleFiles readable = checking.check(files).sources() == null ? drafts.base(draft) : files;
        Sources sources = checking.check(readable).sources();
        if (sources == null) {
            throw new IllegalStateException("the release " + draft.base() + " can't be read");
        }
        return Language.of(sources, new Rulebook.Readable(readable, sources).vocabulary());
    }
}
