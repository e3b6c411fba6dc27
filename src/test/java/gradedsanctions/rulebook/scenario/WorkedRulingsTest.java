package gradedsanctions.rulebook.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.rulebook.Release;
import gradedsanctions.rulebook.Ruling;
import gradedsanctions.rulebook.SealedRules;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Officials' rulings that a person worked out from the statutes, without looking at the rules. */
class WorkedRulingsTest {

    private static final int OFFICIALS = 25;
    private static final List<String> RANKS =
            List.of("EXEMPT", "WARNING", "DEMERIT", "MAJOR_DEMERIT", "DEMOTION", "REMOVAL", "DISMISSAL");

    /** What an entry leaves to people, and the question that asks it. */
    private static final Map<String, String> QUESTIONS = Map.ofEntries(
            Map.entry("W04", "Q-13"),
            Map.entry("W05", "Q-11"),
            Map.entry("W06", "Q-11"),
            Map.entry("W07", "Q-11-FLOOR"),
            Map.entry("W08", "Q-44"),
            Map.entry("W09", "OLD-LAW-NOT-ENCODED"),
            Map.entry("W10", "Q-44"),
            Map.entry("W12", "Q-26"),
            Map.entry("W13", "Q-44"),
            Map.entry("W14", "Q-11-13"),
            Map.entry("W15", "Q-12"),
            Map.entry("W18", "Q-14-SPECIAL"),
            Map.entry("W20", "Q-14-22"),
            Map.entry("W23", "Q-16"),
            Map.entry("W24", "Q-22-23"));

    /** What is done beside a disposition, or instead of one. */
    private static final Map<String, List<String>> HANDLING = Map.of(
            "W05", List.of("CORRECTION_ADVISED"),
            "W08", List.of("TALK", "CRITICISM", "SELF_EXAMINATION", "ADMONITION"),
            "W10", List.of("TALK", "CRITICISM", "SELF_EXAMINATION", "ADMONITION"),
            "W13", List.of("TALK", "CRITICISM", "SELF_EXAMINATION", "ADMONITION"),
            "W15", List.of("TALK", "CRITICISM", "SELF_EXAMINATION", "ADMONITION"),
            "W20", List.of("ALLOWANCE_CUT"),
            "W24", List.of("ALLOWANCE_CUT"),
            "W25", List.of("BENEFITS_ADJUSTED", "CORRECTION_ADVISED"));

    @TestFactory
    Stream<DynamicTest> areWhatTheRulesPropose() throws IOException {
        List<Map<String, Object>> entries = WorkedMatter.entries("official");
        assertThat(entries).hasSize(OFFICIALS);
        return entries.stream()
                .map(entry -> new WorkedMatter((String) entry.get("id"), entry))
                .map(worked -> DynamicTest.dynamicTest(
                        worked.id() + " " + worked.entry().get("title"), () -> compare(worked)));
    }

    private static void compare(WorkedMatter worked) {
        Release release = SealedRules.RELEASE;
        Ruling ruling = release.judge(release.read(worked.json(), LocalDate.MIN, List.of(), List.of()), true);
        Map<String, Object> grade = WorkedMatter.map(worked.expected().get("grade"));
        Ruling.Disposition disposition = ruling.disposition();
        if (grade.get("highest").equals("none")) {
            assertThat(disposition).isNull();
        } else if (worked.isText()) {
            exact(worked, grade, disposition);
        } else {
            within(worked, grade, disposition);
        }
        if (disposition != null) {
            effects(worked, disposition);
        }
        String question = QUESTIONS.get(worked.id());
        assertThat(ruling.questions())
                .extracting(Ruling.Question::id)
                .containsAll(question == null ? List.of() : List.of(question));
        assertThat(ruling.handling())
                .extracting(Ruling.Handling::code)
                .containsExactlyInAnyOrderElementsOf(HANDLING.getOrDefault(worked.id(), List.of()));
    }

    private static void exact(
            WorkedMatter worked, Map<String, Object> grade, Ruling.@Nullable Disposition disposition) {
        assertThat(disposition).isNotNull();
        assertThat(disposition.lowest()).isEqualTo(WorkedMatter.GRADES.get(grade.get("lowest")));
        assertThat(disposition.highest()).isEqualTo(WorkedMatter.GRADES.get(grade.get("highest")));
        Map<String, Object> months = WorkedMatter.map(worked.expected().get("period_months"));
        assertThat(disposition.monthsLowest()).isEqualTo(number(months.get("lowest")));
        assertThat(disposition.monthsHighest()).isEqualTo(number(months.get("highest")));
    }

    /** A reading: within the bounds that no reading may leave. */
    private static void within(
            WorkedMatter worked, Map<String, Object> grade, Ruling.@Nullable Disposition disposition) {
        Map<String, Object> bounds = worked.expected().containsKey("hard_bounds")
                ? WorkedMatter.map(worked.expected().get("hard_bounds"))
                : grade;
        assertThat(disposition).isNotNull();
        assertThat(RANKS.indexOf(disposition.lowest())).isGreaterThanOrEqualTo(rank(bounds.get("lowest")));
        assertThat(RANKS.indexOf(disposition.highest())).isLessThanOrEqualTo(rank(bounds.get("highest")));
        assertThat(QUESTIONS).containsKey(worked.id());
    }

    private static int rank(Object grade) {
        return RANKS.indexOf(WorkedMatter.GRADES.get(grade));
    }

    private static @Nullable Long number(@Nullable Object months) {
        return months == null ? null : Long.valueOf((Integer) months);
    }

    /** Which dispositions bar promotion and pay steps; groups that Arts 19–21 do not name are barred from nothing. */
    private static void effects(WorkedMatter worked, Ruling.Disposition disposition) {
        Map<String, Object> effects = WorkedMatter.map(worked.expected().get("effects"));
        boolean none = String.valueOf(effects.get("promotion_barred")).startsWith("第19至21条不及");
        for (Ruling.Option option : disposition.options()) {
            boolean running = option.monthsLowest() != null;
            assertThat(option.effects().contains("PROMOTION")).isEqualTo(running && !none);
            assertThat(option.effects().contains("PAY_STEP")).isEqualTo(running && !none && option.rank() > 1);
        }
    }
}
