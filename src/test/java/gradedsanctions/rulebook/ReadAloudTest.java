package gradedsanctions.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.rulebook.scenario.Scenarios;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The rulings that the documents print are the ones that the rules give today. */
class ReadAloudTest {

    private static final Path DOCUMENT = Path.of("docs/read-aloud.zh.md");
    private static final Pattern READING = Pattern.compile("(?s)(```json\\n(.+?)\\n```\\n\\n```text\\n)(.*?)(```)");
    private static final Pattern TOPICS = Pattern.compile("(?s)(<!-- topics -->\\n)(.*?)(<!-- /topics -->)");
    private static final int READINGS = 5;

    @Test
    void theDocumentPrintsWhatTheRulesGive() throws IOException {
        String written = Files.readString(DOCUMENT);
        assertThat(READING.matcher(written).results()).hasSize(READINGS);
        String read = READING.matcher(written)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1) + reading(found) + found.group(4)));
        String now = TOPICS.matcher(read)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1) + topics() + found.group(3)));
        if (Boolean.getBoolean("read.write")) {
            Files.writeString(DOCUMENT, now);
        }
        assertThat(Files.readString(DOCUMENT)).isEqualTo(now);
    }

    @Test
    void aReadingCanBeHadInEnglish() {
        JsonNode matter = Canonical.JSON.readTree("""
                {"decidedOn": "2026-04-01", "subject": {"kind": "OFFICIAL", "attributes": {"group": "CIVIL_SERVANT"}},
                 "acts": [{"category": "39.2", "from": "2025-05-09", "facts": {"badEffect": true}}]}
                """);
        assertThat(read(matter, true)).contains("Range: Warning to Major demerit", "Because", "● read in the original");
    }

    private static String reading(MatchResult found) {
        return read(Canonical.JSON.readTree(found.group(2)), false);
    }

    private static String read(JsonNode matter, boolean english) {
        Release release = SealedRules.RELEASE;
        Ruling ruling = release.judge(release.read(matter, LocalDate.MIN, List.of(), List.of()), true);
        return Reading.of(release, ruling, matter, english);
    }

    private static String topics() {
        return Scenarios.examine(SealedRules.RELEASE).topics().stream()
                .map(t ->
                        "| " + t.folder() + " | " + t.rules() + " | " + t.scenarios() + " | " + t.nearMisses() + " |\n")
                .collect(Collectors.joining("", "| 题目 | 规则 | 情景 | 只差一项的情景 |\n|---|---|---|---|\n", ""));
    }
}
