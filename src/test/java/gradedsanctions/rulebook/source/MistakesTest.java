package gradedsanctions.rulebook.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What policy staff get wrong is named at its line, with what to write instead. */
class MistakesTest {

    private static final RuleFiles SHIPPED = ShippedRules.plain();

    static Stream<Arguments> mistakes() throws IOException {
        try (InputStream in = MistakesTest.class.getResourceAsStream("mistakes.txt")) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> Arguments.of((Object[]) line.split(" \\| ?", 6)));
        }
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void isNamed(String file, String right, String wrong, String offset, String code, String words) {
        String text = SHIPPED.text(file);
        String stands = lines(right);
        int place = text.indexOf(stands);
        assertThat(place).as(stands).isNotNegative();
        Map<String, byte[]> files = new HashMap<>(SHIPPED.all());
        String changed = text.substring(0, place) + lines(wrong) + text.substring(place + stands.length());
        files.put(file, changed.getBytes(StandardCharsets.UTF_8));
        List<Problem> problems = Gate.check(RuleFiles.of(files)).problems();
        int line = (int) text.substring(0, place).chars().filter(c -> c == '\n').count() + 1;
        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo(file);
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.message()).contains(words);
            assertThat(problem.messageZh()).matches(".*\\p{IsHan}.*").doesNotContain("{");
            assertThat(problem.hintZh()).isNotEmpty().doesNotContain("{");
            switch (offset) {
                case "-" -> assertThat(problem.line()).isBetween(line - 1, line);
                case "*" -> assertThat(problem.line()).isPositive();
                default -> assertThat(problem.line()).isEqualTo(line + Integer.parseInt(offset));
            }
        });
        assertThat(problems).allSatisfy(problem -> assertThat(problem.code()).isNotEqualTo(ProblemName.UNNAMED));
    }

    private static String lines(String text) {
        return text.replace('\u23ce', '\n');
    }
}
