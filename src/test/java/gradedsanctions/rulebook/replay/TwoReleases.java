package gradedsanctions.rulebook.replay;

import gradedsanctions.rulebook.Canonical;
import gradedsanctions.rulebook.Release;
import gradedsanctions.rulebook.Rulebook;
import gradedsanctions.rulebook.source.RuleFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** One topic of the shipped rules as it is, and with a lower threshold and a higher least value of a fact. */
public final class TwoReleases {

    /** A promise overdue so many days is graver under {@link #AFTER} than under {@link #BEFORE}. */
    public static final int RAISED_FROM = 300;

    public static final int RAISED_UNTIL = 365;
    /** Fewer days overdue can't be said under {@link #AFTER}. */
    public static final int LEAST = 10;

    private static final String RULES = "institutions/broken_promise/rules.drl";

    public static final RuleFiles OLD = RuleFiles.of(files());
    public static final RuleFiles NEW = RuleFiles.of(changed());
    public static final Release BEFORE = Rulebook.seal(OLD);
    public static final Release AFTER = Rulebook.seal(NEW);

    private TwoReleases() {}

    private static Map<String, byte[]> files() {
        Map<String, byte[]> files = new TreeMap<>();
        RuleFiles.read(Path.of("rules")).all().forEach((name, bytes) -> {
            if (name.matches("(vocabulary|severity|institutions/broken_promise)/.*")) {
                files.put(name, bytes);
            }
        });
        return files;
    }

    private static Map<String, byte[]> changed() {
        Map<String, byte[]> files = files();
        replace(files, RULES, "daysOverdue < 365", "daysOverdue < " + RAISED_FROM);
        replace(files, RULES, "daysOverdue >= 365", "daysOverdue >= " + RAISED_FROM);
        String declared = files.keySet().stream()
                .filter(name -> new String(files.get(name), StandardCharsets.UTF_8).contains("declare BrokenPromise "))
                .findFirst()
                .orElseThrow();
        String text = new String(files.get(declared), StandardCharsets.UTF_8);
        String line = text.lines()
                .filter(l -> l.strip().startsWith("daysOverdue"))
                .findFirst()
                .orElseThrow();
        replace(files, declared, line, line.replace("@min( 0 )", "@min( " + LEAST + " )"));
        return files;
    }

    private static void replace(Map<String, byte[]> files, String file, String from, String to) {
        String text = new String(files.get(file), StandardCharsets.UTF_8);
        if (!text.contains(from)) {
            throw new IllegalStateException(file + " has no " + from);
        }
        files.put(file, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
    }

    public static void write(RuleFiles rules, Path folder) {
        rules.all().forEach((name, bytes) -> {
            try {
                Path file = folder.resolve(name);
                Files.createDirectories(file.getParent());
                Files.write(file, bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    public static String promise(int daysOverdue) {
        return """
                {"subject": {"kind": "INSTITUTION", "attributes": {"form": "%s"}}, "decidedOn": "2026-03-02",
                 "acts": [{"category": "BrokenPromise", "from": "2025-06-01", "to": "2026-01-01",
                 "facts": {"daysOverdue": %d, "verifiedBySuperior": true, "refusedToRectify": true}}]}
                """.formatted(daysOverdue % 2 == 0 ? "ORGAN" : "PUBLIC_INSTITUTION", daysOverdue)
                .replace("\n", " ")
                .strip();
    }

    static List<PastMatter> matters(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(days ->
                        new PastMatter("case-" + days, days % 3 == 0 ? "110108" : "440000", json(promise(days))))
                .toList();
    }

    static JsonNode json(String text) {
        return Canonical.JSON.readTree(text);
    }
}
