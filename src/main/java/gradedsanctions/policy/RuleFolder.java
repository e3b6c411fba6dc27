package gradedsanctions.policy;

import gradedsanctions.rulebook.scenario.Examination;
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

    private record Examined(String hash, Examination outcome) {}

    private final Path folder;
    private final Trial trial;
    private volatile @Nullable Examined examined;

    RuleFolder(@Value("${sanctions.rules:rules}") Path folder, Trial trial) {
        this.folder = folder;
        this.trial = trial;
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

    /** What is wrong with the files as they are now. */
    public List<Problem> problems() {
        return examine().problems();
    }

    /** Checks the files as they are now. Takes seconds, so the same files are examined once. */
    public synchronized Examination examine() {
        try {
            Examined last = examined(read());
            examined = last;
            return last.outcome();
        } catch (UnreadableRules e) {
            Examination unreadable = Examination.failed(
                    List.of(new Problem(folder.toString(), 0, 0, true, String.valueOf(e.getMessage()))));
            examined = new Examined("", unreadable);
            return unreadable;
        }
    }

    /** Checks files, which may be others than those in the folder. */
    Examination examine(RuleFiles files) {
        return examined(files).outcome();
    }

    private Examined examined(RuleFiles files) {
        Examined last = examined;
        return last != null && last.hash().equals(files.hash())
                ? last
                : new Examined(files.hash(), trial.examine(files));
    }

    /** What came of the last examination, without waiting for the next; null before the first. */
    public @Nullable Examination last() {
        Examined last = examined;
        return last == null ? null : last.outcome();
    }

    /** The text of a file as it lies in the folder, null if there is none. */
    public @Nullable String text(String file) {
        try {
            RuleFiles files = read();
            return files.all().containsKey(file) ? files.text(file) : null;
        } catch (UnreadableRules e) {
            return null;
        }
    }

    /** Paths of the files as they lie in the folder. */
    public List<String> names() {
        try {
            return List.copyOf(read().all().keySet());
        } catch (UnreadableRules e) {
            return List.of();
        }
    }
}
