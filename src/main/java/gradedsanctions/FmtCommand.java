package gradedsanctions;

import gradedsanctions.rulebook.source.HouseStyle;
import gradedsanctions.rulebook.source.Problem;
import gradedsanctions.rulebook.source.RuleFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "fmt",
        description = "把 .drl 文件排成统一的版式,只动空格和换行;basis.md 和 cases.yaml 不动。"
                + " Lays out the .drl files in the one house style: only spaces and ends of lines change; basis.md and"
                + " cases.yaml stay.",
        exitCodeListHeading = Commands.EXIT_CODES,
        exitCodeList = {
            "0:都已合版式 / all are in the house style",
            "1:有的不合(--check)或者读不了,原样未动 / some are not (--check), or can't be read and are left alone",
            Commands.UNUSABLE_MEANS
        },
        mixinStandardHelpOptions = true,
        versionProvider = Commands.Version.class)
final class FmtCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private RulesCommand.Folder folder = new RulesCommand.Folder();

    @Option(names = "--check", description = "只列出,不改写 / list them, write nothing")
    private boolean check;

    @Mixin
    private Answering answering = new Answering();

    /**
     * @param files those that were not in the house style
     * @param problems why files are left alone
     */
    record Answer(List<String> files, List<Problem> problems) {}

    @Override
    public Integer call() {
        RuleFiles files = RulesCommand.read(folder.path());
        Answer answer = new Answer(new ArrayList<>(), new ArrayList<>());
        for (String name : files.endingWith(".drl")) {
            HouseStyle.Laid laid = HouseStyle.lay(name, files.bytes(name));
            answer.problems().addAll(laid.problems());
            if (laid.text() != null && !laid.text().equals(files.text(name))) {
                answer.files().add(name);
                if (!check) {
                    write(folder.path().resolve(name), laid.text());
                }
            }
        }
        answering.print(spec.commandLine().getOut(), answer, () -> {
            answer.problems().forEach(spec.commandLine().getOut()::println);
            answer.files().forEach(spec.commandLine().getOut()::println);
        });
        boolean faulty =
                !answer.problems().isEmpty() || check && !answer.files().isEmpty();
        return faulty ? Commands.FAULTY : Commands.OK;
    }

    /** Whole or not at all. The file beside it is hidden, so nobody takes it for a rule file. */
    private static void write(Path file, String text) {
        try {
            Path beside = Files.createTempFile(file.toAbsolutePath().getParent(), ".fmt", ".tmp");
            beside.toFile().deleteOnExit();
            Files.write(beside, text.getBytes(StandardCharsets.UTF_8));
            if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(beside, Files.getPosixFilePermissions(file));
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Commands.Unusable("The file " + file + " can't be written: " + e);
        }
    }
}
