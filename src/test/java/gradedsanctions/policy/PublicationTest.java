package gradedsanctions.policy;

import static gradedsanctions.policy.PolicySlice.APPROVER;
import static gradedsanctions.policy.PolicySlice.AUTHOR;
import static gradedsanctions.policy.PolicySlice.rules;
import static gradedsanctions.policy.PolicySlice.seen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gradedsanctions.TestDatabase;
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
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A draft becomes the release that judges by two people, each of whom says what they saw. */
class PublicationTest {

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

    static Rejected refused(Runnable step) {
        return catchThrowableOfType(Rejected.class, step::run);
    }

    static List<String> fields(Rejected refused) {
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

    static Map<String, String> texts(RuleFiles files) {
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
