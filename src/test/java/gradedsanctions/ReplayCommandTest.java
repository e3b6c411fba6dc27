package gradedsanctions;

import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.CommandsTest.Answer;
import gradedsanctions.rulebook.Canonical;
import gradedsanctions.rulebook.replay.TwoReleases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A file of matters replayed on the command line; a run that is killed goes on where it was. */
class ReplayCommandTest {

    private static final int MATTERS = Integer.getInteger("replay.matters", 800);

    @TempDir
    static Path folder;

    @BeforeAll
    static void writeRules() {
        TwoReleases.write(TwoReleases.OLD, folder.resolve("old"));
        TwoReleases.write(TwoReleases.NEW, folder.resolve("new"));
    }

    private static Path matters(String name, IntStream days) throws IOException {
        return Files.write(
                folder.resolve(name), days.mapToObj(TwoReleases::promise).toList());
    }

    private static Answer replay(String old, String now, Path matters, String... more) {
        List<String> args = new ArrayList<>(List.of(
                "rules",
                "replay",
                folder.resolve(old).toString(),
                folder.resolve(now).toString(),
                matters.toString()));
        args.addAll(List.of(more));
        return CommandsTest.run("", args.toArray(String[]::new));
    }

    @Test
    void whatTurnsIsCountedListedAndSaidByTheExitCode() throws IOException {
        Path out = folder.resolve("counted");
        Path matters = matters("some.ndjson", IntStream.range(295, 310));
        Files.writeString(matters, Files.readString(matters) + "{broken}\n");

        Answer answer = replay("old", "new", matters, "--json", "--out", out.toString());

        assertThat(answer.code()).isEqualTo(1);
        JsonNode totals = answer.lines().get(0).path("report").path("totals");
        assertThat(totals.path("matters").asInt()).isEqualTo(16);
        assertThat(totals.path("turned").asInt()).isEqualTo(10);
        assertThat(totals.path("notJudged").asInt()).isEqualTo(1);
        List<JsonNode> turns = Files.readAllLines(out.resolve("turns.ndjson")).stream()
                .map(Canonical.JSON::readTree)
                .toList();
        assertThat(turns).hasSize(10);
        assertThat(turns.get(0).path("reference").asString()).isEqualTo("some.ndjson:6");
        assertThat(turns.get(0).path("before"))
                .isNotEmpty()
                .isNotEqualTo(turns.get(0).path("after"));
        assertThat(Canonical.sha256(Files.readString(out.resolve("report.json")).strip()))
                .isEqualTo(answer.lines().get(0).path("digest").asString());

        Answer again = replay("old", "new", matters, "--out", out.toString());
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("holds a replay already", "--resume");
        assertThat(replay("new", "old", matters, "--out", out.toString(), "--resume")
                        .err())
                .contains("of other rules or matters");
    }

    @Test
    void theSameRulesTurnNothing() throws IOException {
        Answer answer = replay("old", "old", matters("same.ndjson", IntStream.range(300, 303)), "--lang", "en");

        assertThat(answer.code()).isZero();
        assertThat(answer.out()).contains("| 3 | 0 | 0 | 0 | 0 |", "severity old \\ new", "sha256:");
        assertThat(answer.err()).contains("100.0 %");
    }

    @Test
    void whatCantBeReplayedIsSaidInOneSentence() throws IOException {
        Path matters = matters("none.ndjson", IntStream.range(300, 301));

        for (Answer answer : List.of(
                replay("old", "new", folder.resolve("nowhere")),
                replay("old", "nowhere", matters),
                replay("old", "new", matters, "--resume"),
                replay("old", "new", matters, "--threads", "0"))) {
            assertThat(answer.code()).isEqualTo(2);
            assertThat(answer.out()).isEmpty();
            assertThat(answer.err().lines()).hasSize(1);
        }
    }

    @Test
    void aRunThatIsKilledGoesOnAndEndsAsIfNothingHadBeen() throws IOException, InterruptedException {
        Path matters = matters("many.ndjson", IntStream.range(0, MATTERS).map(i -> 100 + i % 400));
        Path killed = folder.resolve("killed");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        GradedSanctions.class.getName(),
                        "rules",
                        "replay",
                        folder.resolve("old").toString(),
                        folder.resolve("new").toString(),
                        matters.toString(),
                        "--out",
                        killed.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        Awaitility.await()
                .atMost(Duration.ofMinutes(3))
                .until(() -> Files.exists(killed.resolve("checkpoint.json")) || !process.isAlive());
        process.destroyForcibly().waitFor();
        long reached = Canonical.JSON
                .readTree(Files.readString(killed.resolve("checkpoint.json")))
                .path("totals")
                .path("matters")
                .asLong();
        assertThat(reached).isPositive().isLessThan(MATTERS);

        Path undisturbed = folder.resolve("undisturbed");
        Answer resumed = replay("old", "new", matters, "--json", "--out", killed.toString(), "--resume");
        Answer whole = replay("old", "new", matters, "--json", "--out", undisturbed.toString(), "--threads", "1");

        assertThat(resumed.code()).isEqualTo(1);
        assertThat(resumed.out()).isEqualTo(whole.out());
        assertThat(killed.resolve("turns.ndjson")).hasSameTextualContentAs(undisturbed.resolve("turns.ndjson"));
    }
}
