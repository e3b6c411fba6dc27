package gradedsanctions.policy;

import static gradedsanctions.policy.PolicySlice.AUTHOR;
import static gradedsanctions.policy.PolicySlice.rules;
import static gradedsanctions.policy.PolicySlice.seen;
import static gradedsanctions.policy.PublicationTest.fields;
import static gradedsanctions.policy.PublicationTest.refused;
import static gradedsanctions.policy.PublicationTest.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradedsanctions.TestDatabase;
import gradedsanctions.access.Actor;
import gradedsanctions.access.Role;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may sign what: two people, each having seen what there is; the service says so, and the database again. */
class LawfulSignaturesTest {

    private static final Actor BOTH = new Actor("both", Set.of(Role.POLICY_AUTHOR, Role.POLICY_APPROVER), null);

    @TempDir
    Path folder;

    private PolicySlice node;

    @BeforeEach
    void start() {
        node = new PolicySlice(TestDatabase.fresh(), folder);
    }

    @AfterEach
    void stop() {
        node.close();
    }

    private Signing signing() {
        return node.bean(Signing.class);
    }

    @Test
    void whatTheNodeSignsNamesUserRoleReleaseReplayTimeAndWhenItJudges() {
        Publication draft = node.submitted(rules(1));
        node.replayed(draft.release(), "a".repeat(64));
        draft = node.now(draft.id());
        assertThat(draft.state()).isEqualTo(Publication.State.REPLAYED);
        Publication done = node.approved(node.signed(draft));
        Statement stated = node.bean(NodeKey.class)
                .read(done.signature(Deed.APPROVE).orElseThrow().signed())
                .orElseThrow();
        assertThat(stated)
                .isEqualTo(new Statement(
                        draft.id(),
                        Deed.APPROVE,
                        "approver",
                        "POLICY_APPROVER",
                        draft.release(),
                        "a".repeat(64),
                        done.activeFrom(),
                        null,
                        stated.time()));
        assertThat(Duration.between(stated.time(), node.clock.instant()))
                .isBetween(Duration.ZERO, Duration.ofMinutes(1));
    }

    @Test
    void aSignerNamesTheReleaseAndTheReplayThatThereAre() {
        Publication draft = node.submitted(rules(1));
        node.replayed(draft.release(), "b".repeat(64));
        assertThat(fields(refused(() ->
                        signing().sign(draft.id(), new SignatureForm("sha256:0", "c".repeat(64), null, null), AUTHOR))))
                .containsExactly("release", "replay");
        assertThat(fields(refused(() -> signing().sign(draft.id(), seen(draft), AUTHOR))))
                .as("a replay has finished since it was looked at")
                .containsExactly("replay");
        assertThat(node.signed(node.now(draft.id())).state()).isEqualTo(Publication.State.SIGNED);
    }

    @Test
    void whereCasesAreStoredNothingIsSignedWithoutAReplay() {
        Publication draft = node.submitted(rules(1));
        node.jdbc()
                .sql("create or replace function any_case() returns boolean language sql as 'select true'")
                .update();
        assertThat(fields(refused(() -> node.signed(draft)))).containsExactly("replay");
        node.replayed(draft.release(), "d".repeat(64));
        assertThat(node.signed(node.now(draft.id())).state()).isEqualTo(Publication.State.SIGNED);
    }

    @Test
    void nobodyApprovesWhatTheyMadeOrSigned() {
        Publication own = node.submitted(rules(1));
        signing().sign(own.id(), seen(own), BOTH);
        assertThat(refused(() -> signing().approve(own.id(), seen(own), BOTH)).status())
                .isEqualTo(403);

        Publication made = node.bean(Submitting.class).submit(new Submission("x", null, texts(rules(2))), BOTH);
        node.signed(made);
        assertThat(refused(() -> signing().approve(made.id(), seen(made), BOTH)).status())
                .isEqualTo(403);
    }

    @Test
    void twoAccountsOfOnePersonAreOneSigner() {
        node.jdbc()
                .sql("update staff set person = '\\x01' where name in ('policy', 'both')")
                .update();
        Publication draft = node.signed(node.submitted(rules(1)));
        assertThat(refused(() -> signing().approve(draft.id(), seen(draft), BOTH))
                        .status())
                .isEqualTo(403);
        assertThatThrownBy(() -> forged(draft, "both"))
                .as("nor does the database take it")
                .hasMessageContaining("an author does not approve");
    }

    private void forged(Publication draft, String approver) {
        node.jdbc()
                .sql("insert into release_signature (publication, deed, signer, signed, at)"
                        + " values (?, 'APPROVE', ?, 'x', now())")
                .params(draft.id(), approver)
                .update();
    }

    @Test
    void theDatabaseTakesNoApprovalByTheAuthorNoneWithoutOneAndNoActivationWithoutBoth() {
        Publication draft = node.submitted(rules(1));
        assertThatThrownBy(() -> forged(draft, "approver")).hasMessageContaining("no author has signed");
        assertThatThrownBy(() -> node.jdbc()
                        .sql("insert into release_activation"
                                + " (release, activated_at, activated_by, publication, active_from)"
                                + " values (?, now(), 'x', ?, now())")
                        .params(draft.release(), draft.id())
                        .update())
                .hasMessageContaining("not approved");
        node.signed(draft);
        assertThatThrownBy(() -> forged(draft, "policy")).hasMessageContaining("an author does not approve");
        assertThatThrownBy(() -> node.jdbc()
                        .sql("delete from release_signature where publication = ?")
                        .param(draft.id())
                        .update())
                .hasMessageContaining("refused");
        signing().withdraw(draft.id(), "再想想", AUTHOR);
        assertThatThrownBy(() -> forged(draft, "approver")).hasMessageContaining("refused or withdrawn");
    }
}
