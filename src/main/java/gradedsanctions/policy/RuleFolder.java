package gradedsanctions.policy;

import gradedsanctions.problem.Fault;
import gradedsanctions.problem.Rejected;
import gradedsanctions.rulebook.scenario.Examination;
import gradedsanctions.rulebook.source.Problem;
import gradedsanctions.rulebook.source.RuleFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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

    /** Whether the files of this hash lie in the folder and were found to have errors, so that they will not judge. */
    public boolean refuses(String hash) {
        Examined last = examined;
        return last != null && last.hash().equals(hash) && last.outcome().hasErrors();
    }

    /** The text of a file as it lies in the folder, null if there is none. */
    public @Nullable String text(String file) {
        RuleFiles lying = lying();
        return lying == null ? null : lying.textOrNull(file);
    }

    /** The files as they lie in the folder, null if they can't be read. */
    public @Nullable RuleFiles lying() {
        try {
            return read();
        } catch (UnreadableRules e) {
            return null;
        }
    }

    /** Whether the folder holds the files of this hash now. */
    public boolean holds(String hash) {
        RuleFiles lying = lying();
        return lying != null && lying.hash().equals(hash);
    }

    /**
     * Writes files into the folder, each as a whole.
     *
     * @param seen the hash of what the folder holds
     * @throws Rejected 409 if it holds something else, or can't be written to
     */
    public void write(RuleFiles files, String seen) {
        RuleFiles now = read();
        if (!now.hash().equals(seen)) {
            throw conflict("The rule folder was changed meanwhile", folder + " holds " + now.hash());
        }
        try {
            for (Map.Entry<String, byte[]> file : files.all().entrySet()) {
                if (!Arrays.equals(now.all().get(file.getKey()), file.getValue())) {
                    write(folder.resolve(file.getKey()), file.getValue());
                }
            }
            for (String name : now.all().keySet()) {
                if (!files.all().containsKey(name)) {
                    Files.delete(folder.resolve(name));
                }
            }
        } catch (IOException e) {
            throw conflict("The rule folder can't be written to", String.valueOf(e));
        }
    }

    /** Hidden until it is whole. */
    private static void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Path part = file.resolveSibling("." + file.getFileName() + ".part");
        Files.write(part, bytes);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Rejected conflict(String title, String detail) {
        return new Rejected(
                409,
                title,
                detail,
                List.of(Fault.of("sanctions.rules", detail, "a folder as it was seen, and one may write to")),
                Map.of());
    }

    /** Paths of the files as they lie in the folder. */
    public List<String> names() {
        RuleFiles lying = lying();
        return lying == null ? List.of() : List.copyOf(lying.all().keySet());
    }
}
