package gradedsanctions.rulebook.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.rulebook.Release;
import gradedsanctions.rulebook.Rulebook;
import gradedsanctions.rulebook.SealedRules;
import gradedsanctions.rulebook.SmallRules;
import gradedsanctions.rulebook.source.RuleFiles;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an analysis says of a few rules, and of those that are shipped. */
class AnalysisTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
    private static final String RULES = "promise/rules.drl";
    private static final String VOCABULARY = "vocabulary/all.drl";

    private static Release release(String file, String before, String after, Map<String, String> more) {
        Map<String, byte[]> files = new HashMap<>(SmallRules.FILES.all());
        String text = SmallRules.FILES.text(file);
        assertThat(text).contains(before);
        files.put(file, text.replace(before, after).getBytes(StandardCharsets.UTF_8));
        more.forEach((name, content) -> files.put(name, content.getBytes(StandardCharsets.UTF_8)));
        return Rulebook.seal(RuleFiles.of(files));
    }

    private static AnalysisReport analysed(Release release) {
        return Analysis.of(release, TODAY, rule -> true, 100, (all, done) -> {});
    }

    private static List<String> said(AnalysisReport report) {
        return report.flaws().stream()
                .map(flaw -> flaw.kind() + " " + flaw.what())
                .toList();
    }

    @Test
    void anActOnWhichNoRuleSpeaksIsToldByWhatOfItMatters() {
        try (Release release = Rulebook.seal(SmallRules.FILES)) {
            AnalysisReport report = analysed(release);
            assertThat(said(report)).containsExactly("UNFOUND Promise verified false/∅");
            Flaw flaw = report.flaws().get(0);
            assertThat(flaw.matter())
                    .hasToString("{\"subject\":{\"kind\":\"INSTITUTION\"},\"acts\":[{\"category\":\"Promise\","
                            + "\"from\":\"2026-11-01\",\"facts\":{\"days\":0}}],\"decidedOn\":\"2026-11-01\"}");
            assertThat(release.files().text(flaw.file()).lines().toList().get(flaw.line() - 1))
                    .isEqualTo("declare Promise extends Incident");
            assertThat(report.claims())
                    .contains(
                            new Claim(Flaw.Kind.UNFOUND, "Promise", 12, 12, 0),
                            new Claim(Flaw.Kind.UNREACHABLE, "", 2, 2, 0));
        }
    }

    @Test
    void whatIsAcceptedWithAReasonIsNoFlawAnyMore() {
        String accepted = "- { kind: UNFOUND, what: Promise verified false, reason: 不属实 }\n"
                + "- { kind: UNFOUND, what: Promise }\n";
        try (Release release = release(RULES, "PR", "PR", Map.of("promise/accepted.yaml", accepted))) {
            AnalysisReport report = analysed(release);
            assertThat(said(report)).containsExactly("UNFOUND Promise verified ∅");
            assertThat(report.accepted())
                    .extracting(done -> done.flaw().what() + ": " + done.reason())
                    .containsExactly("Promise verified false: 不属实");
            assertThat(report.problems())
                    .extracting(problem -> problem.line() + " " + problem.message())
                    .containsExactly("2 a mark has the keys [kind, what, reason]");
        }
    }

    @Test
    void aFactThatLightensWhenItWorsensIsShownOnTheSmallestMatter() {
        try (Release release =
                release(RULES, "days >= 30", "days >= 30, days < 100", Map.of(VOCABULARY, worse("days     : int ")))) {
            Flaw flaw = analysed(release).flaws().stream()
                    .filter(found -> found.kind() == Flaw.Kind.LIGHTER)
                    .findFirst()
                    .orElseThrow();
            assertThat(flaw.what()).isEqualTo("Promise days 99 → 100");
            assertThat(flaw.rules()).containsExactly("PR-02");
            assertThat(flaw.matter().at("/acts/0/facts")).hasToString("{\"days\":99,\"verified\":true}");
            assertThat(flaw.other().at("/acts/0/facts")).hasToString("{\"days\":100,\"verified\":true}");
            assertThat(flaw.before()).isEqualTo("FundLimit {months=6}");
            assertThat(flaw.after()).isEmpty();
        }
    }

    @Test
    void aFactMayBeWorseTheLessItIs() {
        String less =
                SmallRules.FILES.text(VOCABULARY).replace("days     : int ", "days     : int @worse( \"less\" ) ");
        try (Release release = release(RULES, "PR", "PR", Map.of(VOCABULARY, less))) {
            assertThat(said(analysed(release))).contains("LIGHTER Promise days 30 → 29");
        }
    }

    private static String worse(String field) {
        String text = SmallRules.FILES.text(VOCABULARY);
        assertThat(text).contains(field);
        return text.replace(field, field + "@worse( \"more\" ) ");
    }

    @Test
    void aMeasureIsProposedWithOneForceAlone() {
        String second = """

                rule "PR-03 也可以"
                    @basis( "测试" ) @status( V )
                when
                    $a : Promise( days >= 100, verified == true )
                then
                    insert( new FundLimit( $a, Force.SHALL, 6 ) );
                end
                """;
        try (Release release = release(RULES, "6 ) );\nend\n", "6 ) );\nend\n" + second, Map.of())) {
            Flaw flaw = analysed(release).flaws().stream()
                    .filter(found -> found.kind() == Flaw.Kind.CONTRADICTION)
                    .findFirst()
                    .orElseThrow();
            assertThat(flaw.what()).isEqualTo("PR-02 / PR-03: FundLimit");
            assertThat(flaw.before()).contains("force=可以");
            assertThat(flaw.after()).contains("force=应当");
            assertThat(flaw.matter().at("/acts/0/facts/days").asInt()).isEqualTo(100);
        }
    }

    @Test
    void rulesThatCantBothHoldAreNoContradictionAndThatIsProved() {
        String second = """

                rule "PR-03 三十天以下"
                    @basis( "测试" ) @status( V )
                when
                    $a : Promise( days < 30, verified == true )
                then
                    insert( new FundLimit( $a, Force.SHALL, 6 ) );
                end

                rule "PR-04 三十天以上"
                    @basis( "测试" ) @status( V )
                when
                    $a : Promise( days >= 30, verified == true )
                then
                    insert( new FundLimit( $a, Force.MAY, 6 ) );
                end
                """;
        try (Release release = release(RULES, "6 ) );\nend\n", "6 ) );\nend\n" + second, Map.of())) {
            AnalysisReport report = analysed(release);
            assertThat(said(report)).noneMatch(flaw -> flaw.startsWith("CONTRADICTION"));
            assertThat(report.claims())
                    .as("PR-03 and PR-04 by their text; PR-02 with either was only tried")
                    .contains(new Claim(Flaw.Kind.CONTRADICTION, "", 3, 1, 2));
        }
    }

    @Test
    void rulesWhoseDaysNeverMeetAreNoContradiction() {
        String changes = """

                rule "PR-03 原来"
                    @basis( "测试" ) @status( V )
                    date-expires "2020-01-01"
                when
                    $a : Promise( days >= 100, verified == true )
                then
                    insert( new FundLimit( $a, Force.SHALL, 6 ) );
                end

                rule "PR-04 后来"
                    @basis( "测试" ) @status( V )
                    date-effective "2020-01-01"
                when
                    $a : Promise( days >= 100, verified == true )
                then
                    insert( new FundLimit( $a, Force.MAY, 6 ) );
                end
                """;
        try (Release release = release(RULES, "6 ) );\nend\n", "6 ) );\nend\n" + changes, Map.of())) {
            assertThat(analysed(release).claims()).contains(new Claim(Flaw.Kind.CONTRADICTION, "", 3, 1, 2));
        }
    }

    @Test
    void aMatterOnWhichTheRulesFailIsShown() {
        String second = """

                rule "PR-03 最长的再加一个月"
                    @basis( "测试" ) @status( V )
                when
                    $a : Promise()
                    accumulate( Promise( verified == true, $d : days ); $most : max( $d ), $all : count( $d ) )
                then
                    insert( new FundLimit( $a, Force.MAY, $most + 1 ) );
                end
                """;
        try (Release release = release(RULES, "6 ) );\nend\n", "6 ) );\nend\n" + second, Map.of())) {
            Flaw flaw = analysed(release).flaws().get(0);
            assertThat(flaw.kind()).isEqualTo(Flaw.Kind.FAILS);
            assertThat(flaw.what()).isEqualTo("Promise NullPointerException");
            assertThat(flaw.matter().at("/acts/0/facts")).hasToString("{\"days\":0}");
        }
    }

    @Test
    void whatCanBeConcludedOnceMustNameFieldsThatThereAre() {
        String wrong = SmallRules.FILES
                .text(VOCABULARY)
                .replace("declare FinalSeverity\n", "declare FinalSeverity @once( \"actt\" )\n");
        assertThat(Rulebook.check(SmallRules.with(VOCABULARY, wrong)))
                .extracting(problem -> problem.message())
                .contains("@once names actt, which is no field of FinalSeverity; maybe act");
    }

    @Test
    void theSameIsFoundEachTime() {
        try (Release release = Rulebook.seal(SmallRules.FILES)) {
            assertThat(analysed(release)).isEqualTo(analysed(release));
        }
    }

    /** More matters with -Pfull. */
    @Test
    void inTheShippedRulesNothingIsFoundThatWasNotAccepted() {
        AnalysisReport report = Analysis.of(
                SealedRules.RELEASE,
                TODAY,
                rule -> true,
                Integer.getInteger("analysis.matters", 20),
                (all, done) -> {});
        assertThat(report.problems()).isEmpty();
        assertThat(said(report)).isEmpty();
        assertThat(report.accepted()).isNotEmpty();
    }
}
