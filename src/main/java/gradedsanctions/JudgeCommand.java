package gradedsanctions;

import gradedsanctions.problem.Rejected;
import gradedsanctions.problem.Unjudged;
import gradedsanctions.register.LegalDay;
import gradedsanctions.rulebook.Canonical;
import gradedsanctions.rulebook.Reading;
import gradedsanctions.rulebook.Release;
import gradedsanctions.rulebook.Ruling;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@Command(
        name = "judge",
        description = "裁量事项,每件输出一行裁量书。 Judges matters and prints one ruling a line.",
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class)
final class JudgeCommand implements Callable<Integer> {

    private final InputStream in;
    private final PrintStream out;
    private boolean faulty;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            defaultValue = "rules",
            description = "规则文件夹 / rule folder (${DEFAULT-VALUE})")
    private Path rules = Path.of("rules");

    @Option(names = "--read", description = "输出可读的裁量书和推导。 Prints rulings and derivations to be read.")
    private boolean readable;

    /** As they are written on the command line. */
    enum Language {
        zh,
        en
    }

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            defaultValue = "zh",
            description = "zh 或者 en,与 --read 同用 / with --read (${DEFAULT-VALUE})")
    private Language language = Language.zh;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description =
                    "JSON 对象、数组或者每行一件(NDJSON);- 为标准输入。 An object, an array or one object a line; - for standard input.")
    private List<String> files = List.of();

    JudgeCommand(InputStream in, PrintStream out) {
        this.in = in;
        this.out = out;
    }

    @Override
    public Integer call() {
        try (Release release = RulesCommand.seal(rules)) {
            LocalDate today = LegalDay.today(Clock.systemUTC());
            files.forEach(file -> judge(file, release, today));
        }
        return faulty ? Commands.FAULTY : Commands.OK;
    }

    private void judge(String file, Release release, LocalDate today) {
        try (InputStream bytes = file.equals("-") ? in : Files.newInputStream(Path.of(file))) {
            new Matters(file, bytes).forEach(matter -> {
                answer(matter, release, today);
                return !out.checkError();
            });
        } catch (IOException e) {
            faulty = true;
            spec.commandLine().getErr().println("The file " + file + " can't be read: " + reason(e));
        }
    }

    private static String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "there is no such file";
        }
        return e instanceof CharacterCodingException ? "it is not UTF-8 text" : e.toString();
    }

    private void answer(Matters.Entry entry, Release release, LocalDate today) {
        JsonNode json = entry.json();
        if (json == null) {
            problem(400, "Not readable as JSON: " + entry.fault(), List.of(), entry);
            return;
        }
        try {
            Ruling ruling = release.judge(release.read(json, today, List.of("source"), List.of()), true);
            if (readable) {
                out.println(Reading.of(release, ruling, json, language == Language.en));
            } else {
                print(Canonical.JSON.valueToTree(ruling));
            }
        } catch (Rejected e) {
            problem(e.status(), e.title(), e.faults(), entry);
        } catch (Unjudged e) {
            problem(422, String.valueOf(e.getMessage()), List.of(), entry);
        } catch (RuntimeException e) {
            // What breaks for one matter must not cost the rulings of all the others.
            problem(500, "Judging breaks off: " + e.getMessage(), List.of(), entry);
        }
    }

    private void problem(int status, String title, List<?> faults, Matters.Entry entry) {
        faulty = true;
        ObjectNode problem = Canonical.JSON.createObjectNode();
        problem.put("status", status).put("title", title).put("source", entry.source());
        problem.set("faults", Canonical.JSON.<JsonNode>valueToTree(faults));
        print(problem);
    }

    private void print(ObjectNode line) {
        out.print(Canonical.text(line) + "\n");
    }
}
