package gradedsanctions.rulebook.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradedsanctions.rulebook.HostileCanary;
import gradedsanctions.rulebook.Rulebook;
import gradedsanctions.rulebook.RulesRejected;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kie.api.KieServices;
import org.kie.api.builder.KieFileSystem;

/** Hostile rule files are refused at their place, and nothing of them runs. */
class HostileRulesTest {

    static Stream<Arguments> hostile() throws IOException {
        try (InputStream in = HostileRulesTest.class.getResourceAsStream("hostile.txt")) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.stream().filter(line -> !line.startsWith("#")).map(HostileRulesTest::arguments);
        }
    }

    private static Arguments arguments(String line) {
        String[] parts = line.split(" \\| ", 3);
        return Arguments.of(parts[0], parts[1], parts[2].replace('⏎', '\n'));
    }

    @AfterEach
    void theCanaryLives() {
        assertThat(HostileCanary.isDead()).as("code of a rule file ran").isFalse();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void isRefusedAtItsPlace(String kind, String words, String text) {
        String name = kind.equals("name") ? text : ShippedRules.HOME;
        String file = whole(kind, text);
        RuleFiles files = ShippedRules.with(name, file);
        Gate.Outcome outcome = Gate.check(files);
        assertThat(outcome.sources()).isNull();
        assertThat(outcome.problems()).anySatisfy(problem -> {
            assertThat(problem.file()).isEqualTo(name);
            assertThat(problem.message()).contains(words);
            if (kind.equals("when") || kind.equals("then")) {
                assertThat(problem.line())
                        .isEqualTo(lineOf(file, text.lines().findFirst().orElseThrow()));
            }
        });
    }

    @Test
    void whatTheGateRefusesIsNotSealed() {
        RuleFiles files = ShippedRules.with(
                ShippedRules.HOME,
                ShippedRules.rule(null, "eval( gradedsanctions.rulebook.HostileCanary.trip() )", null));
        assertThatThrownBy(() -> Rulebook.seal(files)).isInstanceOf(RulesRejected.class);
    }

    private static String whole(String kind, String text) {
        return switch (kind) {
            case "when" -> ShippedRules.rule(null, text, null);
            case "then" -> ShippedRules.rule(null, null, text);
            case "rule" -> ShippedRules.rule(text, null, null);
            case "decl" -> ShippedRules.declaration(text);
            case "file" -> text;
            default -> "package x\n";
        };
    }

    private static int lineOf(String file, String text) {
        return (int) file.substring(0, file.indexOf(text)).lines().count();
    }

    @Test
    void theSameFileWithoutAnythingHostilePasses() {
        assertThat(Gate.check(ShippedRules.with(ShippedRules.HOME, ShippedRules.rule(null, null, null)))
                        .problems())
                .isEmpty();
        assertThat(Gate.check(ShippedRules.with(ShippedRules.HOME, ShippedRules.declaration("// nothing")))
                        .problems())
                .isEmpty();
    }

    @Test
    void hugeFilesAreRefusedBeforeTheyAreParsed() {
        String huge = "package institutions.hostile\n" + "// filling\n".repeat(1_000_000);
        assertThat(Gate.check(ShippedRules.with(ShippedRules.HOME, huge)).problems())
                .anySatisfy(p -> assertThat(p.message()).contains("bytes"));
        String rule = ShippedRules.rule(null, null, null).replaceAll("(?s).*(rule \"HX.*)", "$1");
        StringBuilder many = new StringBuilder("package institutions.hostile\n\nimport vocabulary.*\n\n");
        for (int i = 0; i < 5_001; i++) {
            many.append(rule.replace("HX-01", "HX-" + i));
        }
        assertThat(Gate.check(ShippedRules.with(ShippedRules.HOME, many.toString()))
                        .problems())
                .anySatisfy(p -> assertThat(p.message()).containsAnyOf("at most", "bytes"));
    }

    @Test
    void whatIsNoTextIsRefused() {
        var files = new java.util.HashMap<>(ShippedRules.plain().all());
        files.put(ShippedRules.HOME, new byte[] {'p', (byte) 0xC3, (byte) 0x28});
        assertThat(Gate.check(RuleFiles.of(files)).problems())
                .anySatisfy(p -> assertThat(p.message()).contains("UTF-8"));
    }

    /** Without the gate a file like these runs, so the tests above would see it. */
    @Test
    void theCanaryDiesWithoutTheGate() {
        KieServices services = KieServices.get();
        KieFileSystem system = services.newKieFileSystem();
        system.write(
                "src/main/resources/x/x.drl",
                "package x\nrule \"x\" when eval( gradedsanctions.rulebook.HostileCanary.trip() ) then end\n");
        services.newKieBuilder(system).buildAll();
        services.newKieContainer(services.getRepository().getDefaultReleaseId())
                .newKieSession()
                .fireAllRules();
        assertThat(HostileCanary.isDead()).isTrue();
    }
}
