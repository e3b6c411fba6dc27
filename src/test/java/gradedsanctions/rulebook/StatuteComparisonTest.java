package gradedsanctions.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.rulebook.source.RuleFiles;
import gradedsanctions.statute.ChargesGenerator;
import gradedsanctions.statute.StatuteExamples;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules never leave what an independent statement of the law admits, and meet it where the law is exact. */
class StatuteComparisonTest {

    private static final int CHARGES = Integer.getInteger("statute.charges", 40_000);
    private static final int FAULTS = Integer.getInteger("statute.faults", 2);
    private static final long SEED = 20261126;

    @Test
    void theStatementGivesTheWorkedRulings() {
        StatuteExamples.check();
    }

    @Test
    void theRulesAgreeWithTheStatement() {
        assertThat(differences(SealedRules.RELEASE, CHARGES).limit(5)).isEmpty();
    }

    /** Differences of charges drawn one after the other, found by several threads. */
    private static Stream<String> differences(Release release, int count) {
        StatuteComparison comparison = new StatuteComparison(release);
        ChargesGenerator generator = new ChargesGenerator(SEED);
        return Stream.generate(generator::next).filter(comparison::covers).limit(count).toList().parallelStream()
                .map(charges -> comparison.difference(charges).map(difference -> difference + " " + charges))
                .flatMap(Optional::stream);
    }

    static Stream<Arguments> faults() throws IOException {
        try (InputStream in = StatuteComparisonTest.class.getResourceAsStream("/faults.txt")) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.stream()
                    .filter(line -> !line.startsWith("#"))
                    .limit(FAULTS)
                    .map(line -> Arguments.of((Object[]) line.split(" \\| ", 3)));
        }
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultPlantedInTheRulesIsFound(String file, String right, String wrong) {
        RuleFiles shipped = RuleFiles.read(Path.of("rules"));
        assertThat(shipped.text(file)).contains(right);
        Map<String, byte[]> files = new HashMap<>(shipped.all());
        files.put(file, shipped.text(file).replace(right, wrong).getBytes(StandardCharsets.UTF_8));
        try (Release release = Rulebook.seal(RuleFiles.of(files))) {
            assertThat(differences(release, 20_000).findAny()).isPresent();
        }
    }
}
