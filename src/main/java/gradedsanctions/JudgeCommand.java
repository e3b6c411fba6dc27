package gradedsanctions;

import gradedsanctions.policy.RuleFolder;
import gradedsanctions.problem.Fault;
import gradedsanctions.problem.Rejected;
import gradedsanctions.register.LegalDay;
import gradedsanctions.rulebook.Canonical;
import gradedsanctions.rulebook.Release;
import gradedsanctions.rulebook.Rulebook;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Judges matters without service and database. */
@Command(
        name = "judge",
        mixinStandardHelpOptions = true,
        description = "Judge matters and print one ruling a line; a matter that can't be judged prints a problem.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:all judged", "1:a matter, file or rule is wrong", "2:wrong arguments"})
final class JudgeCommand implements Callable<Integer> {

    private static final List<String> BESIDE = List.of("source");

    private final Clock clock;
    private boolean failed;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--rules", defaultValue = "rules", paramLabel = "DIR", description = "default: rules")
    private Path rules = Path.of("rules");

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "JSON object, array or one object a line; - for standard input")
    private List<String> files = List.of();

    JudgeCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        try (Release release = Rulebook.seal(RuleFolder.read(rules))) {
            for (String file : files) {
                judgeFile(release, file);
            }
        }
        return failed ? 1 : 0;
    }

    private void judgeFile(Release release, String file) throws IOException {
        try (InputStream in = file.equals("-") ? System.in : Files.newInputStream(Path.of(file));
                MappingIterator<JsonNode> matters =
                        Canonical.JSON.readerFor(JsonNode.class).readValues(in)) {
            int number = 0;
            while (matters.hasNextValue()) {
                number++;
                print(judge(release, matters.nextValue(), file + ":" + number));
            }
        } catch (JacksonException e) {
            print(problem(file, 400, e.getOriginalMessage(), List.of()));
        } catch (IOException e) {
            failed = true;
            spec.commandLine().getErr().println("The file " + file + " can't be read: " + e);
        }
    }

    private String judge(Release release, JsonNode matter, String place) {
        try {
            return release.judge(release.read(matter, LegalDay.today(clock), BESIDE, List.of()), true)
                    .json();
        } catch (Rejected e) {
            return problem(place, e.status(), e.title(), e.faults());
        }
    }

    private String problem(String place, int status, String title, List<Fault> faults) {
        failed = true;
        ObjectNode problem = JsonNodeFactory.instance.objectNode();
        problem.put("status", status).put("title", title).put("place", place);
        problem.set("faults", Canonical.JSON.valueToTree(faults));
        return problem.toString();
    }

    private void print(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }
}
