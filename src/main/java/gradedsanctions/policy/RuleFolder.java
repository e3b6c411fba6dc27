package gradedsanctions.policy;

import gradedsanctions.rulebook.Rulebook;
import gradedsanctions.rulebook.source.Problem;
import gradedsanctions.rulebook.source.RuleFiles;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The rule files as they lie in the folder that policy staff edit. */
@Component
public class RuleFolder {

    private record Checked(String hash, List<Problem> problems) {}

    private final Path folder;
    private @Nullable Checked checked;

    RuleFolder(@Value("${sanctions.rules:rules}") Path folder) {
        this.folder = folder;
    }

    RuleFiles read() {
        return read(folder);
    }

    /** @throws UnreadableRules if the folder is missing, empty or can't be read */
    public static RuleFiles read(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new UnreadableRules(folder, "it is not there");
        }
        RuleFiles files;
        try {
            files = RuleFiles.read(folder);
        } catch (UncheckedIOException e) {
            throw new UnreadableRules(folder, String.valueOf(e.getCause()));
        }
        if (files.endingWith(".drl").isEmpty()) {
            throw new UnreadableRules(folder, "no .drl file is in it");
        }
        return files;
    }

    /** What is wrong with the files as they are now. Checking takes seconds, so the same files are checked once. */
    public synchronized List<Problem> problems() {
        RuleFiles files;
        try {
            files = read();
        } catch (UnreadableRules e) {
            return List.of(new Problem(folder.toString(), 0, 0, true, String.valueOf(e.getMessage())));
        }
        Checked last = checked;
        if (last == null || !last.hash().equals(files.hash())) {
            last = new Checked(files.hash(), Rulebook.check(files));
            checked = last;
        }
        return last.problems();
    }
}
