package gradedsanctions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.contentOf;

import gradedsanctions.rulebook.Canonical;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class CommandsTest {

    private static final String FAULTLESS =
            "{\"subject\":{\"kind\":\"OFFICIAL\"},\"acts\":[{\"category\":\"39.2\",\"from\":\"2025-01-01\",\"facts\":{\"badEffect\":true}}]}";

    record Answer(int code, String out, String err) {
        List<JsonNode> lines() {
            return out.lines().map(Canonical.JSON::readTree).toList();
        }
    }

    @TempDir
    Path folder;

    static Answer run(String input, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Commands.run(
                args,
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Answer(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    static void copyRules(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("rules"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(Path.of("rules").relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    @Test
    void optionsOfTheServerAreNotCommands() {
        assertThat(Commands.handles(new String[] {})).isFalse();
        assertThat(Commands.handles(new String[] {"--server.port=8081"})).isFalse();
        assertThat(Commands.handles(new String[] {"judge", "x"})).isTrue();
        assertThat(Commands.handles(new String[] {"frobnicate"})).isTrue();
        assertThat(Commands.handles(new String[] {"--help"})).isTrue();
        assertThat(Commands.handles(new String[] {"-h"})).isTrue();
        assertThat(Commands.handles(new String[] {"--version"})).isTrue();
    }

    @Test
    void goldenMattersGiveTheGoldenRulings() {
        Answer answer = run("", "judge", "src/test/resources/golden/matters.ndjson");

        assertThat(answer.code()).isZero();
        assertThat(answer.err()).isEmpty();
        assertThat(answer.out())
                .isEqualTo(contentOf(
                        Path.of("src/test/resources/golden/rulings.ndjson").toFile()));
    }

    @Test
    void aFaultyMatterSpoilsNoOther() {
        Answer answer = run(FAULTLESS + "\n{\"subject\":{}}\n\n{broken}\n" + FAULTLESS + "\n", "judge", "-");

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.lines()).hasSize(4);
        assertThat(answer.lines().get(0).path("findings").size()).isEqualTo(1);
        assertThat(answer.lines().get(1).path("status").asInt()).isEqualTo(422);
        assertThat(answer.lines().get(1).path("source").asString()).isEqualTo("stdin:2");
        assertThat(answer.lines().get(1).path("faults").size()).isGreaterThan(1);
        assertThat(answer.lines().get(2).path("status").asInt()).isEqualTo(400);
        assertThat(answer.lines().get(2).path("source").asString()).isEqualTo("stdin:4");
        assertThat(answer.lines().get(3)).isEqualTo(answer.lines().get(0));
    }

    @Test
    void anArrayAndAnObjectOverSeveralLinesAreRead() throws IOException {
        Path array = Files.writeString(folder.resolve("array.json"), "[" + FAULTLESS + ",\n 7, " + FAULTLESS + "]");
        Path object = Files.writeString(folder.resolve("object.json"), "\uFEFF\n" + FAULTLESS.replace(",", ",\n"));

        Answer answer = run("", "judge", array.toString(), object.toString());

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.lines()).hasSize(4);
        assertThat(answer.lines().get(1).path("source").asString()).isEqualTo(array + "[1]");
        assertThat(answer.lines()).extracting(line -> line.has("findings")).containsExactly(true, false, true, true);
    }

    @Test
    void anArrayThatBreaksOffIsNamedWithItsLine() {
        Answer answer = run("[" + FAULTLESS + ",\n{\"subject\":", "judge", "-");

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.lines()).hasSize(2);
        assertThat(answer.lines().get(1).path("source").asString()).isEqualTo("stdin:2");
    }

    @Test
    void aFileThatCantBeReadIsSaidInOneSentence() throws IOException {
        Path latin = Files.write(folder.resolve("latin.json"), new byte[] {'{', '"', (byte) 0xE4, '"', '}'});

        Answer answer = run(FAULTLESS, "judge", "no-such-file", latin.toString(), "-");

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.err().lines())
                .containsExactly(
                        "The file no-such-file can't be read: there is no such file",
                        "The file " + latin + " can't be read: it is not UTF-8 text");
        assertThat(answer.lines()).hasSize(1);
    }

    @Test
    void theShippedRulesHaveNoProblem() {
        assertThat(run("", "rules", "check")).isEqualTo(new Answer(0, "", ""));
    }

    @Test
    void problemsOfRulesAreListedWithFileLineAndColumn() throws IOException {
        copyRules(folder);
        Path file = folder.resolve("severity/rules.drl");
        Files.writeString(file, Files.readString(file).replace("insert( new Raise( $act, 1 ) );", "System.exit( 1 );"));

        Answer answer = run("", "rules", "check", folder.toString());

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out()).containsPattern("(?m)^severity/rules\\.drl:\\d+:\\d+: error: ");
        assertThat(answer.err()).isEmpty();
        assertThat(run(FAULTLESS, "judge", "--rules", folder.toString(), "-").err())
                .contains("severity/rules.drl:");
    }

    @Test
    void aMissingRuleFolderIsSaidInOneSentence() {
        Answer answer = run("", "rules", "check", folder.resolve("none").toString());

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err().lines()).singleElement().asString().contains("none", "no rule folder");
    }

    @Test
    void aCommandThatIsNearlyRightIsSuggested() {
        Answer answer = run("", "rules", "explian");

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains("'explian'", "Did you mean", "rules explain");
    }

    @ParameterizedTest
    @ValueSource(strings = {"frobnicate", "rules", "rules 7", "judge", "judge --fast x"})
    void wrongArgumentsGetTheUsage(String line) {
        Answer answer = run("", line.split(" "));

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).contains("Usage: graded-sanctions");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "--version", "judge --help", "rules check --help"})
    void whatIsAskedForIsAnAnswer(String line) {
        Answer answer = run("", line.split(" "));

        assertThat(answer.code()).isZero();
        assertThat(answer.out()).contains("graded-sanctions");
        assertThat(answer.err()).isEmpty();
    }
}
