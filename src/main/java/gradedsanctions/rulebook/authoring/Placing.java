package gradedsanctions.rulebook.authoring;

import gradedsanctions.rulebook.source.Contract;
import gradedsanctions.rulebook.source.DeclarationPlace;
import gradedsanctions.rulebook.source.Declared;
import gradedsanctions.rulebook.source.HouseStyle;
import gradedsanctions.rulebook.source.RuleFiles;
import gradedsanctions.rulebook.source.RuleSource;
import gradedsanctions.rulebook.source.Sources;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where new text goes, and how it is laid out there. What stood in the file stays as it was. */
final class Placing {

    private static final Map<String, String> IMPORTS =
            Map.of("BigDecimal", "java.math.BigDecimal", "LocalDate", "java.time.LocalDate");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import[ \\t]+([\\w.*]+)[ \\t]*;?[ \\t]*\\r?\\n");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package[ \\t]+[\\w.]+[ \\t]*;?[ \\t]*\\r?\\n");

    private final RuleFiles files;
    private final Sources sources;

    Placing(RuleFiles files, Sources sources) {
        this.files = files;
        this.sources = sources;
    }

    /** The package of the vocabulary. */
    static String vocabulary(Sources sources) {
        return Objects.requireNonNull(sources.types().get(Contract.INCIDENT)).pack();
    }

    /** A new file in the house style; as it is if it can't be laid out, for the gate to say why. */
    static String laid(String path, String text) {
        String laid =
                HouseStyle.lay(path, text.getBytes(StandardCharsets.UTF_8)).text();
        return laid == null ? text : laid;
    }

    /** The folder in which rules about a kind of subject have their topics; with a slash behind it unless it is the top. */
    String above(String subject) {
        String folder = sources.rules().stream()
                .filter(rule -> rule.conditions().stream().anyMatch(condition -> isAbout(condition, subject)))
                .map(rule -> RuleFiles.folder(RuleFiles.folder(rule.file())))
                .collect(Collectors.groupingBy(path -> path, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(subject.toLowerCase(Locale.ROOT));
        return folder.isEmpty() ? "" : folder + "/";
    }

    private boolean isAbout(RuleSource.Condition condition, String subject) {
        return sources.isA(condition.type(), Contract.INCIDENT)
                && subject.equals(sources.annotation(condition.type(), "subject"));
    }

    /** The file that declares most types below another. */
    String fileOf(String ancestor) {
        return sources.types().values().stream()
                .filter(type -> sources.isA(type.name(), ancestor))
                .collect(Collectors.groupingBy(Declared.Type::file, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElseThrow();
    }

    /** The lines that a file needs before its first declaration. */
    static String imports(List<String> types) {
        return types.stream()
                .filter(IMPORTS::containsKey)
                .map(type -> "import " + IMPORTS.get(type) + "\n")
                .distinct()
                .sorted()
                .collect(Collectors.joining());
    }

    /** The file of a declaration with another field in it, and what the field needs around it. */
    String withField(Declared.Type type, FactEntry fact) {
        String text = files.text(type.file());
        DeclarationPlace place = DeclarationPlace.of(files, type);
        String block = text.substring(place.start(), place.end());
        String before = text.substring(0, place.start());
        String grown = laidBlock(
                type.pack(),
                block.substring(0, block.length() - "end".length()).stripTrailing() + "\n" + fact.line() + "\nend");
        String added = fact.enumeration() == null ? "" : laidBlock(type.pack(), fact.enumeration()) + "\n\n";
        int at = aboveComments(before);
        String changed = before.substring(0, at) + added + before.substring(at) + grown + text.substring(place.end());
        return likeIts(text, withImport(changed, fact.type()));
    }

    private static String laidBlock(String pack, String block) {
        String head = "package " + pack + "\n\n";
        String laid = laid("vocabulary.drl", head + block + "\n");
        return laid.substring(Math.min(head.length(), laid.length())).strip();
    }

    /** The beginning of the comment lines right above a declaration. */
    private static int aboveComments(String before) {
        int at = before.length();
        while (at > 1) {
            int line = before.lastIndexOf('\n', at - 2) + 1;
            if (!before.substring(line, at).strip().startsWith("//")) {
                break;
            }
            at = line;
        }
        return at;
    }

    private static String withImport(String text, String type) {
        String needed = IMPORTS.get(type);
        List<MatchResult> imports =
                new ArrayList<>(IMPORT.matcher(text).results().toList());
        if (needed == null || imports.stream().anyMatch(found -> found.group(1).equals(needed))) {
            return text;
        }
        String line = "import " + needed + "\n";
        MatchResult next = imports.stream()
                .filter(found -> found.group(1).compareTo(needed) > 0)
                .min(Comparator.comparing(MatchResult::start))
                .orElse(null);
        if (next != null) {
            return text.substring(0, next.start()) + line + text.substring(next.start());
        }
        MatchResult last = Stream.concat(PACKAGE.matcher(text).results().limit(1), imports.stream())
                .max(Comparator.comparing(MatchResult::end))
                .orElse(null);
        int at = last == null ? 0 : last.end();
        return text.substring(0, at) + (imports.isEmpty() ? "\n" : "") + line + text.substring(at);
    }

    /** A file with a declaration behind all others. */
    String appended(String file, String declaration) {
        String text = files.text(file);
        String pack = RuleFiles.folder(file).replace('/', '.');
        String gap = text.endsWith("\n") ? "\n" : "\n\n";
        return text + likeIts(text, gap + laidBlock(pack, declaration) + "\n");
    }

    /** With the ends of lines that a file has. */
    private static String likeIts(@Nullable String file, String text) {
        return file != null && file.contains("\r\n") ? text.replaceAll("\\r?\\n", "\r\n") : text;
    }
}
