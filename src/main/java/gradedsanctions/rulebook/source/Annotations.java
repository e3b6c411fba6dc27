package gradedsanctions.rulebook.source;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AnnotatedBaseDescr;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.jspecify.annotations.Nullable;

/** The closed list of annotations. A value is a quoted text, a word or a number and never an expression. */
final class Annotations {

    static final Set<String> ON_RULES = Set.of("basis", "status", "discretion", "division");
    static final Set<String> ON_TYPES = Set.of(
            "title", "titleEn", "help", "subject", "executor", "restricts", "publication", "once", "basis", "status");
    static final Set<String> ON_FIELDS = Set.of(
            "title",
            "titleEn",
            "help",
            "unit",
            "min",
            "max",
            "required",
            "personal",
            "worse",
            "combine",
            "basis",
            "status");

    static final Set<String> FLAGS = Set.of("required", "personal", "discretion");
    static final Map<String, Pattern> VALUES = Map.of(
            "status", Pattern.compile("V|V2|P|M|I"),
            "worse", Pattern.compile("more|less|true"),
            "combine", Pattern.compile("max|min|sum"),
            "min", Pattern.compile("-?\\d{1,18}"),
            "max", Pattern.compile("-?\\d{1,18}"));
    private static final Pattern LITERAL = Pattern.compile("\"([^\"\\\\]*)\"|([A-Za-z0-9_]+|-\\d+)");

    private Annotations() {}

    static Map<String, String> read(AnnotatedBaseDescr descr, Set<String> allowed, int line, Report report) {
        return read(descr, allowed, name -> line, report);
    }

    /** @param lineOf where the annotation of a name stands */
    static Map<String, String> read(
            AnnotatedBaseDescr descr, Set<String> allowed, ToIntFunction<String> lineOf, Report report) {
        Map<String, String> values = new TreeMap<>();
        for (String name : descr.getAnnotationNames()) {
            if (!allowed.contains(name)) {
                report.error(
                        lineOf.applyAsInt(name),
                        "annotation @" + name + " is not allowed here. Allowed: "
                                + String.join(
                                        " ",
                                        allowed.stream()
                                                .sorted()
                                                .map(a -> "@" + a)
                                                .toList()));
                continue;
            }
            String value = value(descr.getAnnotation(name));
            String fault = fault(name, value);
            if (fault != null || value == null) {
                report.error(lineOf.applyAsInt(name), "@" + name + " " + fault);
            } else {
                values.put(name, value);
            }
        }
        return values;
    }

    private static @Nullable String fault(String name, @Nullable String value) {
        if (value == null) {
            return "takes one plain value: a quoted text, a word or a number";
        }
        if (FLAGS.contains(name) != value.isEmpty()) {
            return FLAGS.contains(name) ? "takes no value" : "needs a value, as in @" + name + "( \"…\" )";
        }
        Pattern expected = VALUES.get(name);
        return expected == null || expected.matcher(value).matches()
                ? null
                : "has the value \"" + value + "\"; expected "
                        + expected.pattern().replace("|", ", ");
    }

    /** The plain value, "" if the annotation has none, null if it is anything else. */
    private static @Nullable String value(AnnotationDescr annotation) {
        Map<String, Object> values = annotation.getValueMap();
        if (values.isEmpty()) {
            return "";
        }
        Object only = values.size() == 1 ? values.get("value") : null;
        Matcher literal = only instanceof String text ? LITERAL.matcher(text) : null;
        if (literal == null || !literal.matches()) {
            return null;
        }
        String quoted = literal.group(1);
        return quoted == null ? literal.group(2) : quoted;
    }
}
