package gradedsanctions.rulebook.language;

import static gradedsanctions.rulebook.language.Editor.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.rulebook.Rulebook;
import gradedsanctions.rulebook.source.Problem;
import gradedsanctions.rulebook.source.RuleFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A mistake of policy staff is underlined where it is, and the fix makes what the gate says of it go away. */
class FixingLanguageTest {

    private static final String PROMISE = "institutions/broken_promise/rules.drl";

    static Stream<Arguments> mistakes() throws IOException {
        try (InputStream in = FixingLanguageTest.class.getResourceAsStream("fixes.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(line -> !line.startsWith("#")).toList().stream()
                            .map(line -> Arguments.of((Object[]) line.split(" \\| ", 6)));
        }
    }

    private static List<Problem> problems(String file, String text) {
        Map<String, byte[]> files = new HashMap<>(SHIPPED.files.all());
        files.put(file, text.getBytes(StandardCharsets.UTF_8));
        return Rulebook.refusals(RuleFiles.of(files));
    }

    private static Problem problem(String file, String text, String code) {
        List<Problem> problems = problems(file, text);
        return problems.stream()
                .filter(p -> p.code().equals(code) && p.file().equals(file))
                .findFirst()
                .orElseThrow(() -> new AssertionError(problems));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void isFixed(String file, String right, String wrong, String code, String underlined, String title) {
        String text = SHIPPED.files.text(file);
        int place = text.indexOf(right);
        assertThat(place).as(right).isNotNegative();
        String changed = text.substring(0, place) + wrong + text.substring(place + right.length());
        Problem problem = problem(file, changed, code);
        Range range = SHIPPED.language.range(problem, changed);
        assertThat(Editor.within(changed, range)).isEqualTo(underlined);
        List<Fix> fixes = SHIPPED.language.fixes(problem, changed);
        assertThat(fixes).extracting(f -> f.title().zh()).contains(title);
        Fix fix = fixes.stream()
                .filter(f -> f.title().zh().equals(title))
                .findFirst()
                .orElseThrow();
        assertThat(fix.title().en()).isNotEqualTo(title);
        assertThat(problems(file, Editor.applied(changed, fix)))
                .extracting(Problem::message)
                .doesNotContain(problem.message());
    }

    @Test
    void theFixMakesTheFileWhatItWas() {
        String text = SHIPPED.files.text(PROMISE);
        String changed = text.replaceFirst("daysOverdue >= 365", "dayOverdue >= 365");
        Problem problem = problem(PROMISE, changed, "unknown-field");
        Fix fix = SHIPPED.language.fixes(problem, changed).get(0);
        assertThat(fix.preferred()).isTrue();
        assertThat(fix.title()).isEqualTo(new Said("改为 daysOverdue(逾期天数)", "Change to daysOverdue (Days overdue)"));
        assertThat(Editor.applied(changed, fix)).isEqualTo(text);
    }

    @Test
    void theSameWordInATextACommentOrAnotherPatternIsLeftAlone() {
        String text = SHIPPED.files.text(PROMISE);
        String line = "exists Finding( act == $act )";
        int place = text.indexOf(line);
        String changed = text.substring(0, place)
                + "/* cod */ exists Finding( act == $act, title != \"cod\", cod != \"cod\" ) // cod"
                + text.substring(place + line.length());
        Problem problem = problem(PROMISE, changed, "unknown-field");
        Range range = SHIPPED.language.range(problem, changed);
        assertThat(changed.lines().toList().get(range.line() - 1).substring(range.column() - 1))
                .startsWith("cod != ");
    }

    @Test
    void whoWritesWhatTheFormSaysIsOfferedThatFactFirst() {
        String changed = SHIPPED.files.text(PROMISE).replaceFirst("daysOverdue >= 365", "逾期 >= 365");
        List<Fix> fixes = SHIPPED.language.fixes(problem(PROMISE, changed, "unknown-field"), changed);
        assertThat(fixes).hasSizeGreaterThan(1);
        assertThat(fixes.get(0).title().zh()).isEqualTo("改为 daysOverdue(逾期天数)");
        assertThat(fixes.get(0).preferred()).isTrue();
    }

    @Test
    void ofSeveralValuesAllAreOffered() {
        String text = SHIPPED.files.text(PROMISE);
        String changed = text.replaceFirst("Severity\\.SERIOUS", "Severity.XYZ");
        Problem problem = problem(PROMISE, changed, "unknown-constant");
        assertThat(SHIPPED.language.fixes(problem, changed))
                .extracting(f -> f.title().zh())
                .containsExactly("改为 EXTREME", "改为 FAIRLY_SERIOUS", "改为 ORDINARY", "改为 SERIOUS");
        assertThat(SHIPPED.language.fixes(problem, changed)).noneMatch(Fix::preferred);
    }

    @Test
    void whatIsNotCertainIsNotFixedAndItsLineIsUnderlined() {
        String text = SHIPPED.files.text(PROMISE);
        String changed = text.replaceFirst("insert\\( new Graded", "retract( new Graded");
        Problem problem = problem(PROMISE, changed, "consequence");
        assertThat(SHIPPED.language.fixes(problem, changed)).isEmpty();
        assertThat(Editor.within(changed, SHIPPED.language.range(problem, changed)))
                .isEqualTo("retract( new Graded( $act, Severity.FAIRLY_SERIOUS ) );");
    }

    @Test
    void aProblemOfAnOlderTextBreaksNothing() {
        Problem gone = new Problem(PROMISE, 99, 7, true, "BrokenPromise has no field dayOverdue; maybe daysOverdue");
        assertThat(SHIPPED.language.fixes(gone, "rule")).isEmpty();
        assertThat(SHIPPED.language.range(gone, "rule")).isEqualTo(new Range(1, 1, 1, 5));
        assertThat(SHIPPED.language.range(new Problem(PROMISE, 0, 0, true, "of the file"), ""))
                .isEqualTo(new Range(1, 1, 1, 1));
    }
}
