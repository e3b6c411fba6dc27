package gradedsanctions.policy;

import static gradedsanctions.policy.PolicySlice.APPROVER;
import static gradedsanctions.policy.PolicySlice.AUTHOR;
import static gradedsanctions.policy.PolicySlice.rules;
import static gradedsanctions.policy.PolicySlice.seen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gradedsanctions.TestDatabase;
import gradedsanctions.access.Actor;
import gradedsanctions.access.Role;
import gradedsanctions.problem.Fault;
import gradedsanctions.problem.Rejected;
import gradedsanctions.register.LegalDay;
import gradedsanctions.rulebook.source.RuleFiles;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A draft becomes the release that judges by two people, each of whom says what they saw. */
class PublicationTest {

    private static final Actor BOTH = new Actor("both", Set.of(Role.POLICY_AUTHOR, Role.POLICY_APPROVER), null);

    @TempDir
    Path folder;

    private PolicySlice node;
    private int number;

    @BeforeEach
    void start() {
        node = new PolicySlice(TestDatabase.fresh(), folder);
    }

    @AfterEach
    void stop() {
        node.close();
    }

    private RuleFiles next() {
        return rules(++number);
    }

    private Signing signing() {
        return node.bean(Signing.class);
    }

    private Publication.State state(Publication publication) {
        return node.now(publication.id()).state();
    }

    private static Rejected refused(Runnable step) {
        return catchThrowableOfType(Rejected.class, step::run);
    }

    private static List<String> fields(Rejected refused) {
        return refused.faults().stream().map(Fault::field).toList();
    }

    private List<String> audited(String release) {
        return node.jdbc()
                .sql("select actor || ' ' || action from audit where object = ? order by id")
                .param(release)
                .query(String.class)
                .list();
    }

    @Test
    void whatWasInstalledJudgesFirstUnderTheSignatureOfTheNode() {
        Publication first = node.bean(Publications.class).of(rules(0).hash()).get(0);
        assertThat(first.signatures())
                .singleElement()
                .matches(Publication.Signature::verified)
                .matches(signature -> signature.deed() == Deed.INSTALL);
    }

    @Test
    void aDraftIsSignedApprovedActiveAndSupersededAndComesBackByTheSameTwoSignatures() {
        Publication one = node.submitted(next());
        assertThat(one.state()).isEqualTo(Publication.State.TESTED);
        assertThat(node.signed(one).state()).isEqualTo(Publication.State.SIGNED);
        assertThat(node.approved(one).state()).isEqualTo(Publication.State.ACTIVE);
        node.bean(Releases.class).follow();
        assertThat(node.active()).isEqualTo(one.release());

        Publication two = node.published(next());
        assertThat(state(one)).isEqualTo(Publication.State.SUPERSEDED);
        assertThat(state(two)).isEqualTo(Publication.State.ACTIVE);

        Publication back = node.bean(Submitting.class).submit(new Submission("改错了", one.release(), null), AUTHOR);
        assertThat(back.id()).isNotEqualTo(one.id());
        node.approved(node.signed(back));
        node.bean(Releases.class).follow();
        assertThat(node.active()).isEqualTo(one.release());
        assertThat(audited(one.release()))
                .containsExactly(
                        "policy RELEASE_DRAFTED",
                        "policy RELEASE_SIGNED",
                        "approver RELEASE_APPROVED",
                        "policy RELEASE_DRAFTED",
                        "policy RELEASE_SIGNED",
                        "approver RELEASE_APPROVED");
    }

    @Test
    void whatTheNodeSignsNamesUserRoleReleaseReplayTimeAndWhenItJudges() {
        Publication draft = node.submitted(next());
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
        Publication draft = node.submitted(next());
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
        Publication draft = node.submitted(next());
        node.jdbc()
                .sql("alter function any_case() rename to any_case_before;"
                        + "create function any_case() returns boolean stable language sql as 'select true'")
                .update();
        try {
            assertThat(fields(refused(() -> node.signed(draft)))).containsExactly("replay");
            node.replayed(draft.release(), "d".repeat(64));
            assertThat(node.signed(node.now(draft.id())).state()).isEqualTo(Publication.State.SIGNED);
        } finally {
            node.jdbc()
                    .sql("drop function any_case(); alter function any_case_before() rename to any_case")
                    .update();
        }
    }

    @Test
    void nobodyApprovesWhatTheyMadeOrSigned() {
        Publication own = node.submitted(next());
        signing().sign(own.id(), seen(own), BOTH);
        assertThat(refused(() -> signing().approve(own.id(), seen(own), BOTH)).status())
                .isEqualTo(403);

        Publication made = node.bean(Submitting.class).submit(new Submission("x", null, texts(next())), BOTH);
        node.signed(made);
        assertThat(refused(() -> signing().approve(made.id(), seen(made), BOTH)).status())
                .isEqualTo(403);
    }

    @Test
    void twoAccountsOfOnePersonAreOneSigner() {
        node.jdbc()
                .sql("update staff set person = '\\x01' where name in ('policy', 'both')")
                .update();
        try {
            Publication draft = node.signed(node.submitted(next()));
            assertThat(refused(() -> signing().approve(draft.id(), seen(draft), BOTH))
                            .status())
                    .isEqualTo(403);
            assertThatThrownBy(() -> forged(draft, "both"))
                    .as("nor does the database take it")
                    .hasMessageContaining("an author does not approve");
        } finally {
            node.jdbc().sql("update staff set person = null").update();
        }
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
        Publication draft = node.submitted(next());
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

    @Test
    void aReleaseJudgesFromTheStartOfItsDayInShanghai() {
        LocalDate day = LegalDay.today(node.clock).plusDays(3);
        Publication before = node.published(next());
        Publication draft = node.signed(node.submitted(next()));
        Publication later = signing().approve(draft.id(), seen(draft, day), APPROVER);
        assertThat(later.state()).isEqualTo(Publication.State.SCHEDULED);
        assertThat(later.activeFrom()).isEqualTo(day.atStartOfDay(LegalDay.ZONE).toInstant());
        node.bean(Releases.class).follow();
        assertThat(node.active()).isEqualTo(before.release());

        Publication other = node.signed(node.submitted(next()));
        assertThat(refused(() -> signing().approve(other.id(), seen(other, day), APPROVER))
                        .status())
                .as("one is due at a time")
                .isEqualTo(409);
        assertThat(fields(refused(() -> signing().approve(other.id(), seen(other, day.minusDays(4)), APPROVER))))
                .containsExactly("activeOn");

        node.clock.advance(Duration.between(node.clock.instant(), later.activeFrom()));
        node.bean(Releases.class).follow();
        assertThat(node.active()).isEqualTo(later.release());
        assertThat(state(before)).isEqualTo(Publication.State.SUPERSEDED);
    }

    @Test
    void whatIsStoppedBeforeItsDayNeverJudgesAndWhatJudgesIsNotStopped() {
        Publication judging = node.published(next());
        Publication draft = node.signed(node.submitted(next()));
        LocalDate day = LegalDay.today(node.clock).plusDays(1);
        signing().approve(draft.id(), seen(draft, day), APPROVER);
        assertThat(fields(refused(() -> signing().refuse(draft.id(), " ", APPROVER))))
                .containsExactly("reason");
        assertThat(signing().refuse(draft.id(), "数字不对", APPROVER).state()).isEqualTo(Publication.State.REFUSED);

        node.clock.advance(Duration.ofDays(2));
        node.bean(Releases.class).follow();
        assertThat(node.active()).isEqualTo(judging.release());
        assertThat(state(judging)).isEqualTo(Publication.State.ACTIVE);
        assertThat(node.bean(Releases.class).problem()).isNull();
        assertThat(refused(() -> signing().withdraw(judging.id(), "x", AUTHOR)).status())
                .isEqualTo(409);
    }

    @Test
    void sentTwiceIsDoneOnce() {
        Publication draft = node.submitted(next());
        Map<String, String> same = texts(node.bean(Releases.class).files(draft.release()));
        assertThat(node.bean(Submitting.class)
                        .submit(new Submission("again", null, same), AUTHOR)
                        .id())
                .isEqualTo(draft.id());
        node.signed(draft);
        node.signed(draft);
        node.approved(draft);
        assertThat(node.approved(draft).state()).isEqualTo(Publication.State.ACTIVE);
        assertThat(audited(draft.release())).hasSize(3);
        assertThat(refused(() -> node.bean(Submitting.class).submit(new Submission("x", null, same), AUTHOR))
                        .status())
                .as("what judges is no draft")
                .isEqualTo(409);
    }

    private static Map<String, String> texts(RuleFiles files) {
        Map<String, String> texts = new HashMap<>();
        files.all().keySet().forEach(name -> texts.put(name, files.text(name)));
        return texts;
    }

    @Test
    void whatDoesNotHoldIsNoDraft() {
        int releases = node.bean(Releases.class).all().size();
        assertThat(fields(refused(() -> node.submitted(RuleFiles.ofText(Map.of("severity/rules.drl", "package {"))))))
                .allMatch(field -> field.startsWith("severity/rules.drl:"));
        assertThat(fields(refused(
                        () -> node.bean(Submitting.class).submit(new Submission("", "sha256:0", Map.of()), AUTHOR))))
                .containsExactly("reason", "files");
        assertThat(refused(() -> node.bean(Submitting.class).submit(new Submission("x", "sha256:0", null), AUTHOR))
                        .status())
                .isEqualTo(404);
        assertThat(refused(() -> node.now(UUID.randomUUID())).status()).isEqualTo(404);
        assertThat(node.bean(Releases.class).all()).hasSize(releases);
    }

    @Test
    void aDraftWhoseScenariosFailIsNotSigned() {
        Map<String, String> texts = texts(next());
        texts.put("severity/cases.yaml", """
                - name: 须为严重
                  decidedOn: 2026-06-01
                  subject: { kind: OFFICIAL, attributes: { group: CIVIL_SERVANT } }
                  acts:
                    - { category: "39.4", from: 2025-06-01, intent: INTENT }
                  expect: { severity: SERIOUS }
                """);
        Publication draft = node.bean(Submitting.class).submit(new Submission("x", null, texts), AUTHOR);
        assertThat(draft.failures()).isPositive();
        assertThat(draft.state()).isEqualTo(Publication.State.CHECKED);
        assertThat(fields(refused(() -> node.signed(draft)))).containsExactly("failures");
    }

    @Test
    void whatIsSavedInTheFolderIsOneDraft() {
        RuleFiles files = next();
        Path rules = folder.resolve("rules");
        PolicySlice.write(files, rules);
        FolderWatch watch = new FolderWatch(
                new PolicySlice.Folder(rules),
                node.bean(Releases.class),
                node.bean(Submitting.class),
                Publishing.REVIEWED);
        for (int look = 0; look < 4; look++) {
            watch.look();
        }
        assertThat(node.bean(Publications.class).of(files.hash()))
                .singleElement()
                .matches(draft -> draft.madeBy().equals("node"));
        assertThat(node.active()).isNotEqualTo(files.hash());
    }
}
