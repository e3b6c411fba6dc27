package gradedsanctions.policy;

import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.rulebook.SmallRules;
import gradedsanctions.rulebook.scenario.Examination;
import gradedsanctions.rulebook.source.Problem;
import gradedsanctions.rulebook.source.RuleFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules are tried in a process of their own: what has no end or no measure ends there. */
class TrialTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String HEAD = "package hostile\n\nimport vocabulary.*\n\n";

    /** Both gates let it pass: a rule of so many patterns, over sixty facts that another inserts. */
    static RuleFiles explosion(int patternCount) {
        String marks = IntStream.range(0, 60)
                .mapToObj(i -> "    insert( new Mark( $a, " + i + " ) );\n")
                .collect(Collectors.joining());
        String patterns = IntStream.range(0, patternCount)
                .mapToObj(i -> "    $m" + i + " : Mark()\n")
                .collect(Collectors.joining());
        return SmallRules.with(
                SmallRules.HOME,
                HEAD + "rule \"EX-01 事实\"\n    @basis( \"测试\" ) @status( V )\nwhen\n    $a : Promise()\nthen\n" + marks
                        + "end\n\nrule \"EX-02 组合\"\n    @basis( \"测试\" ) @status( V )\nwhen\n    $a : Promise()\n"
                        + patterns + "then\n    insert( new Referral( $a, \"x\" ) );\nend\n");
    }

    private static Trial trial(Duration time, int megabytes) {
        return new Trial(true, time, megabytes);
    }

    private static String only(List<Problem> problems) {
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).code()).startsWith("trial-");
        assertThat(problems.get(0).messageZh()).contains("试运行");
        return problems.get(0).message();
    }

    @Test
    void goodRulesPassAndTheirScenariosAreToldOf() {
        Trial trial = trial(PATIENCE, 256);
        Examination examined = trial.examine(SmallRules.FILES);
        assertThat(examined.results()).hasSize(3).allMatch(result -> result.passed());
        assertThat(examined.topics()).isNotEmpty();
        assertThat(trial.objections(SmallRules.FILES)).isEmpty();
        assertThat(trial.examine(SmallRules.FILES)).as("tried once").isSameAs(examined);
    }

    @Test
    void anExplosionOfFactsEndsAtTheLimitOfMemoryAndNamesItsScenario() {
        List<Problem> problems = trial(PATIENCE, 160).objections(explosion(7));
        assertThat(only(problems)).contains("needed more than 160 MB").contains("逾期四十天");
        assertThat(problems.get(0).file()).isEqualTo("promise/cases.yaml");
        assertThat(problems.get(0).line()).isEqualTo(1);
    }

    @Test
    void whatTakesTooLongIsEnded() {
        long children = ProcessHandle.current().children().count();
        String message = only(trial(Duration.ofMillis(300), 256).objections(SmallRules.FILES));
        assertThat(message).contains("took longer than 0 s").contains("the last step was: starting");
        assertThat(ProcessHandle.current().children().count()).isEqualTo(children);
    }

    @Test
    void aScenarioThatBreaksOffIsAnObjectionAndOneThatFailsIsNone() {
        List<Problem> objections = trial(PATIENCE, 512).objections(explosion(3));
        assertThat(objections).isNotEmpty();
        assertThat(objections.get(0).message()).contains("逾期四十天").contains("20000 times");
        Map<String, byte[]> files = new HashMap<>(SmallRules.FILES.all());
        String cases = SmallRules.FILES.text("promise/cases.yaml");
        files.put("promise/cases.yaml", cases.replace("months: 6", "months: 7").getBytes(StandardCharsets.UTF_8));
        assertThat(trial(PATIENCE, 256).objections(RuleFiles.of(files))).isEmpty();
    }

    @Test
    void whatGateARefusesReachesNoProcess() throws IOException {
        long before = trials();
        List<Problem> problems = trial(Duration.ofMillis(1), 256)
                .objections(SmallRules.with(SmallRules.HOME, HEAD + "function void f() { }\n"));
        assertThat(problems).anySatisfy(problem -> assertThat(problem.message()).contains("function"));
        assertThat(trials()).isEqualTo(before);
    }

    @Test
    void theProcessKnowsNothingOfThisOnesEnvironmentAndLeavesNothingBehind() throws Exception {
        long before = trials();
        try (TrialProcess process = TrialProcess.start(SmallRules.FILES, PATIENCE, 256)) {
            Path environment = Path.of("/proc", String.valueOf(process.pid()), "environ");
            if (Files.exists(environment)) {
                assertThat(Files.readString(environment).split("\0")).containsOnly("LC_ALL=C.UTF-8");
            }
            assertThat(trials()).isEqualTo(before + 1);
        }
        assertThat(trials()).isEqualTo(before);
    }

    private static long trials() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("sanctions-trial"))
                    .count();
        }
    }
}
