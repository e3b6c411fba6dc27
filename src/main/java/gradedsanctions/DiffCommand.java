package gradedsanctions;

import gradedsanctions.rulebook.Rulebook;
import gradedsanctions.rulebook.RulesRejected;
import gradedsanctions.rulebook.source.Difference;
import gradedsanctions.rulebook.source.Problem;
import gradedsanctions.rulebook.source.RuleFiles;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "diff",
        description = "两套规则在意思上有何不同:规则、条件、数字、日期、表的行、词汇、依据、情景;排版、注释、先后不算。"
                + " What two rule folders say differently; layout, comments and order make no difference.",
        exitCodeListHeading = Commands.EXIT_CODES,
        exitCodeList = {"0:意思相同 / they say the same", "1:意思有不同 / they differ", Commands.UNUSABLE_MEANS},
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class)
final class DiffCommand implements Callable<Integer> {

    private static final Map<Difference.Kind, String> SIGNS =
            Map.of(Difference.Kind.ADDED, "+", Difference.Kind.REMOVED, "-", Difference.Kind.CHANGED, "~");
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("TYPE", "类型"),
            Map.entry("FIELD", "事实"),
            Map.entry("ENUM", "枚举"),
            Map.entry("CONSTANT", "枚举值"),
            Map.entry("RULE", "规则"),
            Map.entry("ROW", "表的行"),
            Map.entry("BASIS", "依据"),
            Map.entry("SCENARIO", "情景"),
            Map.entry("title", "名称"),
            Map.entry("basis", "依据"),
            Map.entry("folder", "文件夹"),
            Map.entry("enabled", "启用"),
            Map.entry("discretion", "内部裁量"),
            Map.entry("status", "来源核验"),
            Map.entry("division", "地区"),
            Map.entry("date-effective", "适用首日"),
            Map.entry("date-expires", "不再适用首日"),
            Map.entry("number", "数字"),
            Map.entry("condition", "条件"),
            Map.entry("consequence", "结果"),
            Map.entry("extends", "上位类型"),
            Map.entry("fields", "事实的次序"),
            Map.entry("constants", "枚举值的次序"),
            Map.entry("type", "类型"),
            Map.entry("mark", "标记"),
            Map.entry("source", "出处"),
            Map.entry("words", "说明"),
            Map.entry("numbers", "数字"));

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "OLD", description = "原来的规则文件夹 / rule folder before")
    private Path before = Path.of("");

    @Parameters(index = "1", paramLabel = "NEW", description = "现在的规则文件夹 / rule folder after")
    private Path after = Path.of("");

    @Mixin
    private Answering answering = new Answering();

    @Override
    public Integer call() {
        Difference difference = Rulebook.difference(read(before), read(after));
        answering.print(spec.commandLine().getOut(), difference, () -> print(difference));
        return difference.entries().isEmpty() ? Commands.OK : Commands.FAULTY;
    }

    private static Rulebook.Readable read(Path folder) {
        RuleFiles files = RulesCommand.read(folder);
        try {
            return Rulebook.read(files);
        } catch (RulesRejected e) {
            throw new Commands.Unusable("The rules in " + folder + " can't be compared:\n"
                    + e.problems().stream()
                            .filter(Problem::error)
                            .map(Problem::toString)
                            .collect(Collectors.joining("\n")));
        }
    }

    private void print(Difference difference) {
        PrintWriter out = spec.commandLine().getOut();
        Difference.Thing thing = null;
        for (Difference.Entry entry : difference.entries()) {
            if (entry.thing() != thing) {
                thing = entry.thing();
                out.println(word(thing.name()));
            }
            out.println("  " + SIGNS.get(entry.kind()) + " " + entry.name() + " " + entry.title() + "  "
                    + place(entry.before(), entry.after()));
            for (Difference.Change change : entry.changes()) {
                out.println(
                        "      " + word(change.aspect()) + ": " + said(change.before()) + " → " + said(change.after()));
            }
        }
        if (!difference.sameMeaning().isEmpty()) {
            out.println((answering.isEnglish() ? "Same meaning, other text: " : "只改了写法,意思不变: ")
                    + String.join(", ", difference.sameMeaning()));
        }
        if (difference.entries().isEmpty()) {
            out.println(answering.isEnglish() ? "They say the same." : "意思相同。");
        }
    }

    private String word(String word) {
        return answering.isEnglish() ? word : WORDS.getOrDefault(word, word);
    }

    private static String said(@Nullable String text) {
        return text == null ? "–" : text.replace("\n", " ");
    }

    private static String place(Difference.@Nullable Place before, Difference.@Nullable Place after) {
        if (before == null || after == null) {
            Difference.Place only = before == null ? after : before;
            return only == null ? "" : only.file() + ":" + only.line();
        }
        return before.file() + ":" + before.line() + " → " + (before.file().equals(after.file()) ? "" : after.file())
                + ":" + after.line();
    }
}
