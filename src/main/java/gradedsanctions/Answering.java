package gradedsanctions;

import gradedsanctions.rulebook.Canonical;
import java.io.PrintWriter;
import picocli.CommandLine.Option;

/** How a command answers: to be read, in which language, or for machines. */
final class Answering {

    @Option(
            names = "--lang",
            paramLabel = "LANG",
            defaultValue = "zh",
            description = "zh 或者 en / zh or en (${DEFAULT-VALUE})")
    private JudgeCommand.Language language = JudgeCommand.Language.zh;

    @Option(names = "--json", description = "机器可读 / for machines")
    private boolean machine;

    boolean isEnglish() {
        return language == JudgeCommand.Language.en;
    }

    /** Prints the answer as JSON for a machine, or else as told. */
    void print(PrintWriter out, Object answer, Runnable toBeRead) {
        if (machine) {
            out.println(Canonical.JSON.writeValueAsString(answer));
        } else {
            toBeRead.run();
        }
    }
}
