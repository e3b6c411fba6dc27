package gradedsanctions.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.rulebook.source.Problem;
import gradedsanctions.rulebook.source.RuleFiles;
import gradedsanctions.rulebook.source.RuleSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Everything that rules may say passes both gates and does what it says: what is named 触发 fires, what is named 沉默 does not. */
class BenignFilesTest {

    private static final Path FOLDER = Path.of("src", "test", "resources", "benign");
    private static final JsonNode MATTER = Canonical.JSON.readTree("""
            {"subject": {"kind": "INSTITUTION"}, "decidedOn": "2026-03-02",
             "acts": [{"category": "Promise", "from": "2025-06-01", "to": "2025-07-01", "facts": {"days": 40, "months": 6,
                       "cents": 1234, "amount": 1000000.50, "verified": true, "note": "说明", "due": "2025-05-31",
                       "area": "FUNDING"}}],
             "history": [{"type": "PENALTY", "decidedOn": "2025-01-01", "until": "2026-01-01"}]}
            """);

    private static RuleFiles files() throws IOException {
        Map<String, byte[]> files = new HashMap<>(SmallRules.FILES.all());
        try (Stream<Path> paths = Files.list(FOLDER)) {
            for (Path path : paths.toList()) {
                String folder = "benign_" + path.getFileName().toString().substring(0, 2);
                files.put(folder + "/rules.drl", Files.readAllBytes(path));
                files.put(folder + "/basis.md", SmallRules.FILES.bytes("promise/basis.md"));
            }
        }
        return RuleFiles.of(files);
    }

    @Test
    void allAreAcceptedAndDoWhatTheySay() throws IOException {
        RuleFiles files = files();
        assertThat(files.endingWith(".drl")).hasSizeGreaterThan(60);
        assertThat(Rulebook.refusals(files)).filteredOn(Problem::error).isEmpty();
        try (Release release = Rulebook.seal(files)) {
            Matter matter = release.read(MATTER, LocalDate.of(2026, 3, 2), List.of(), List.of());
            Set<String> fired = release.judge(matter, true).derivation().stream()
                    .map(step -> step.rule().replaceFirst("/.*", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
            fired.removeIf(rule -> rule.startsWith("PR-"));
            Set<String> expected = release.rules().stream()
                    .filter(rule -> rule.title().equals("触发"))
                    .map(RuleSource::id)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(fired).isEqualTo(expected);
            assertThat(release.rules())
                    .filteredOn(rule -> rule.title().equals("沉默"))
                    .hasSizeGreaterThan(10);
        }
    }
}
