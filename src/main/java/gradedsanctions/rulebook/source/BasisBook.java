package gradedsanctions.rulebook.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The {@code basis.md} beside the rules: one heading for each basis, with its mark, its source and its numbers.
 *
 * <pre>
 * ## 某某条例 9
 * - 标记: V
 * - 数字: 30, 60
 * </pre>
 */
final class BasisBook {

    static final String HOUSE = "内部裁量基准";
    private static final Pattern MARK = Pattern.compile("^- 标记[::]\\s*(V2|V|P|M|I)\\s*$", Pattern.MULTILINE);
    private static final Pattern NUMBERS = Pattern.compile("^- 数字[::]\\s*(.+)$", Pattern.MULTILINE);

    private static final Pattern SOURCE = Pattern.compile("^- 出处[::]\\s*(.+)$", Pattern.MULTILINE);

    private record Entry(BasisText text, List<String> numbers) {

        String mark() {
            return text.mark();
        }
    }

    private final Map<String, Map<String, Entry>> byFolder = new HashMap<>();

    BasisBook(RuleFiles files, Map<String, Report> reports) {
        for (String name : files.endingWith("basis.md")) {
            byFolder.put(RuleFiles.folder(name), entries(files.text(name), reports.computeIfAbsent(name, Report::on)));
        }
    }

    private static Map<String, Entry> entries(String text, Report report) {
        Map<String, Entry> entries = new HashMap<>();
        int line = 1;
        for (String section : text.split("(?m)^## ", -1)) {
            String heading = section.lines().findFirst().orElse("").strip();
            Matcher mark = MARK.matcher(section);
            boolean first = line == 1 && !text.startsWith("## ");
            if (!first && !heading.isEmpty()) {
                if (!mark.find()) {
                    report.error(line, "basis \"" + heading + "\" has no line \"- 标记: V\" (V, V2, P, M or I)");
                } else if (entries.put(heading, new Entry(text(heading, mark.group(1), section), numbers(section)))
                        != null) {
                    report.error(line, "basis \"" + heading + "\" has two headings");
                }
            }
            line += (int) section.chars().filter(c -> c == '\n').count();
        }
        return entries;
    }

    private static BasisText text(String heading, String mark, String section) {
        Matcher source = SOURCE.matcher(section);
        String words = section.lines()
                .skip(1)
                .filter(line -> !line.startsWith("- 标记") && !line.startsWith("- 数字") && !line.startsWith("- 出处"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
        return new BasisText(heading, mark, source.find() ? source.group(1).strip() : "", words);
    }

    /** What is said of each basis, by folder and heading. */
    Map<String, Map<String, BasisText>> texts() {
        Map<String, Map<String, BasisText>> texts = new HashMap<>();
        byFolder.forEach((folder, entries) -> entries.forEach((heading, entry) ->
                texts.computeIfAbsent(folder, k -> new HashMap<>()).put(heading, entry.text())));
        return texts;
    }

    List<String> numbers(String folder, String heading) {
        Entry entry = byFolder.getOrDefault(folder, Map.of()).get(heading);
        return entry == null ? List.of() : entry.numbers();
    }

    private static List<String> numbers(String section) {
        List<String> numbers = new ArrayList<>();
        Matcher line = NUMBERS.matcher(section);
        while (line.find()) {
            Pattern.compile("\\d+(?:\\.\\d+)?").matcher(line.group(1)).results().forEach(n -> numbers.add(n.group()));
        }
        return numbers;
    }

    void check(RuleSource rule, Report report) {
        if (rule.discretion()) {
            if (!rule.basis().equals(HOUSE)) {
                report.error(
                        rule.line(),
                        "rule " + rule.id() + " is @discretion; its basis is \"" + HOUSE + "\", not \"" + rule.basis()
                                + "\"");
            }
            return;
        }
        Entry entry = entry(rule, rule.basis(), report);
        if (entry == null) {
            return;
        }
        if (!entry.mark().equals(rule.status()) && !"I".equals(rule.status())) {
            report.error(
                    rule.line(),
                    "rule " + rule.id() + " says @status( " + rule.status() + " ), basis.md marks \"" + rule.basis()
                            + "\" as " + entry.mark());
        }
        for (RuleSource.Number number : rule.numbers()) {
            if (!entry.numbers().contains(number.literal())) {
                report.error(
                        number.line(),
                        "rule " + rule.id() + " tests the number " + number.literal()
                                + ", which basis.md does not state under \"" + rule.basis()
                                + "\" (- 数字: …). A house number needs @discretion");
            }
        }
    }

    /** The bases given in the rows of a table rule need a heading each, too. */
    void checkRow(RuleSource rule, String basis, Report report) {
        entry(rule, basis, report);
    }

    private @Nullable Entry entry(RuleSource rule, String basis, Report report) {
        Entry entry =
                byFolder.getOrDefault(RuleFiles.folder(rule.file()), Map.of()).get(basis);
        if (entry == null && !basis.isBlank()) {
            report.error(
                    rule.line(),
                    "rule " + rule.id() + " rests on \"" + basis + "\", but basis.md beside it has no heading \"## "
                            + basis + "\"");
        }
        return entry;
    }
}
