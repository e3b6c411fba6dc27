package gradedsanctions.rulebook.source;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The shipped rules, with something of a test's own beside them. */
public final class ShippedRules {

    static final String HOME = "institutions/hostile/rules.drl";
    private static final String BASIS = "## 测试\n\n- 标记: V\n- 数字: 30\n";
    private static final String HEAD = "package institutions.hostile\n\nimport vocabulary.*\n\n";

    private ShippedRules() {}

    public static RuleFiles plain() {
        return RuleFiles.read(Path.of("rules"));
    }

    public static RuleFiles with(String name, String text) {
        Map<String, byte[]> files = new HashMap<>(plain().all());
        files.put("institutions/hostile/basis.md", BASIS.getBytes(StandardCharsets.UTF_8));
        files.put(name, text.getBytes(StandardCharsets.UTF_8));
        return RuleFiles.of(files);
    }

    /** A rule of its own; null takes what is harmless. */
    static String rule(String annotations, String condition, String consequence) {
        return HEAD
                + "rule \"HX-01 hostile\"\n"
                + "    @basis( \"测试\" ) @status( V )\n"
                + (annotations == null ? "" : "    " + annotations + "\n")
                + "when\n"
                + "    $a : BrokenPromise()\n"
                + (condition == null ? "" : "    " + condition + "\n")
                + "then\n"
                + "    "
                + (consequence == null ? "insert( new Raise( $a, 1 ) );" : consequence)
                + "\nend\n";
    }

    static String declaration(String text) {
        return text.startsWith("import") || text.matches("(?s)(unit|dialect|agenda-group) .*")
                ? "package institutions.hostile\n\n" + text + "\n\nimport vocabulary.*\n"
                        + rule(null, null, null).substring(HEAD.length())
                : HEAD + text + "\n\n" + rule(null, null, null).substring(HEAD.length());
    }
}
