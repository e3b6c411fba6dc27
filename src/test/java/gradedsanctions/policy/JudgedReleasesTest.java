package gradedsanctions.policy;

import static gradedsanctions.policy.PolicySlice.APPROVER;
import static gradedsanctions.policy.PolicySlice.AUTHOR;
import static gradedsanctions.policy.PolicySlice.rules;
import static gradedsanctions.policy.PolicySlice.seen;
import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.TestDatabase;
import gradedsanctions.register.LegalDay;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which releases judged, since when, by whom and why: what the history of a number is told from. */
class JudgedReleasesTest {

    @TempDir
    Path folder;

    @Test
    void theyAreToldFromTheNewestOnAndOneThatComesBackIsToldAgain() {
        try (PolicySlice node = new PolicySlice(TestDatabase.fresh(), folder)) {
            Releases releases = node.bean(Releases.class);
            String installed = node.active();
            Publication one = node.published(rules(1));
            Publication back = node.bean(Submitting.class).submit(new Submission("改错了", installed, null), AUTHOR);
            node.approved(node.signed(back));

            assertThat(releases.judged())
                    .extracting(Judged::release)
                    .containsExactly(installed, one.release(), installed);
            assertThat(releases.judged().get(0))
                    .satisfies(judged -> assertThat(judged.by()).isEqualTo("policy"))
                    .satisfies(judged -> assertThat(judged.reason()).isEqualTo("改错了"));
        }
    }

    @Test
    void oneThatIsDueLaterDoesNotJudgeYetAndOneWithdrawnBeforeNeverDid() {
        try (PolicySlice node = new PolicySlice(TestDatabase.fresh(), folder)) {
            Releases releases = node.bean(Releases.class);
            Publication later = node.signed(node.submitted(rules(1)));
            node.bean(Signing.class)
                    .approve(later.id(), seen(later, LegalDay.today(node.clock).plusDays(3)), APPROVER);
            assertThat(releases.judged()).extracting(Judged::release).doesNotContain(later.release());

            node.bean(Signing.class).withdraw(later.id(), "不改了", AUTHOR);
            node.clock.advance(Duration.ofDays(4));
            assertThat(releases.judged()).extracting(Judged::release).doesNotContain(later.release());
        }
    }
}
