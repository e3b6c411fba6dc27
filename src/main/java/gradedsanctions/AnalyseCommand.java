package gradedsanctions;

import gradedsanctions.register.LegalDay;
import gradedsanctions.rulebook.Release;
import gradedsanctions.rulebook.analysis.Analysis;
import gradedsanctions.rulebook.analysis.AnalysisReport;
import gradedsanctions.rulebook.analysis.Claim;
import gradedsanctions.rulebook.analysis.Flaw;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

@Command(
        name = "analyse",
        description =
                "找情景没有显出的毛病:空档、由重变轻、互相矛盾、够不着的规则;并说明哪些是证明的、哪些是试出来的。 Looks for gaps,"
                        + " outcomes that lighten, contradictions and rules out of reach; says what is proved and what was tried.",
        exitCodeListHeading = Commands.EXIT_CODES,
        exitCodeList = {
            "0:没有未认可的毛病 / nothing but what an accepted.yaml lets stand",
            "1:有 / something",
            Commands.UNUSABLE_MEANS
        },
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class)
final class AnalyseCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private RulesCommand.Folder folder = new RulesCommand.Folder();

    @Option(
            names = "--only",
            paramLabel = "TOPIC",
            defaultValue = "",
            description = "只看这个题目文件夹的规则,如 institutions/broken_promise / only the rules of this folder")
    private String only = "";

    @Option(
            names = "--matters",
            paramLabel = "N",
            defaultValue = "400",
            description = "每一类行为试多少件 / how many matters to make up for each type of acts (${DEFAULT-VALUE})")
    private int matters = 400;

    @Option(
            names = "--on",
            paramLabel = "DATE",
            description = "按这一天决定,默认今天 / the day of the decisions, today if left out")
    private LocalDate on = LegalDay.today(Clock.systemUTC());

    @Mixin
    private Answering answering = new Answering();

    @Override
    public Integer call() {
        if (matters < 1) {
            throw new Commands.Unusable("--matters is " + matters + "; expected a whole number from 1");
        }
        try (Release release = RulesCommand.seal(folder.path())) {
            if (release.rules().stream().noneMatch(rule -> rule.file().startsWith(only))) {
                throw new Commands.Unusable("--only is " + only + "; expected a folder with rules, such as "
                        + release.rules().get(0).file().replaceFirst("/[^/]*$", ""));
            }
            AnalysisReport report = Analysis.of(release, on, rule -> rule.file().startsWith(only), matters, this::say);
            PrintWriter out = spec.commandLine().getOut();
            answering.print(out, report, () -> print(out, report));
            return report.flaws().isEmpty() && report.problems().isEmpty() ? Commands.OK : Commands.FAULTY;
        }
    }

    private void say(int all, int done) {
        spec.commandLine().getErr().println(done * 100 / all + " %  " + done + " / " + all);
    }

    private void print(PrintWriter out, AnalysisReport report) {
        ResourceBundle words =
                ResourceBundle.getBundle("analysis", answering.isEnglish() ? Locale.ENGLISH : Locale.ROOT);
        report.problems().forEach(out::println);
        report.flaws().forEach(flaw -> print(out, words, flaw));
        report.accepted()
                .forEach(accepted ->
                        out.println(words.getString(accepted.flaw().kind().name()) + "  "
                                + accepted.flaw().what() + "  = " + accepted.reason()));
        out.println();
        out.println(words.getString("claims"));
        out.println("|---|---|---|---|---|");
        for (Claim claim : report.claims()) {
            out.println("| " + words.getString(claim.kind().name()) + " | " + claim.of() + " | " + claim.all() + " | "
                    + claim.proved() + " | " + claim.tried() + " |");
        }
        out.println(words.getString("judged") + report.judged());
    }

    private static void print(PrintWriter out, ResourceBundle words, Flaw flaw) {
        out.println((flaw.file().isEmpty() ? "" : flaw.file() + ":" + flaw.line() + "  ")
                + words.getString(flaw.kind().name()) + "  " + flaw.what());
        if (!flaw.rules().isEmpty()) {
            out.println("    " + words.getString("rules") + String.join(", ", flaw.rules()));
        }
        print(out, words, flaw.matter(), flaw.before());
        print(out, words, flaw.other(), flaw.after());
    }

    private static void print(PrintWriter out, ResourceBundle words, @Nullable JsonNode matter, String comesOfIt) {
        if (matter != null) {
            out.println("    " + words.getString("matter") + matter);
        }
        if (!comesOfIt.isEmpty()) {
            out.println("        → " + comesOfIt);
        }
    }
}
