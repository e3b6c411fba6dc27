package gradedsanctions;

import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.rulebook.Canonical;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** rules fmt and rules diff. */
class LayoutAndDifferenceCommandsTest {

    private static final String WAGES = "institutions/wage_arrears/rules.drl";

    @TempDir
    Path folder;

    private Path file;
    private String laid;

    @BeforeEach
    void aCopyOfTheRules() throws IOException {
        CommandsTest.copyRules(folder);
        file = folder.resolve(WAGES);
        laid = Files.readString(file);
    }

    private CommandsTest.Answer rules(String... args) {
        return CommandsTest.run(
                "", Stream.concat(Stream.of("rules"), Stream.of(args)).toArray(String[]::new));
    }

    @Test
    void whatIsNotInTheHouseStyleIsListedAndThenLaidOut() throws IOException {
        assertThat(rules("fmt", "--check", folder.toString())).isEqualTo(new CommandsTest.Answer(0, "", ""));
        String loose = laid.replace("( $act", "($act").replace("    ", "\t");
        Files.writeString(file, loose);

        CommandsTest.Answer checked = rules("fmt", "--check", folder.toString());
        assertThat(checked).isEqualTo(new CommandsTest.Answer(1, WAGES + System.lineSeparator(), ""));
        assertThat(file).hasContent(loose);

        CommandsTest.Answer written = rules("fmt", folder.toString(), "--json");
        assertThat(written.code()).isZero();
        JsonNode answer = Canonical.JSON.readTree(written.out());
        assertThat(answer.path("files").valueStream().map(JsonNode::asString)).containsExactly(WAGES);
        assertThat(Files.readString(file)).isEqualTo(laid);
        try (Stream<Path> beside = Files.list(file.getParent())) {
            assertThat(beside.map(path -> path.getFileName().toString()))
                    .as("nothing half written")
                    .containsExactlyInAnyOrder("accepted.yaml", "rules.drl", "basis.md", "cases.yaml");
        }
    }

    @Test
    void aFileThatCantBeReadIsLeftAloneAndTheOthersAreLaidOut() throws IOException {
        String broken = laid.replaceFirst("then\n", "");
        Files.writeString(file, broken);
        Path other = folder.resolve("severity/rules.drl");
        String tidy = Files.readString(other);
        Files.writeString(other, tidy.replace("    ", "  "));

        CommandsTest.Answer answer = rules("fmt", folder.toString());

        assertThat(answer.code()).isEqualTo(1);
        assertThat(answer.out()).contains(WAGES + ":").contains("no \"then\"").contains("severity/rules.drl");
        assertThat(Files.readString(file)).isEqualTo(broken);
        assertThat(Files.readString(other)).isEqualTo(tidy);
    }

    @Test
    void aDifferenceIsToldWithBothPlacesInTwoLanguagesAndForMachines() throws IOException {
        String changed = "// 说明\n" + laid.replace("workers >= 50", "workers >= 60");
        Files.writeString(file, changed.replaceFirst("// 说明\n", "") + "\n// 完\n");

        CommandsTest.Answer chinese = rules("diff", "rules", folder.toString());
        assertThat(chinese.code()).as(chinese.err()).isEqualTo(1);
        assertThat(chinese.out())
                .containsPattern(
                        "(?m)^规则\\R  ~ WA-12 .*  " + WAGES + ":\\d+ → :\\d+\\R      数字: .*>= 50 \\) → .*>= 60 \\)");
        CommandsTest.Answer english = rules("diff", "rules", folder.toString(), "--lang", "en");
        assertThat(english.out()).startsWith("RULE").contains("number: ");
        JsonNode entry = Canonical.JSON
                .readTree(rules("diff", "rules", folder.toString(), "--json").out())
                .path("entries")
                .get(0);
        assertThat(entry.path("name").asString()).isEqualTo("WA-12");
        assertThat(entry.at("/before/line").asInt()).isPositive();
    }

    @Test
    void whatDiffersInLayoutOnlySaysTheSame() throws IOException {
        Files.writeString(file, laid.replace("( $act", "($act"));
        CommandsTest.Answer answer = rules("diff", "rules", folder.toString());
        assertThat(answer.code()).isZero();
        assertThat(answer.out()).contains("意思相同", WAGES);
    }

    @Test
    void rulesThatCantBeComparedAreNamed() throws IOException {
        Files.writeString(file, laid.replaceFirst("then\n", ""));
        CommandsTest.Answer answer = rules("diff", "rules", folder.toString());
        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.err()).contains(folder.toString(), WAGES + ":").doesNotContain("Exception");
        assertThat(answer.out()).isEmpty();
        assertThat(rules("diff", "rules", folder.resolve("none").toString()).code())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "topics", "backtest", "test", "explain", "fmt", "diff"})
    void everyCommandSaysItsExitCodesAndAnswersMachines(String command) {
        CommandsTest.Answer answer = rules(command, "--help");
        assertThat(answer.out())
                .contains("--json", "Exit codes")
                .containsPattern("(?m)^ +0 ")
                .containsPattern("(?m)^ +2 ");
    }

    @Test
    void problemsAreThereForMachines() throws IOException {
        Files.writeString(file, laid.replaceFirst("then\n", ""));
        CommandsTest.Answer answer = rules("check", folder.toString(), "--json");
        assertThat(answer.code()).isEqualTo(1);
        assertThat(Canonical.JSON.readTree(answer.out()).get(0).path("file").asString())
                .isEqualTo(WAGES);
    }
}
