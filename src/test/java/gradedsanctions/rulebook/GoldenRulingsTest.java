package gradedsanctions.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.rulebook.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whole rulings, byte for byte. Their receipts name the release, so every change of a rule file changes them:
 * {@code mvn test -Dtest=GoldenRulingsTest -Dgolden.write=true} writes them anew, and the difference shows what the
 * change has done.
 */
class GoldenRulingsTest {

    private static final Path MATTERS = Path.of("src/test/resources/golden/matters.ndjson");
    private static final Path RULINGS = Path.of("src/test/resources/golden/rulings.ndjson");
    private static final TimeZone ZONE = TimeZone.getDefault();
    private static final Locale LOCALE = Locale.getDefault();

    @BeforeAll
    static void writeAnewWhereAsked() throws IOException {
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(RULINGS, String.join("\n", judged(SealedRules.RELEASE, matters())) + "\n");
        }
    }

    @AfterEach
    void restore() {
        TimeZone.setDefault(ZONE);
        Locale.setDefault(LOCALE);
    }

    private static List<JsonNode> matters() throws IOException {
        return Files.readAllLines(MATTERS).stream()
                .map(Canonical.JSON::readTree)
                .toList();
    }

    private static List<String> judged(Release release, List<JsonNode> matters) {
        return matters.stream()
                .map(matter -> release.judge(release.read(matter, LocalDate.MIN, List.of(), List.of()), true))
                .map(ruling -> Canonical.text(Canonical.JSON.valueToTree(ruling)))
                .toList();
    }

    private static List<String> golden() throws IOException {
        return Files.readAllLines(RULINGS);
    }

    @Test
    void areTheSameBytesAsBefore() throws IOException {
        assertThat(judged(SealedRules.RELEASE, matters())).hasSize(12).isEqualTo(golden());
    }

    @Test
    void doNotDependOnTheOrderOfTheHistory() throws IOException {
        List<JsonNode> shuffled = matters();
        Random random = new Random(7);
        for (int round = 0; round < 5; round++) {
            shuffled.forEach(matter -> shuffle((ObjectNode) matter, random));
            assertThat(judged(SealedRules.RELEASE, shuffled)).isEqualTo(golden());
        }
    }

    private static void shuffle(ObjectNode matter, Random random) {
        if (matter.get("history") instanceof ArrayNode history) {
            List<JsonNode> entries = new ArrayList<>(history.values());
            Collections.shuffle(entries, random);
            matter.putArray("history").addAll(entries);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Shanghai", "UTC", "America/New_York"})
    void areTheSameInEveryZone(String zone) throws IOException {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        Sources sources = SealedRules.RELEASE.sources();
        CompiledRules anew = new RuleCompiler(SealedRules.FILES, sources).build();
        try (Release release = new Release(SealedRules.FILES, sources, new Engine(anew, sources))) {
            assertThat(judged(release, matters())).isEqualTo(golden());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "zh-CN", "ar"})
    void areTheSameInEveryLanguage(String language) throws IOException {
        Locale.setDefault(Locale.forLanguageTag(language));
        assertThat(judged(SealedRules.RELEASE, matters())).isEqualTo(golden());
    }
}
