package gradedsanctions;

import gradedsanctions.rulebook.Canonical;
import gradedsanctions.rulebook.Rulebook;
import gradedsanctions.rulebook.scenario.ScenarioPlace;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Map;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What the service starts as a process of its own to try rule files: one JSON object a line, the outcome last. */
@Command(name = "trial", hidden = true, description = "由服务启动,试运行规则。 Started by the service to try rules.")
final class TrialCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private RulesCommand.Folder folder = new RulesCommand.Folder();

    @Option(names = "--seconds", description = "最长时间 / ends after this time, whatever it is at")
    private int seconds = 600;

    @Override
    public Integer call() {
        endInTime();
        say(Map.of("step", "compiling"));
        var outcome = Rulebook.examine(RulesCommand.read(folder.path()), this::next);
        say(Map.of("outcome", outcome));
        return Commands.OK;
    }

    private void next(ScenarioPlace scenario) {
        say(Map.of("step", "scenario \"" + scenario.name() + "\"", "file", scenario.file(), "line", scenario.line()));
    }

    private void say(Map<String, ?> what) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(Canonical.JSON.writeValueAsString(what));
        out.flush();
    }

    /** Should the service that started it be gone, nobody else would end it. */
    private void endInTime() {
        TimerTask end = new TimerTask() {
            @Override
            public void run() {
                Runtime.getRuntime().halt(Commands.FAULTY);
            }
        };
        new Timer("end of the trial", true)
                .schedule(end, Duration.ofSeconds(seconds).toMillis());
    }
}
