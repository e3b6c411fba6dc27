package gradedsanctions.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the guide for policy staff tells them to do to rule files, done. */
record Guide(String text) {

    private static final Path FILE = Path.of("docs/policy-guide.zh.md");
    private static final Pattern STEP =
            Pattern.compile("(?s) *<!-- (change|append|write): (\\S+) -->\n( *)```\\w+\n(.*?)\n *```");

    static Guide read() throws IOException {
        return new Guide(Files.readString(FILE));
    }

    Guide section(String heading) {
        int start = text.indexOf(heading);
        assertThat(start).as(heading).isNotNegative();
        int next = text.indexOf("\n## ", start);
        return new Guide(next < 0 ? text.substring(start) : text.substring(start, next));
    }

    void apply(Path folder) throws IOException {
        List<MatchResult> steps = STEP.matcher(text).results().toList();
        assertThat(steps).isNotEmpty();
        for (MatchResult step : steps) {
            Path file = folder.resolve(step.group(2));
            String body = step.group(4)
                            .lines()
                            .map(line -> line.isBlank()
                                    ? ""
                                    : line.substring(step.group(3).length()))
                            .collect(Collectors.joining("\n"))
                    + "\n";
            switch (step.group(1)) {
                case "append" -> Files.writeString(file, body, StandardOpenOption.APPEND);
                case "write" -> write(file, body);
                default -> change(file, body);
            }
        }
    }

    private static void write(Path file, String body) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, body);
    }

    private static void change(Path file, String diff) throws IOException {
        String before = Files.readString(file);
        String old = marked(diff, "-");
        assertThat(before).contains(old);
        Files.writeString(file, before.replace(old, marked(diff, "+")));
    }

    private static String marked(String diff, String mark) {
        return diff.lines()
                .filter(line -> line.startsWith(mark))
                .map(line -> line.substring(1))
                .collect(Collectors.joining("\n"));
    }
}
