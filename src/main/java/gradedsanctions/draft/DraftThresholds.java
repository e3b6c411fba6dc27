package gradedsanctions.draft;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import gradedsanctions.access.Actor;
import gradedsanctions.policy.Judged;
import gradedsanctions.policy.Releases;
import gradedsanctions.problem.Fault;
import gradedsanctions.problem.Rejected;
import gradedsanctions.rulebook.source.Gate;
import gradedsanctions.rulebook.source.RuleFiles;
import gradedsanctions.rulebook.source.Sources;
import gradedsanctions.rulebook.threshold.Change;
import gradedsanctions.rulebook.threshold.History;
import gradedsanctions.rulebook.threshold.SheetEntries;
import gradedsanctions.rulebook.threshold.Threshold;
import gradedsanctions.rulebook.threshold.ThresholdSheet;
import gradedsanctions.rulebook.threshold.Thresholds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The numbers that the house sets, in a draft: read, changed without another byte, and followed through the releases. */
@Component
public class DraftThresholds {

    private static final int MANY = 300;
    /** A release is read in some tenths of a second, and somebody waits. */
    private static final int AT_ONCE = 4;

    /**
     * Which values numbers had.
     *
     * @param judged the release that a label counts, the oldest first
     * @param unread how many earlier releases were not looked into yet
     */
    public record Earlier(Map<String, History> histories, List<Judged> judged, int unread) {

        public Judged at(String label) {
            return judged.get(Integer.parseInt(label));
        }
    }

    private final Drafts drafts;
    private final Checking checking;
    private final Releases releases;
    private final Cache<String, Optional<Thresholds>> read =
            Caffeine.newBuilder().maximumSize(MANY).build();

    DraftThresholds(Drafts drafts, Checking checking, Releases releases) {
        this.drafts = drafts;
        this.checking = checking;
        this.releases = releases;
    }

    /** Those of a draft; empty while its rule files have errors. */
    public Optional<ThresholdTable> table(Draft draft) {
        return thresholds(drafts.files(draft))
                .map(now ->
                        ThresholdTable.of(now, thresholds(drafts.base(draft)).orElse(now)));
    }

    /** Those of the release that judges. */
    public ThresholdTable active() {
        Thresholds now = thresholds(releases.active().files())
                .orElseThrow(() -> new IllegalStateException("the release that judges can't be read"));
        return ThresholdTable.of(now, now);
    }

    private Optional<Thresholds> thresholds(RuleFiles files) {
        return read.get(
                files.hash(),
                hash -> Optional.ofNullable(checking.check(files).sources())
                        .map(sources -> Thresholds.of(files, sources)));
    }

    /**
     * Changes numbers, all or none.
     *
     * @param values as they were typed, by the id of the threshold
     * @param seen the values that were there when somebody typed
     * @param version of the draft then
     * @return with faults if nothing was changed
     * @throws Rejected 409 if the draft is not open or has errors, or one of the numbers was changed meanwhile; 403, 404
     */
    public Change change(UUID id, Map<String, String> values, Map<String, String> seen, long version, Actor actor) {
        Draft draft = drafts.together(() -> drafts.open(id, actor));
        RuleFiles files = drafts.files(draft);
        Sources sources = checking.check(files).sources();
        if (sources == null) {
            throw broken(draft);
        }
        if (draft.version() != version) {
            checkSeen(thresholds(files).orElseThrow(), values, seen);
        }
        Change change = Thresholds.change(files, sources, values);
        RuleFiles changed = change.files();
        if (changed != null && !change.steps().isEmpty()) {
            Map<String, @Nullable String> texts = new HashMap<>();
            Others.differing(files, changed).forEach(path -> texts.put(path, changed.text(path)));
            drafts.change(id, texts, draft.version(), actor);
            Sources now = Objects.requireNonNull(change.sources());
            read.put(changed.hash(), Optional.of(Thresholds.of(changed, now)));
        }
        return change;
    }

    /** What somebody changed elsewhere in the draft does not matter here. */
    private static void checkSeen(Thresholds now, Map<String, String> values, Map<String, String> seen) {
        List<Fault> faults = new ArrayList<>();
        values.forEach((id, value) -> now.find(id)
                .map(threshold -> threshold.value().toPlainString())
                .filter(there -> !there.equals(seen.get(id)))
                .ifPresent(there -> faults.add(Fault.of(id, value, there))));
        if (!faults.isEmpty()) {
            throw new Rejected(
                    409,
                    "The number was changed meanwhile",
                    "Another window changed the same number",
                    faults,
                    Map.of());
        }
    }

    /**
     * Puts every number back to what the base says, and nothing else.
     *
     * @throws Rejected as for {@link #change}
     */
    public Change restore(UUID id, long version, Actor actor) {
        Map<String, String> values = new HashMap<>();
        table(drafts.find(id))
                .ifPresent(table -> table.cells().forEach(cell -> {
                    Threshold base = cell.base();
                    if (base != null && cell.isChanged()) {
                        values.put(cell.now().id(), base.value().toPlainString());
                    }
                }));
        return change(id, values, Map.of(), version, actor);
    }

    /** How the numbers came about, in the releases that judged; looks into a few more of them each time. */
    public Earlier earlier() {
        List<Judged> judged = new ArrayList<>();
        List<History.State> states = new ArrayList<>();
        List<Judged> all = releases.judged();
        int fresh = 0;
        for (Judged one : all) {
            if (read.getIfPresent(one.release()) == null && ++fresh > AT_ONCE) {
                break;
            }
            judged.add(one);
        }
        Collections.reverse(judged);
        for (int i = 0; i < judged.size(); i++) {
            String label = Integer.toString(i);
            released(judged.get(i).release()).ifPresent(thresholds -> states.add(new History.State(label, thresholds)));
        }
        return new Earlier(History.of(states), judged, all.size() - judged.size());
    }

    /** Empty for one that the gate of today does not let pass. */
    private Optional<Thresholds> released(String hash) {
        return read.get(hash, h -> {
            RuleFiles files = drafts.files(h);
            return Optional.ofNullable(Gate.check(files).sources()).map(sources -> Thresholds.of(files, sources));
        });
    }

    /** What a sheet says about the numbers of a draft. */
    public SheetEntries read(Draft draft, byte[] xlsx) {
        return ThresholdSheet.read(xlsx, thresholds(drafts.files(draft)).orElseThrow(() -> broken(draft)));
    }

    /** What {@link #change} would come to. Changes nothing. */
    public Change wouldChange(Draft draft, Map<String, String> values) {
        RuleFiles files = drafts.files(draft);
        Sources sources = checking.check(files).sources();
        if (sources == null) {
            throw broken(draft);
        }
        return Thresholds.change(files, sources, values);
    }

    /** That the numbers of a draft can't be read. */
    public static Rejected broken(Draft draft) {
        return new Rejected(
                409,
                "The draft has errors",
                "Rule files of draft " + draft.number() + " have errors",
                List.of(Fault.of("rules", draft.number(), "rule files without errors; mend them in the editor")),
                Map.of());
    }
}
