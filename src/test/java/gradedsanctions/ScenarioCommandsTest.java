package gradedsanctions;

import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.rulebook.Canonical;
import gradedsanctions.rulebook.Matter;
import gradedsanctions.rulebook.SealedRules;
import gradedsanctions.rulebook.scenario.NearestChange;
import gradedsanctions.rulebook.scenario.NearestChanges;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** Scenarios and single matters on the command line, for those who write rules. */
class ScenarioCommandsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static final String PROMISE = """
            {"subject": {"kind": "INSTITUTION", "attributes": {"form": "ORGAN"}}, "decidedOn": "2026-03-02",
             "acts": [{"category": "BrokenPromise", "from": "2025-01-26", "continuing": true,
                       "facts": {"privateFirm": true, "verifiedBySuperior": true, "daysOverdue": 400,
                                 "amountOwed": 800000, "refusedToRectify": true, "badEffect": false}}]}
            """;

    @TempDir
    Path folder;

    @Test
    void aScenarioThatFailsSaysWhatWasExpectedWhatCameAndWhy() throws IOException {
        CommandsTest.copyRules(folder);
        Path file = folder.resolve("institutions/broken_promise/rules.drl");
        String rules = Files.readString(file);
        assertThat(rules).contains("365");
        Files.writeString(file, rules.replace("365", "465"));

        CommandsTest.Answer answer = CommandsTest.run("", "rules", "test", folder.toString(), "--only", "承诺");

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out())
                .containsPattern("(?m)^ok    .+  .+\\.yaml:\\d+$")
                .containsPattern("(?m)^FAIL  招商奖励承诺逾期四百天.*  institutions/broken_promise/cases\\.yaml:\\d+$")
                .containsPattern("(?m)^      severity.*SERIOUS")
                .contains("推导");
    }

    private static NearestChange.Outcome outcome(int daysOverdue) {
        ObjectNode matter = (ObjectNode) Canonical.JSON.readTree(PROMISE);
        ((ObjectNode) matter.at("/acts/0/facts")).put("daysOverdue", daysOverdue);
        Matter read = SealedRules.RELEASE.read(matter, DAY, List.of(), List.of());
        return NearestChange.Outcome.of(SealedRules.RELEASE.judge(read, true));
    }

    @Test
    void ofEachFactTheNearestValueIsNamedThatChangesTheOutcome() {
        ObjectNode matter = (ObjectNode) Canonical.JSON.readTree(PROMISE);
        List<NearestChange> changes = NearestChanges.of(SealedRules.RELEASE, matter, DAY);
        NearestChange days = changes.stream()
                .filter(change -> change.path().equals("acts.0.facts.daysOverdue"))
                .findFirst()
                .orElseThrow();
        int nearest = days.changed().asInt();
        assertThat(outcome(nearest)).isEqualTo(days.after()).isNotEqualTo(outcome(400));
        int distance = Math.abs(400 - nearest);
        assertThat(IntStream.range(400 - distance + 1, 400 + distance).mapToObj(ScenarioCommandsTest::outcome))
                .as("nothing nearer")
                .containsOnly(outcome(400));
        assertThat(changes)
                .filteredOn(change -> change.path().equals("acts.0.facts.refusedToRectify"))
                .singleElement()
                .satisfies(change -> assertThat(change.changed().asBoolean()).isFalse());
    }

    @Test
    void anExplanationCanBeReadAndABadMatterIsNamed() throws IOException {
        Path matter = Files.writeString(folder.resolve("matter.json"), PROMISE);
        CommandsTest.Answer answer = CommandsTest.run("", "rules", "explain", matter.toString());
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.out())
                .contains("推导")
                .containsPattern("(?m)^~ .*\\(acts\\.0\\.facts\\.daysOverdue\\) 400 → 364: FAIRLY_SERIOUS")
                .containsPattern("(?m)^[~=] .*subject\\.attributes\\.form");
        for (String bad : List.of("[]", "{", "none")) {
            Path file = folder.resolve("bad.json");
            Files.deleteIfExists(file);
            if (!bad.equals("none")) {
                Files.writeString(file, bad);
            }
            CommandsTest.Answer refused = CommandsTest.run("", "rules", "explain", file.toString());
            assertThat(refused.code()).isEqualTo(2);
            assertThat(refused.err()).contains("bad.json").doesNotContain("Exception");
        }
    }
}
