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
                    .map(line -> Arguments.of((Object[]) line.split(" \\| ", 5)));
        }
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void isNamed(String file, String right, String wrong, String offset, String words) {
        String text = SHIPPED.text(file);
        int place = text.indexOf(right);
        assertThat(place).as(right).isNotNegative();
        Map<String, byte[]> files = new HashMap<>(SHIPPED.all());
        String changed = text.substring(0, place) + wrong + text.substring(place + right.length());
        files.put(file, changed.getBytes(StandardCharsets.UTF_8));
        List<Problem> problems = Gate.check(RuleFiles.of(files)).problems();
        int line = (int) text.substring(0, place).chars().filter(c -> c == '\n').count() + 1;
        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo(file);
            assertThat(problem.message()).contains(words);
            switch (offset) {
                case "0" -> assertThat(problem.line()).isEqualTo(line);
                case "+" -> assertThat(problem.line()).isBetween(line, line + 2);
                case "-" -> assertThat(problem.line()).isBetween(line - 1, line);
                default -> assertThat(problem.line()).isPositive();
            }
        });
    }
}
