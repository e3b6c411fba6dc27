package gradedsanctions.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gradedsanctions.problem.Unjudged;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules that passed the gates and yet break off on some matter. */
class UnjudgedTest {

    private static final String LONGEST = """

            rule "PR-03 最长的再加一个月"
                @basis( "测试" ) @status( V )
            when
                $a : Promise()
                accumulate( Promise( verified == true, $d : days ); $most : max( $d ), $all : count( $d ) )
            then
                insert( new FundLimit( $a, Force.MAY, $most + 1 ) );
            end
            """;
    private static final String MATTER = """
            {"subject": {"kind": "INSTITUTION"}, "decidedOn": "2026-11-01",
             "acts": [{"category": "Promise", "from": "2026-01-01", "facts": {"days": 40, "verified": VERIFIED}}]}
            """;

    private static Ruling judged(Release release, boolean verified) {
        Matter matter = release.read(
                Canonical.JSON.readTree(MATTER.replace("VERIFIED", "" + verified)),
                LocalDate.MIN,
                List.of(),
                List.of());
        return release.judge(matter, true);
    }

    @Test
    void theMatterIsNotToBlameAndOthersAreJudged() {
        String rules = SmallRules.FILES.text("promise/rules.drl") + LONGEST;
        try (Release compiled = Rulebook.seal(SmallRules.with("promise/rules.drl", rules))) {
            for (Release release : List.of(compiled, compiled.interpreting(compiled.sources(), null))) {
                Unjudged unjudged = catchThrowableOfType(Unjudged.class, () -> judged(release, false));
                assertThat(unjudged.getMessage())
                        .contains(release.hash(), "The rules are at fault, not the matter")
                        .contains(unjudged.how());
                assertThat(judged(release, true).measures()).isNotEmpty();
            }
        }
    }
}
