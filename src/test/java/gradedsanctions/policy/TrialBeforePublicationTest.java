package gradedsanctions.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import gradedsanctions.TestDatabase;
import gradedsanctions.audit.AuditLog;
import gradedsanctions.rulebook.Release;
import gradedsanctions.rulebook.RulesRejected;
import gradedsanctions.rulebook.SmallRules;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A release judges only after its trial, and one that has passed is not tried again. */
class TrialBeforePublicationTest {

    private static final DataSource DATABASE = TestDatabase.fresh();

    private final ReleaseTable table = new ReleaseTable(JdbcClient.create(DATABASE));

    private Releases releases(Trial trial) {
        return new Releases(
                table,
                new CompiledReleases(table),
                new RuleFolder(Path.of("rules"), trial),
                trial,
                Publishing.FOLDER,
                mock(Node.class),
                new TransactionTemplate(new JdbcTransactionManager(DATABASE)),
                mock(AuditLog.class),
                Clock.systemUTC());
    }

    @Test
    void rulesWithoutMeasureNeverJudgeAndGoodOnesAreTriedOnce() {
        Releases releases = releases(new Trial(true, Duration.ofMinutes(4), 160));
        releases.publish(SmallRules.FILES);
        Release judging = releases.active();
        assertThat(judging.hash()).isEqualTo(SmallRules.FILES.hash());
        assertThat(table.isTried(judging.hash(), judging.engineVersion())).isTrue();
        assertThat(table.isTried(judging.hash(), "drools 0")).isFalse();

        assertThatThrownBy(() -> releases.publish(TrialTest.explosion(7)))
                .isInstanceOf(RulesRejected.class)
                .hasMessageContaining("needed more than 160 MB");
        assertThat(releases.active()).isSameAs(judging);
        assertThat(table.activeHash()).isEqualTo(Optional.of(judging.hash()));

        Releases later = releases(new Trial(true, Duration.ofMillis(1), 16));
        later.publish(SmallRules.FILES);
        assertThat(later.active().hash()).isEqualTo(judging.hash());
    }
}
