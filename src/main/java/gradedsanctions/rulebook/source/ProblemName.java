package gradedsanctions.rulebook.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What a problem is called and how it is said in Chinese, found by its English sentence in {@code problems.txt}: so the
 * place in the code that finds a mistake says what it found in one sentence, and nothing else.
 */
record ProblemName(String code, String sentence, String hint) {

    /** Of a sentence that problems.txt does not know. */
    static final String UNNAMED = "unnamed";

    private record Entry(String code, Pattern english, String sentence, String hint) {}

    private static final int COLUMNS = 4;
    private static final List<Entry> ENTRIES = read();

    static ProblemName of(String english) {
        String line = english.replaceAll("\\s*\\n\\s*", " ");
        for (Entry entry : ENTRIES) {
            Matcher matcher = entry.english().matcher(line);
            if (matcher.matches()) {
                MatchResult found = matcher.toMatchResult();
                return new ProblemName(entry.code(), fill(entry.sentence(), found), hint(entry.hint(), found));
            }
        }
        return new ProblemName(UNNAMED, english, "");
    }

    /** The first of the ways to say it, parted by ||, of which every part is known. */
    private static String hint(String hints, MatchResult found) {
        return Arrays.stream(hints.split(" \\|\\| "))
                .filter(hint -> isKnown(hint, found))
                .findFirst()
                .map(hint -> fill(hint, found))
                .orElse("");
    }

    private static boolean isKnown(String hint, MatchResult found) {
        return IntStream.rangeClosed(1, found.groupCount())
                .noneMatch(i -> found.group(i) == null && hint.contains("{" + i + "}"));
    }

    private static String fill(String template, MatchResult found) {
        String text = template;
        for (int i = 1; i <= found.groupCount(); i++) {
            text = text.replace("{" + i + "}", Objects.requireNonNullElse(found.group(i), ""));
        }
        return text;
    }

    private static List<Entry> read() {
        try (InputStream in = ProblemName.class.getResourceAsStream("problems.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(ProblemName::entry)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Entry entry(String line) {
        String[] parts = line.split(" \\| ", COLUMNS);
        return new Entry(parts[0], Pattern.compile(parts[1], Pattern.DOTALL), parts[2], parts[3]);
    }
}
