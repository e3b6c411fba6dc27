package gradedsanctions.rulebook;

import gradedsanctions.rulebook.source.RuleFiles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** A few rules with the smallest vocabulary that holds, built in a second or two, and files beside them. */
public final class SmallRules {

    public static final RuleFiles FILES = RuleFiles.read(Path.of("src", "test", "resources", "small"));
    public static final String HOME = "hostile/rules.drl";

    private SmallRules() {}

    public static RuleFiles with(String name, byte[] content) {
        Map<String, byte[]> files = new HashMap<>(FILES.all());
        files.put("hostile/basis.md", FILES.bytes("promise/basis.md"));
        files.put(name, content);
        return RuleFiles.of(files);
    }

    public static RuleFiles with(String name, String text) {
        return with(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
