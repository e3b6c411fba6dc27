package gradedsanctions.rulebook;

import gradedsanctions.rulebook.source.RuleFiles;
import java.nio.file.Path;

/** The rules of this repository, sealed once for all tests. */
public final class SealedRules {

    public static final RuleFiles FILES = RuleFiles.read(Path.of("rules"));
    public static final Release RELEASE = Rulebook.seal(FILES);

    private SealedRules() {}
}
