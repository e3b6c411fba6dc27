package gradedsanctions.draft;

import static gradedsanctions.draft.DraftSlice.AUTHOR;
import static gradedsanctions.draft.DraftSlice.BASIS;
import static gradedsanctions.draft.DraftSlice.RULES;
import static gradedsanctions.draft.DraftSlice.fields;
import static gradedsanctions.draft.DraftSlice.refused;
import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.draft.Merge.Choice;
import gradedsanctions.policy.Releases;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A draft that another release overtook takes over its changes; nobody's line is overwritten unseen. */
class MergingTest {

    private DraftSlice slice;

    @BeforeEach
    void start(@TempDir Path folder) {
        slice = new DraftSlice(folder);
    }

    @AfterEach
    void stop() {
        slice.close();
    }

    private Merging merging() {
        return slice.node.bean(Merging.class);
    }

    private String judging(String path) {
        return slice.node.bean(Releases.class).active().files().text(path);
    }

    private Draft take(Draft draft, Map<String, List<Choice>> choices) {
        Draft now = slice.drafts().find(draft.id());
        return merging().take(draft.id(), merging().behind(now).release(), choices, now.version(), AUTHOR);
    }

    private static Map<String, @Nullable String> text(String path, @Nullable String text) {
        Map<String, @Nullable String> texts = new HashMap<>();
        texts.put(path, text);
        return texts;
    }

    @Test
    void whatOnlyOneSideChangedIsTakenOver() {
        String rules = judging(RULES) + "// 我的\n";
        Draft draft = slice.saved(slice.begun(), RULES, rules);
        slice.publish(text(BASIS, judging(BASIS) + "\n更多\n"));
        assertThat(merging().behind(draft).merges()).isEmpty();
        Draft merged = take(draft, Map.of());
        assertThat(merged.base()).isEqualTo(slice.node.active());
        assertThat(slice.text(merged, RULES)).isEqualTo(rules);
        assertThat(slice.text(merged, BASIS)).endsWith("更多\n");
        assertThat(merged.files()).extracting(Draft.File::path).containsExactly(RULES);
    }

    @Test
    void changesInDifferentPlacesOfOneFileMergeByThemselves() {
        String before = judging(RULES);
        Draft draft = slice.saved(slice.begun(), RULES, before + "// 我的,在末尾\n");
        slice.publish(text(RULES, before.replaceFirst("\n", "\n// 另一人的,在开头\n")));
        assertThat(merging().behind(draft).hasConflicts()).isFalse();
        assertThat(slice.text(take(draft, Map.of()), RULES))
                .isEqualTo(before.replaceFirst("\n", "\n// 另一人的,在开头\n") + "// 我的,在末尾\n");
    }

    @Test
    void whereBothChangedTheSameLinesItsOwnerChooses() {
        String before = judging(RULES);
        Draft draft = slice.saved(slice.begun(), RULES, before + "// 我的\n");
        slice.publish(text(RULES, before + "// 他的\n"));
        Merge merge = merging().behind(draft).merges().get(0);
        assertThat(merge.conflicts()).isEqualTo(1);
        assertThat(merge.pieces())
                .filteredOn(Merge.Piece::conflict)
                .containsExactly(new Merge.Piece(true, "// 我的\n", "// 他的\n"));
        assertThat(fields(refused(() -> take(draft, Map.of())))).containsExactly("choice");
        assertThat(slice.text(slice.drafts().find(draft.id()), RULES)).isEqualTo(before + "// 我的\n");
        assertThat(merge.text(List.of(Choice.THEIRS))).isEqualTo(before + "// 他的\n");
        assertThat(merge.text(List.of(Choice.BOTH))).isEqualTo(before + "// 我的\n// 他的\n");
        Draft merged = take(draft, Map.of(RULES, List.of(Choice.MINE)));
        assertThat(slice.text(merged, RULES)).isEqualTo(before + "// 我的\n");
        assertThat(merged.base()).isEqualTo(slice.node.active());
    }

    @Test
    void aFileTakenAwayOnOneSideAndChangedOnTheOtherIsAChoice() {
        Draft draft = slice.saved(slice.begun(), BASIS, null);
        String theirs = judging(BASIS) + "\n更多\n";
        slice.publish(text(BASIS, theirs));
        assertThat(merging().behind(draft).merges())
                .singleElement()
                .satisfies(merge -> assertThat(merge.pieces()).containsExactly(new Merge.Piece(true, null, theirs)));
        Draft merged = take(draft, Map.of(BASIS, List.of(Choice.THEIRS)));
        assertThat(merged.files()).isEmpty();
        assertThat(slice.text(merged, BASIS)).isEqualTo(theirs);
    }

    @Test
    void choicesMadeForAnotherReleaseOrAnOlderDraftAreRefused() {
        Draft draft = slice.saved(slice.begun(), RULES, judging(RULES) + "// 我的\n");
        String seen = slice.node.active();
        slice.publish(Map.of());
        assertThat(refused(() -> merging().take(draft.id(), seen, Map.of(), draft.version(), AUTHOR))
                        .status())
                .isEqualTo(409);
        assertThat(refused(() -> merging().take(draft.id(), slice.node.active(), Map.of(), draft.version() - 1, AUTHOR))
                        .status())
                .isEqualTo(409);
        assertThat(refused(() -> merging()
                                .take(draft.id(), slice.node.active(), Map.of(), draft.version(), DraftSlice.OTHER))
                        .status())
                .isEqualTo(403);
        assertThat(slice.drafts().find(draft.id()).base()).isEqualTo(seen);
    }
}
