package gradedsanctions.draft;

import static gradedsanctions.draft.DraftSlice.AUTHOR;
import static gradedsanctions.draft.DraftSlice.OTHER;
import static gradedsanctions.draft.DraftSlice.RULES;
import static gradedsanctions.draft.DraftSlice.fields;
import static gradedsanctions.draft.DraftSlice.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import gradedsanctions.policy.PolicySlice;
import gradedsanctions.policy.Publication;
import gradedsanctions.policy.Releases;
import gradedsanctions.policy.Signing;
import gradedsanctions.problem.Rejected;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A draft is submitted, sent back with words, mended, approved by another, and then judges. */
class DraftSubmittingTest {

    private DraftSlice slice;

    @BeforeEach
    void start(@TempDir Path folder) {
        slice = new DraftSlice(folder);
    }

    @AfterEach
    void stop() {
        slice.close();
    }

    private Draft changed(String more) {
        Draft draft = slice.begun();
        String rules = slice.node.bean(Releases.class).active().files().text(RULES);
        return slice.saved(draft, RULES, rules + more);
    }

    /** Null if it went well. */
    private @Nullable Rejected submitted(Draft draft, String reason) {
        DraftSubmitting submitting = slice.node.bean(DraftSubmitting.class);
        submitting.submit(draft.id(), reason, AUTHOR);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> submitting.of(draft.id()).filter(s -> !s.running()).isPresent());
        return submitting.of(draft.id()).orElseThrow().refused();
    }

    private Draft now(Draft draft) {
        return slice.drafts().find(draft.id());
    }

    private Publication publication(Draft draft) {
        UUID id = now(draft).publication();
        assertThat(id).isNotNull();
        return slice.node.now(id);
    }

    @Test
    void submittedItIsClosedSentBackItIsOpenAgainAndApprovedItJudges() {
        Draft draft = changed("// 我的\n");
        assertThat(submitted(draft, "为什么要改")).isNull();
        assertThat(now(draft).state()).isEqualTo(Draft.State.SUBMITTED);
        assertThat(publication(draft).reason()).isEqualTo("为什么要改");
        assertThat(refused(() -> slice.saved(now(draft), RULES, "x")).status()).isEqualTo(409);

        slice.node.bean(Signing.class).refuse(publication(draft).id(), "数字不对", PolicySlice.APPROVER);
        assertThat(now(draft).state()).isEqualTo(Draft.State.OPEN);
        Draft mended = slice.saved(now(draft), RULES, slice.text(now(draft), RULES) + "// 改对了\n");
        assertThat(submitted(mended, "照意见改")).isNull();
        slice.node.approved(slice.node.signed(publication(draft)));
        assertThat(now(draft).state()).isEqualTo(Draft.State.PUBLISHED);
        slice.node.follow();
        assertThat(slice.node.active()).isEqualTo(publication(draft).release());
        assertThat(slice.drafts().files(now(draft)).hash()).isEqualTo(slice.node.active());
    }

    @Test
    void whatDoesNotHoldIsRefusedAndStaysOpen() {
        Draft draft = changed("rule");
        Rejected refused = submitted(draft, "x");
        assertThat(refused).isNotNull();
        assertThat(fields(refused)).allMatch(field -> field.startsWith(RULES));
        assertThat(now(draft).state()).isEqualTo(Draft.State.OPEN);
        assertThat(fields(submitted(changed("// x\n"), " "))).containsExactly("reason");
    }

    @Test
    void anEmptyDraftOneThatLiesBehindAndAnothersAreNotSubmitted() {
        DraftSubmitting submitting = slice.node.bean(DraftSubmitting.class);
        Draft empty = slice.begun();
        assertThat(fields(refused(() -> submitting.submit(empty.id(), "x", AUTHOR))))
                .containsExactly("files");
        Draft draft = changed("// 我的\n");
        assertThat(refused(() -> submitting.submit(draft.id(), "x", OTHER)).status())
                .isEqualTo(403);
        slice.publish(Map.of());
        assertThat(fields(refused(() -> submitting.submit(draft.id(), "x", AUTHOR))))
                .containsExactly("base");
        assertThat(submitting.of(draft.id())).isEmpty();
    }
}
