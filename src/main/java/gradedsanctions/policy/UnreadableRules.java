package gradedsanctions.policy;

import java.nio.file.Path;

/** The rule folder can't be read at all. */
public class UnreadableRules extends RuntimeException {

    UnreadableRules(Path folder, String why) {
        super("The rule folder " + folder.toAbsolutePath() + " can't be read (" + why
                + "); start in the project's folder or name the right one with --sanctions.rules=FOLDER");
    }
}
