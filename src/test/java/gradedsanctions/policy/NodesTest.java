package gradedsanctions.policy;

import static gradedsanctions.policy.PolicySlice.rules;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradedsanctions.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nodes of one database judge by the newest release that verifies, and by no other. */
class NodesTest {

    @TempDir
    Path one;

    @TempDir
    Path other;

    private DataSource database;
    private JdbcClient jdbc;
    private PolicySlice first;

    @BeforeEach
    void start() {
        database = TestDatabase.fresh();
        jdbc = JdbcClient.create(database);
        first = new PolicySlice(database, one);
    }

    @AfterEach
    void stop() {
        first.close();
    }

    private PolicySlice second() throws IOException {
        Files.copy(one.resolve("release-key.pub"), other.resolve("release-keys"));
        return new PolicySlice(database, other);
    }

    /** As whoever owns the database, whom neither grant nor trigger holds. */
    private void tamper(String table, String sql, Object... values) {
        jdbc.sql("alter table " + table + " disable trigger user").update();
        jdbc.sql(sql).params(values).update();
        jdbc.sql("alter table " + table + " enable trigger user").update();
    }

    private static void follow(PolicySlice node) {
        node.bean(Releases.class).follow();
    }

    private static Status health(PolicySlice node) {
        return node.bean(ReleaseHealth.class).health().getStatus();
    }

    @Test
    void twoNodesJudgeByTheSameReleaseWithinTwoSecondsOfItsActivation() throws IOException {
        try (PolicySlice second = second()) {
            assertThat(second.active()).isEqualTo(first.active());
            for (int number = 1; number <= 3; number++) {
                PolicySlice from = number % 2 == 0 ? first : second;
                if (from == second) {
                    Files.copy(
                            other.resolve("release-key.pub"),
                            one.resolve("release-keys"),
                            StandardCopyOption.REPLACE_EXISTING);
                }
                Publication draft = from.signed(from.submitted(rules(number)));
                Awaitility.await()
                        .atMost(Duration.ofSeconds(30))
                        .until(() -> compiled(first, draft) && compiled(second, draft));
                Publication done = from.approved(draft);
                Awaitility.await()
                        .pollInterval(Duration.ofMillis(20))
                        .atMost(Duration.ofSeconds(30))
                        .until(() -> first.active().equals(draft.release())
                                && second.active().equals(draft.release()));
                assertThat(Duration.between(done.activeFrom(), Instant.now())).isLessThan(Duration.ofSeconds(2));
            }
        }
    }

    private static boolean compiled(PolicySlice node, Publication draft) {
        return node.bean(CompiledReleases.class).isReady(draft.release());
    }

    @Test
    void aNodeDoesNotTakeOverWhatAKeyThatItDoesNotBelieveSigned() throws IOException {
        try (PolicySlice second = second()) {
            Publication published = second.published(rules(1));
            follow(second);
            assertThat(second.active()).isEqualTo(published.release());
            follow(first);
            assertThat(first.active()).isEqualTo(rules(0).hash());
            assertThat(first.bean(Releases.class).problem()).contains(published.release(), "not one that this node");
            assertThat(health(first)).isEqualTo(new Status("DEGRADED"));

            Files.copy(other.resolve("release-key.pub"), one.resolve("release-keys"));
            first.clock.advance(Duration.ofSeconds(11));
            follow(first);
            assertThat(first.active()).isEqualTo(published.release());
            assertThat(health(first)).isEqualTo(Status.UP);
        }
    }

    @Test
    void aNodeThatMayNotBelieveTheOthersDoesNotStart() {
        assertThatThrownBy(() -> new PolicySlice(database, other))
                .rootCause()
                .isInstanceOf(UnverifiedRelease.class)
                .hasMessageContaining("sanctions.release-keys");
    }

    @Test
    void tamperedFilesAreNotTakenOver() {
        Publication draft = first.submitted(rules(1));
        tamper(
                "release_file",
                "update release_file set content = content || '// more'::bytea where release = ? and path = ?",
                draft.release(),
                "severity/rules.drl");
        first.approved(first.signed(draft));
        assertStays("hash to");
    }

    @Test
    void anActivationThatNobodySignedIsNotTakenOver() {
        Publication draft = first.submitted(rules(1));
        tamper(
                "release_activation",
                "insert into release_activation (release, activated_at, activated_by, publication, active_from)"
                        + " values (?, now(), 'x', ?, now())",
                draft.release(),
                draft.id());
        assertStays("SIGN is missing");
    }

    @Test
    void aSignatureTakenFromAnotherReleaseIsNone() {
        Publication good = first.published(rules(1));
        follow(first);
        Publication bad = first.submitted(rules(2));
        tamper(
                "release_signature",
                "insert into release_signature select ?, deed, signer, signed, at from release_signature"
                        + " where publication = ?",
                bad.id(),
                good.id());
        tamper(
                "release_activation",
                "insert into release_activation (release, activated_at, activated_by, publication, active_from)"
                        + " values (?, now(), 'x', ?, now())",
                bad.release(),
                bad.id());
        follow(first);
        assertThat(first.active()).isEqualTo(good.release());
        assertThat(first.bean(Releases.class).problem()).contains(bad.release());
    }

    @Test
    void aScheduledReleaseDoesNotComeForwardBecauseARowSaysSo() {
        Publication draft = first.signed(first.submitted(rules(1)));
        first.bean(Signing.class)
                .approve(draft.id(), PolicySlice.seen(draft, LocalDate.now().plusDays(9)), PolicySlice.APPROVER);
        tamper(
                "release_activation",
                "update release_activation set active_from = now() where publication = ?",
                draft.id());
        assertStays("it was signed to judge from");
    }

    @Test
    void aForgedEndDoesNotStopARelease() {
        Publication draft = first.published(rules(1));
        tamper(
                "release_signature",
                "insert into release_signature select publication, 'REFUSE', signer, signed, at from release_signature"
                        + " where publication = ? and deed = 'APPROVE'",
                draft.id());
        follow(first);
        assertThat(first.active()).isEqualTo(draft.release());
    }

    private void assertStays(String why) {
        follow(first);
        assertThat(first.active()).isEqualTo(rules(0).hash());
        assertThat(first.bean(Releases.class).problem()).contains(why);
        assertThat(health(first)).isEqualTo(new Status("DEGRADED"));
    }

    @Test
    void aNodeStartsFromItsDiskThoughTheNewestDoesNotVerify() throws IOException {
        Publication good = first.published(rules(1));
        follow(first);
        byte[] kept = Files.readAllBytes(one.resolve("last-release.json"));
        Publication newest = first.published(rules(2));
        first.close();
        tamper("release_signature", "update release_signature set signed = 'x' where publication = ?", newest.id());
        Files.write(one.resolve("last-release.json"), kept);

        first = new PolicySlice(database, one);
        assertThat(first.active()).isEqualTo(good.release());
        assertThat(first.bean(Releases.class).problem()).contains(newest.release());
    }

    @Test
    void aNodeDoesNotGoBackBecauseTheNewestWasDeleted() {
        Publication gone = first.published(rules(1));
        follow(first);
        first.close();
        tamper("release_activation", "delete from release_activation where publication = ?", gone.id());
        first = new PolicySlice(database, one);
        assertThat(first.active()).isEqualTo(gone.release());
        assertThat(first.bean(Releases.class).problem()).contains("does not hold the activation");
    }

    @Test
    void aTamperedDiskIsNotStartedFrom() throws IOException {
        first.close();
        Path last = one.resolve("last-release.json");
        String kept = Files.readString(last);
        for (String tampered : List.of(
                kept.replace("\"activeFrom\":\"20", "\"activeFrom\":\"19"),
                kept.replace("severity/rules.drl", "severity/other.drl"),
                kept.replaceFirst("\"publication\":\"[0-9a-f-]+\"", "\"publication\":\"" + UUID.randomUUID() + "\""),
                kept.substring(0, kept.length() / 2))) {
            assertThat(tampered).isNotEqualTo(kept);
            Files.writeString(last, tampered);
            first = new PolicySlice(database, one);
            assertThat(first.active()).as("from the database").isEqualTo(rules(0).hash());
            assertThat(Files.readString(last)).as("written anew").isEqualTo(kept);
            first.close();
        }
    }
}
