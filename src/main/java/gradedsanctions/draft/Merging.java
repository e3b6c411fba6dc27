package gradedsanctions.draft;

import gradedsanctions.access.Actor;
import gradedsanctions.policy.Releases;
import gradedsanctions.problem.Fault;
import gradedsanctions.problem.Rejected;
import gradedsanctions.rulebook.source.RuleFiles;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a draft over the release that judges now; where both changed the same lines its owner chooses. */
@Component
public class Merging {

    /**
     * @param release that judges now
     * @param merges the files that both changed, otherwise
     * @param theirs paths that only the release changed
     * @param mine paths that only the draft changes
     */
    public record Behind(String release, List<Merge> merges, Set<String> theirs, Set<String> mine) {

        public boolean hasConflicts() {
            return merges.stream().anyMatch(merge -> merge.conflicts() > 0);
        }
    }

    private final Drafts drafts;
    private final Releases releases;

    Merging(Drafts drafts, Releases releases) {
        this.drafts = drafts;
        this.releases = releases;
    }

    public Behind behind(Draft draft) {
        RuleFiles base = drafts.base(draft);
        RuleFiles mine = drafts.files(draft);
        String release = releases.active().hash();
        RuleFiles theirs = drafts.files(release);
        Set<String> theirPaths = Others.differing(base, theirs);
        Set<String> minePaths = Others.differing(base, mine);
        Set<String> both = new TreeSet<>(theirPaths);
        both.retainAll(minePaths);
        theirPaths.removeAll(both);
        minePaths.removeAll(both);
        List<Merge> merges = new ArrayList<>();
        for (String path : both) {
            if (!Objects.equals(mine.textOrNull(path), theirs.textOrNull(path))) {
                merges.add(Merge.of(path, base.textOrNull(path), mine.textOrNull(path), theirs.textOrNull(path)));
            }
        }
        return new Behind(release, merges, theirPaths, minePaths);
    }

    /**
     * @param release that the choices were made for
     * @param choices by path, one for each conflict of the file
     * @param seen the version of the draft that the choices were made for
     * @throws Rejected 409 if another release judges by now, 422 if a choice is missing; 403, 404, 409 as for changes
     */
    public Draft take(UUID id, String release, Map<String, List<Merge.Choice>> choices, long seen, Actor actor) {
        Draft draft = drafts.find(id);
        Behind behind = behind(draft);
        if (!behind.release().equals(release)) {
            throw new Rejected(
                    409,
                    "Another release judges by now",
                    "Release " + behind.release() + " judges by now",
                    List.of(Fault.of("release", release, behind.release() + "; look again")),
                    Map.of());
        }
        List<Fault> faults = new ArrayList<>();
        Map<String, @Nullable String> texts = new HashMap<>();
        for (Merge merge : behind.merges()) {
            List<Merge.Choice> chosen = choices.getOrDefault(merge.path(), List.of());
            if (chosen.size() == merge.conflicts()) {
                texts.put(merge.path(), merge.text(chosen));
            } else {
                faults.add(Fault.of(
                        "choice", merge.path(), merge.conflicts() + " choices between mine and theirs in this file"));
            }
        }
        if (!faults.isEmpty()) {
            throw Rejected.faulty("Somebody has to choose", faults);
        }
        return drafts.rebase(id, release, texts, seen, actor);
    }
}
