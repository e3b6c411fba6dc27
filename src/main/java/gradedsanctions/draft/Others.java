package gradedsanctions.draft;

import gradedsanctions.policy.Releases;
import gradedsanctions.policy.RuleFolder;
import gradedsanctions.rulebook.source.RuleFiles;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What others change beside a draft: their drafts, and what lies in the rule folder and judges nowhere yet. */
@Component
public class Others {

    /**
     * @param owner null for the rule folder
     * @param paths that it changes
     * @param same those of them that the draft changes too
     */
    public record Other(
            @Nullable Draft draft,
            @Nullable String owner,
            @Nullable Instant at,
            Set<String> paths,
            Set<String> same) {}

    private final Drafts drafts;
    private final Releases releases;
    private final RuleFolder folder;

    Others(Drafts drafts, Releases releases, RuleFolder folder) {
        this.drafts = drafts;
        this.releases = releases;
        this.folder = folder;
    }

    /** Other drafts that are open or submitted, and the rule folder, if it differs from the release that judges. */
    public List<Other> beside(Draft draft) {
        Set<String> mine = paths(draft);
        List<Other> others = new ArrayList<>();
        for (Draft other : drafts.newest()) {
            boolean underWay = other.isOpen() || other.state() == Draft.State.SUBMITTED;
            if (underWay && !other.id().equals(draft.id()) && !other.files().isEmpty()) {
                others.add(other(other, paths(other), mine));
            }
        }
        Set<String> onDisk = onDisk();
        if (!onDisk.isEmpty()) {
            others.add(other(null, onDisk, mine));
        }
        return others;
    }

    private static Other other(@Nullable Draft draft, Set<String> paths, Set<String> mine) {
        Set<String> same = new TreeSet<>(paths);
        same.retainAll(mine);
        return new Other(
                draft, draft == null ? null : draft.owner(), draft == null ? null : draft.changedAt(), paths, same);
    }

    private static Set<String> paths(Draft draft) {
        return draft.files().stream().map(Draft.File::path).collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> onDisk() {
        RuleFiles lying = folder.lying();
        if (lying == null || releases.isKept(lying.hash())) {
            return Set.of();
        }
        return differing(releases.active().files(), lying);
    }

    static Set<String> differing(RuleFiles one, RuleFiles other) {
        Set<String> paths = new TreeSet<>(one.all().keySet());
        paths.addAll(other.all().keySet());
        paths.removeIf(path -> Arrays.equals(one.all().get(path), other.all().get(path)));
        return paths;
    }
}
