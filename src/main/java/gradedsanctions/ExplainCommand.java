package gradedsanctions;

import gradedsanctions.problem.Rejected;
import gradedsanctions.register.LegalDay;
import gradedsanctions.rulebook.Canonical;
import gradedsanctions.rulebook.Reading;
import gradedsanctions.rulebook.Release;
import gradedsanctions.rulebook.scenario.NearestChange;
import gradedsanctions.rulebook.scenario.NearestChanges;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@Command(
        name = "explain",
        description = "解释一件事项的裁量:推导,以及每项事实改动多少就会改变结果。"
                + " The derivation of a matter, and for each fact the smallest change that changes the outcome.",
        exitCodeListHeading = Commands.EXIT_CODES,
        exitCodeList = {"0:解释了 / explained", Commands.UNUSABLE_MEANS},
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class)
final class ExplainCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "MATTER", description = "一件事项的 JSON 文件 / a file with one matter as JSON")
    private Path file = Path.of("");

    @Option(names = "--rules", defaultValue = "rules", paramLabel = "DIR")
    private Path rules = Path.of("rules");

    @Mixin
    private Answering answering = new Answering();

    @Override
    public Integer call() {
        ObjectNode matter = matter();
        LocalDate today = LegalDay.today(Clock.systemUTC());
        try (Release release = RulesCommand.seal(rules)) {
            var ruling = release.judge(release.read(matter, today, List.of("source"), List.of()), true);
            List<NearestChange> changes = NearestChanges.of(release, matter, today);
            PrintWriter out = spec.commandLine().getOut();
            answering.print(out, changes, () -> {
                out.println(Reading.of(release, ruling, matter, answering.isEnglish()));
                changes.forEach(change -> out.println(sentence(change)));
            });
            return Commands.OK;
        } catch (Rejected e) {
            throw new Commands.Unusable(e.title() + ": "
                    + e.faults().stream()
                            .map(f -> f.field() + " is " + f.value() + ", expected " + f.expected())
                            .collect(Collectors.joining("; ")));
        }
    }

    private ObjectNode matter() {
        try {
            JsonNode read = Canonical.JSON.readTree(file);
            if (read instanceof ObjectNode matter) {
                return matter;
            }
            throw new Commands.Unusable("The file " + file + " holds no object; expected one matter");
        } catch (JacksonException e) {
            throw new Commands.Unusable("The file " + file + " can't be read: " + e.getOriginalMessage());
        }
    }

    private static String sentence(NearestChange change) {
        NearestChange.Outcome after = change.after();
        String fact = change.title() + " (" + change.path() + ") " + (change.value() == null ? "–" : change.value());
        return after == null
                ? "= " + fact + ": " + change.tried() + " other values, no change"
                : "~ " + fact + " → " + change.changed() + ": " + after.severity() + " " + after.range() + " "
                        + after.measures();
    }
}
