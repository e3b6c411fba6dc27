package gradedsanctions.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import gradedsanctions.problem.Rejected;
import gradedsanctions.rulebook.scenario.ScenarioResult;
import gradedsanctions.rulebook.scenario.Scenarios;
import gradedsanctions.rulebook.source.RuleFiles;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Scenarios of a draft run by themselves in the background; what never ends is ended and keeps nobody waiting. */
class RunsTest {

    private static final String TOPIC = "institutions/broken_promise";
    private static final RuleFiles SHIPPED = RuleFiles.read(Path.of("rules"));

    /** Joins more rows than can ever be looked at. */
    private static final String ENDLESS = """

            rule "ZZ-99 永远连接不完"
                @basis( "内部裁量基准" ) @discretion
            when
                $a : Offence()
                $b : Offence()
                $c : Offence()
                $d : Offence()
                $e : Offence()
                $f : Offence( id == "1" )
                $act : Incident()
            then
                insert( new Question( $act, "Q-ZZ", "永远" ) );
            end
            """;

    private final Checking checking = new Checking();
    private final Runs runs = new Runs(checking, 60);

    @AfterEach
    void stop() {
        runs.stop();
    }

    private static RuleFiles with(String from, String to) {
        String file = TOPIC + "/rules.drl";
        return SHIPPED.with(Map.of(file, SHIPPED.text(file).replace(from, to)));
    }

    private Run ended(UUID draft) {
        await().atMost(Duration.ofSeconds(90))
                .until(() -> !runs.of(draft).orElseThrow().isRunning());
        return runs.of(draft).orElseThrow();
    }

    @Test
    void theFolderThatIsWorkedOnComesFirstAndWhatFailsIsNamed() {
        UUID draft = UUID.randomUUID();
        Run started = runs.start(draft, with("daysOverdue >= 180", "daysOverdue >= 170"), TOPIC);
        assertThat(started.state()).isEqualTo(Run.State.RUNNING);
        Run run = ended(draft);
        assertThat(run.state()).isEqualTo(Run.State.DONE);
        assertThat(run.results()).hasSize(run.all());
        int own = run.in(TOPIC).size();
        assertThat(run.results().subList(0, own))
                .extracting(ScenarioResult::file)
                .containsOnly(TOPIC + "/cases.yaml");
        assertThat(run.failures()).isNotEmpty().allMatch(failed -> failed.file().startsWith(TOPIC));
        assertThat(run.coverage()).isNotNull();
        assertThat(run.coverage().rules()).anyMatch(rule -> rule.file().startsWith(TOPIC) && rule.fired());
        assertThat(runs.start(draft, with("daysOverdue >= 180", "daysOverdue >= 170"), TOPIC)
                        .state())
                .as("the same files are not run again")
                .isEqualTo(Run.State.DONE);
    }

    @Test
    void aFolderIsRunAloneAndCountsForNoRunOfAll() {
        UUID draft = UUID.randomUUID();
        runs.startFolder(draft, SHIPPED, TOPIC);
        Run run = ended(draft);
        assertThat(run.all()).isPositive();
        assertThat(run.results())
                .hasSize(run.all())
                .extracting(ScenarioResult::file)
                .containsOnly(TOPIC + "/cases.yaml");
        assertThat(run.coverage()).isNull();
        assertThat(run.hash()).isNotEqualTo(SHIPPED.hash());
    }

    @Test
    void aNewerRunEndsTheOneBeforeAndACancelledOneCanBeRunAgain() {
        UUID draft = UUID.randomUUID();
        runs.start(draft, SHIPPED, TOPIC);
        Run newer = runs.start(draft, with("daysOverdue >= 365", "daysOverdue >= 366"), TOPIC);
        runs.cancel(draft);
        assertThat(runs.of(draft).orElseThrow().state()).isEqualTo(Run.State.CANCELLED);
        assertThat(runs.start(draft, with("daysOverdue >= 365", "daysOverdue >= 366"), TOPIC)
                        .hash())
                .isEqualTo(newer.hash());
        assertThat(ended(draft).state()).isEqualTo(Run.State.DONE);
    }

    @Test
    void rulesOfEndlessAppetiteAreEndedAndTheNextRunGoesOn() {
        String file = "officials/offences/rules.drl";
        RuleFiles endless = SHIPPED.with(Map.of(file, SHIPPED.text(file) + ENDLESS));
        assertThat(checking.check(endless).hasErrors())
                .as(checking.check(endless).problems().toString())
                .isFalse();
        Runs impatient = new Runs(checking, 2);
        try {
            UUID draft = UUID.randomUUID();
            impatient.start(draft, endless, "officials/offences");
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> !impatient.of(draft).orElseThrow().isRunning());
            assertThat(impatient.of(draft).orElseThrow().failure()).isEqualTo("time");
            Limited limited = new Limited(1);
            Rejected refused = catchThrowableOfType(
                    Rejected.class, () -> limited.call(() -> Scenarios.run(checking.ready(endless))));
            assertThat(refused.status()).isEqualTo(422);
            assertThat(limited.call(() -> "the next")).isEqualTo("the next");
            limited.stop();
        } finally {
            impatient.stop();
        }
    }
}
