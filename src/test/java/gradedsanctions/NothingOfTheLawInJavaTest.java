package gradedsanctions;

import static org.assertj.core.api.Assertions.assertThat;

import gradedsanctions.rulebook.SealedRules;
import gradedsanctions.rulebook.Vocabulary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever policy staff may want to change stands in the rule files, and nowhere in the program. */
class NothingOfTheLawInJavaTest {

    /** Titles that are everyday words, too: they count only where they stand alone. */
    private static final Set<String> ALSO_PLAIN_WORDS = Set.of("一般", "严重", "较重");

    private static final String ARTICLE =
            "第[一二三四五六七八九十百零\\d]+条|(?:政务处分法|公务员法|监察法|促进法|支付条例|处分条例|统计法)\\s*(?:第\\s*)?\\d+|《[^》]*(?:法|条例)》";

    // Articles that are plain numbers can't be told from other numbers and are looked for by ARTICLE alone.
    private static final Pattern FORBIDDEN = forbidden(SealedRules.RELEASE.vocabulary());

    private static Pattern forbidden(Vocabulary vocabulary) {
        Set<String> codes = new TreeSet<>();
        Set<String> titles = new TreeSet<>();
        Stream.concat(vocabulary.severities().stream(), vocabulary.dispositions().stream())
                .forEach(v -> {
                    codes.add(v.code());
                    titles.add(v.title());
                });
        vocabulary.measures().forEach(m -> {
            codes.add(m.code());
            titles.add(m.title());
        });
        vocabulary.categories().forEach(c -> {
            codes.add(c.code());
            titles.add(c.title());
        });
        vocabulary.circumstances().forEach(c -> {
            codes.add(c.code());
            titles.add(c.title());
        });
        codes.removeIf(code -> code.matches("\\d+"));
        titles.removeAll(ALSO_PLAIN_WORDS);
        return Pattern.compile("(?<!\\w|\\d\\.)(?:" + quoted(codes) + ")(?!\\w|\\.\\d)|" + quoted(titles) + "|[\"'>](?:"
                + quoted(ALSO_PLAIN_WORDS) + ")[\"'<]|" + ARTICLE);
    }

    private static String quoted(Set<String> words) {
        return String.join("|", words.stream().map(Pattern::quote).toList());
    }

    private static List<String> found(String name, String text) {
        List<String> found = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Matcher matcher = FORBIDDEN.matcher(lines.get(i));
            while (matcher.find()) {
                found.add(name + ":" + (i + 1) + ": " + matcher.group());
            }
        }
        return found;
    }

    @Test
    void noSeverityDispositionMeasureOffenceOrArticleIsNamedInTheProgram() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(NothingOfTheLawInJavaTest::isText)
                    .toList()) {
                found.addAll(found(file.toString(), Files.readString(file, StandardCharsets.UTF_8)));
            }
        }
        assertThat(found).isEmpty();
    }

    private static boolean isText(Path file) {
        return file.toString().matches(".*\\.(java|html|js|css|properties|ya?ml|sql|txt)");
    }

    @Test
    void theSearchFindsWhatItShould() {
        assertThat(found("X.java", "if (code.equals(\"DISMISSAL\")) {")).containsExactly("X.java:1: DISMISSAL");
        assertThat(found("X.java", "a\nsay(\"给予记大过\");")).containsExactly("X.java:2: 记大过");
        assertThat(found("X.java", "case \"39.4\" ->")).hasSize(1);
        assertThat(found("X.java", "new FundApplicationLimit(12)")).hasSize(1);
        assertThat(found("X.java", "// 政务处分法 15")).hasSize(1);
        assertThat(found("X.java", "such as Disposition.DISMISSAL.")).hasSize(1);
        assertThat(found("x.html", "<td>严重</td>")).hasSize(1);
        assertThat(found("X.java", "依照第十五条")).hasSize(1);
        assertThat(found("X.java", "version 139.45 or 39.4.1 or 1.39.4, log.WARNINGS, Level.WARN, 情节严重的"))
                .isEmpty();
    }
}
