package gradedsanctions.draft;

import static gradedsanctions.draft.DraftSlice.AUTHOR;
import static gradedsanctions.draft.DraftSlice.BASIS;
import static gradedsanctions.draft.DraftSlice.OTHER;
import static gradedsanctions.draft.DraftSlice.RULES;
import static gradedsanctions.draft.DraftSlice.fields;
import static gradedsanctions.draft.DraftSlice.refused;
import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.policy.Releases;
import gradedsanctions.problem.Rejected;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A draft belongs to somebody, is saved while they type, and loses nothing that anybody wrote. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DraftsTest {

    private DraftSlice slice;

    @BeforeAll
    void start(@TempDir Path folder) {
        slice = new DraftSlice(folder);
    }

    @AfterAll
    void stop() {
        slice.close();
    }

    private Drafts drafts() {
        return slice.drafts();
    }

    private String changed(String path) {
        return slice.node.bean(Releases.class).active().files().text(path) + "// 改\n";
    }

    @Test
    void whatIsTypedIsSavedInTheDraftAndJudgesNowhere() {
        String judging = slice.node.active();
        Draft draft = slice.saved(slice.begun(), RULES, changed(RULES));
        assertThat(draft.base()).isEqualTo(judging);
        assertThat(draft.files()).extracting(Draft.File::path).containsExactly(RULES);
        assertThat(slice.text(draft, RULES)).isEqualTo(changed(RULES));
        assertThat(drafts().base(draft).text(RULES)).isNotEqualTo(changed(RULES));
        assertThat(slice.node.active()).isEqualTo(judging);
        assertThat(drafts().newest()).contains(draft);
    }

    @Test
    void theSameTextSentAgainIsSavedOnce() {
        Draft draft = slice.begun();
        drafts().save(draft.id(), RULES, changed(RULES), 0, AUTHOR);
        Draft again = drafts().save(draft.id(), RULES, changed(RULES), 0, AUTHOR);
        assertThat(drafts().version(draft.id(), RULES)).isEqualTo(1);
        assertThat(again.version()).isEqualTo(1);
    }

    @Test
    void whatWasSavedInAnotherWindowIsShownAndNotOverwritten() {
        Draft draft = slice.saved(slice.begun(), RULES, changed(RULES));
        Rejected refused = refused(() -> drafts().save(draft.id(), RULES, "这一窗口的", 0, AUTHOR));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.properties()).containsEntry("text", changed(RULES)).containsEntry("version", 1L);
        assertThat(slice.text(drafts().find(draft.id()), RULES)).isEqualTo(changed(RULES));
        Draft chosen = drafts().save(draft.id(), RULES, "这一窗口的", 1, AUTHOR);
        assertThat(slice.text(chosen, RULES)).isEqualTo("这一窗口的");
    }

    @Test
    void aFileIsAddedTakenAwayAndSetBack() {
        Draft draft = slice.saved(slice.begun(), "severity/new.md", "# 新\n");
        draft = slice.saved(draft, BASIS, null);
        assertThat(slice.text(draft, "severity/new.md")).isEqualTo("# 新\n");
        assertThat(drafts().files(draft).all()).doesNotContainKey(BASIS);
        assertThat(draft.file(BASIS).orElseThrow().text()).isNull();
        draft = slice.saved(draft, BASIS, drafts().base(draft).text(BASIS));
        draft = slice.saved(draft, "severity/new.md", null);
        assertThat(draft.files()).as("nothing differs from the base").isEmpty();
        assertThat(drafts().files(draft).hash()).isEqualTo(draft.base());
    }

    @Test
    void severalFilesAreChangedTogetherOrNotAtAll() {
        Draft draft = slice.begun();
        Map<String, @Nullable String> texts = new HashMap<>(Map.of(RULES, changed(RULES), BASIS, changed(BASIS)));
        assertThat(refused(() -> drafts().change(draft.id(), texts, draft.version() + 1, AUTHOR))
                        .status())
                .isEqualTo(409);
        assertThat(drafts().find(draft.id()).files()).isEmpty();
        assertThat(drafts().change(draft.id(), texts, draft.version(), AUTHOR).files())
                .hasSize(2);
        texts.put("../outside.drl", "package x");
        assertThat(fields(refused(() -> drafts().change(draft.id(), texts, 2, AUTHOR))))
                .containsExactly("path");
    }

    @Test
    void onlyItsOwnerChangesItAndOnlyWhileItIsOpen() {
        Draft draft = slice.begun();
        assertThat(refused(() -> drafts().save(draft.id(), RULES, "x", 0, OTHER))
                        .status())
                .isEqualTo(403);
        assertThat(refused(() -> drafts().discard(draft.id(), OTHER)).status()).isEqualTo(403);
        assertThat(refused(() -> drafts().rename(draft.id(), "别的", OTHER)).status())
                .isEqualTo(403);
        assertThat(drafts().rename(draft.id(), " 改名 ", AUTHOR).title()).isEqualTo("改名");
        drafts().discard(draft.id(), AUTHOR);
        assertThat(refused(() -> drafts().save(draft.id(), RULES, "x", 0, AUTHOR))
                        .status())
                .isEqualTo(409);
        assertThat(drafts().newest()).noneMatch(other -> other.id().equals(draft.id()));
        assertThat(drafts().find(draft.id()).state()).isEqualTo(Draft.State.DISCARDED);
    }

    @Test
    void whatCantBeSavedIsNamed() {
        Draft draft = slice.begun();
        assertThat(fields(refused(() -> drafts().begin("  ", AUTHOR)))).containsExactly("title");
        assertThat(fields(refused(() -> drafts().begin("长".repeat(201), AUTHOR))))
                .containsExactly("title");
        assertThat(fields(refused(() -> drafts().save(draft.id(), "severity/x.exe", "x", 0, AUTHOR))))
                .containsExactly("path");
        assertThat(fields(refused(() -> drafts().save(draft.id(), "/etc/x.drl", "x", 0, AUTHOR))))
                .containsExactly("path");
        assertThat(fields(refused(
                        () -> drafts().save(draft.id(), RULES, "x".repeat(DraftFaults.MAX_TEXT + 1), 0, AUTHOR))))
                .containsExactly("text");
        assertThat(refused(() -> drafts().find(UUID.randomUUID())).status()).isEqualTo(404);
        assertThat(slice.saved(draft, RULES, "\u0000 \ud800 x").files()).hasSize(1);
    }

    @Test
    void everyChangeIsInTheAuditLog() {
        Draft draft = slice.saved(slice.begun(), RULES, changed(RULES));
        drafts().discard(draft.id(), AUTHOR);
        assertThat(slice.node
                        .jdbc()
                        .sql("select action from audit where object = ? order by id")
                        .param(draft.id().toString())
                        .query(String.class)
                        .list())
                .containsExactly("DRAFT_BEGUN", "DRAFT_SAVED", "DRAFT_DISCARDED");
    }

    @Test
    void othersSeeWhoElseChangesTheSameFile() {
        Draft mine = slice.saved(slice.begun(), RULES, changed(RULES));
        Draft theirs = drafts().begin("另一份", OTHER);
        drafts().save(theirs.id(), RULES, changed(RULES) + "//\n", 0, OTHER);
        drafts().save(theirs.id(), BASIS, changed(BASIS), 0, OTHER);
        assertThat(slice.node.bean(Others.class).beside(mine))
                .filteredOn(other -> other.draft() != null && other.draft().id().equals(theirs.id()))
                .singleElement()
                .satisfies(other -> {
                    assertThat(other.owner()).isEqualTo("other");
                    assertThat(other.paths()).containsExactly(BASIS, RULES);
                    assertThat(other.same()).containsExactly(RULES);
                });
    }
}
