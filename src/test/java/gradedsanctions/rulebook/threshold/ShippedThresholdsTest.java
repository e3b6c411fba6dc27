package gradedsanctions.rulebook.threshold;

import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.rulebook.source.Gate;
import gradedsanctions.rulebook.source.RuleFiles;
import gradedsanctions.rulebook.source.RuleSource;
import gradedsanctions.rulebook.source.Sources;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The numbers of the house in the shipped rules. */
class ShippedThresholdsTest {

    private static final RuleFiles FILES = RuleFiles.read(Path.of("rules"));
    private static final Sources SOURCES =
            Objects.requireNonNull(Gate.check(FILES).sources());
    private static final Thresholds THRESHOLDS = Thresholds.of(FILES, SOURCES);
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.$])\\d+(?:\\.\\d+)?");

    private static final Pattern TEXT = Pattern.compile("\"[^\"]*\"|//.*");

    @Test
    void everyNumberOfEveryDiscretionaryRuleIsInExactlyOnePlace() {
        List<String> places = THRESHOLDS.all().stream()
                .flatMap(threshold -> threshold.places().stream())
                .map(place -> place.at().file() + ":" + place.at().line() + ":"
                        + place.at().column() + " " + place.at().text())
                .toList();
        List<String> written = SOURCES.rules().stream()
                .filter(RuleSource::discretion)
                .flatMap(rule -> numbers(rule).stream())
                .toList();
        assertThat(places).isNotEmpty().containsExactlyInAnyOrderElementsOf(written);
    }

    /** Looked for line by line, another way than the program does. */
    private static List<String> numbers(RuleSource rule) {
        List<String> lines = FILES.text(rule.file()).lines().toList();
        List<String> numbers = new ArrayList<>();
        boolean body = false;
        for (int i = rule.line() - 1; !lines.get(i).strip().equals("end"); i++) {
            String code = TEXT.matcher(lines.get(i))
                    .replaceAll(text -> " ".repeat(text.group().length()));
            int line = i + 1;
            if (body) {
                NUMBER.matcher(code)
                        .results()
                        .forEach(found -> numbers.add(
                                rule.file() + ":" + line + ":" + (found.start() + 1) + " " + found.group()));
            }
            body |= code.strip().equals("when");
        }
        return numbers;
    }

    @Test
    void noTwoHaveTheSameId() {
        List<String> ids = THRESHOLDS.all().stream().map(Threshold::id).toList();
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void theRuleOfTheGraverGradeOwnsTheLineBetweenTwo() {
        Threshold year = THRESHOLDS.find("BP-12/BrokenPromise.daysOverdue/from").orElseThrow();
        assertThat(year.value()).isEqualByComparingTo("365");
        assertThat(year.places()).extracting(Threshold.Place::rule).containsExactly("BP-12", "BP-11");
        assertThat(year.outcomes()).extracting(outcome -> outcome.title().zh()).containsExactly("严重");
        assertThat(year.unit()).isEqualTo("天");
        assertThat(year.whole()).isTrue();
        assertThat(year.rules().get(0).sentence().zh()).isEqualTo("因为政策承诺未兑现:逾期天数不少于 365 天;有认定,所以定级理由:严重。");
    }

    @Test
    void periodsStandBesideTheGradeTheyAreFor() {
        Threshold period =
                THRESHOLDS.find("SV-30/LimitTerm.months/SERIOUS/parameter").orElseThrow();
        assertThat(period.value()).isEqualByComparingTo("12");
        assertThat(period.unit()).isEqualTo("月");
    }

    @Test
    void aRulerRisesFromGradeToGrade() {
        assertThat(THRESHOLDS.rulers()).isNotEmpty().allSatisfy(ruler -> {
            assertThat(ruler.cutOffs()).isSortedAccordingTo(Ruler.BY_GRAVITY);
            assertThat(ruler.cutOffs().stream().map(Threshold::value).toList()).isSorted();
        });
    }

    @Test
    void eachCanBeChangedByOneAloneOrItIsSaidWhyNot() {
        for (Threshold threshold : THRESHOLDS.all()) {
            BigDecimal more = threshold.value().add(BigDecimal.ONE);
            Change change = Thresholds.change(FILES, SOURCES, Map.of(threshold.id(), more.toPlainString()));
            if (change.files() == null) {
                assertThat(change.faults()).isNotEmpty().allSatisfy(fault -> {
                    assertThat(fault.said(false)).contains(more.toPlainString()).doesNotContain("{");
                    assertThat(fault.said(true)).contains(more.toPlainString()).doesNotContain("{");
                });
            } else {
                changedAlone(threshold, more, change);
            }
        }
    }

    private static void changedAlone(Threshold threshold, BigDecimal value, Change change) {
        Thresholds changed =
                Thresholds.of(Objects.requireNonNull(change.files()), Objects.requireNonNull(change.sources()));
        for (Threshold now : changed.all()) {
            BigDecimal before = THRESHOLDS.find(now.id()).orElseThrow().value();
            assertThat(now.value()).as(now.id()).isEqualByComparingTo(now.id().equals(threshold.id()) ? value : before);
        }
    }

    @Test
    void cutOffsCanAllBeMovedByOne() {
        Map<String, String> values = new HashMap<>();
        THRESHOLDS.rulers().stream()
                .flatMap(ruler -> ruler.cutOffs().stream())
                .forEach(cutOff -> values.put(
                        cutOff.id(), cutOff.value().add(BigDecimal.ONE).toPlainString()));
        Change change = Thresholds.change(FILES, SOURCES, values);
        assertThat(change.faults()).isEmpty();
        assertThat(change.steps()).hasSameSizeAs(values.entrySet());
        assertThat(new HashSet<>(Objects.requireNonNull(change.files()).all().keySet()))
                .isEqualTo(FILES.all().keySet());
    }
}
