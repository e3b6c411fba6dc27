package gradedsanctions.rulebook.authoring;

import gradedsanctions.rulebook.source.Declared;
import gradedsanctions.rulebook.source.Grammar;
import gradedsanctions.rulebook.source.Sources;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One field of a declaration, as it was filled in.
 *
 * @param type as it is declared
 * @param line as it is written, without columns
 * @param enumeration the declaration of its new choices, null if it has none
 * @param sample a value that a scenario can give, as YAML writes it
 */
record FactEntry(
        String name,
        String title,
        String type,
        String line,
        @Nullable String enumeration,
        String sample) {

    static final Pattern NAME = Pattern.compile("[a-z](?:[a-z0-9][A-Za-z0-9]{0,58})?");
    static final Pattern TYPE = Pattern.compile("[A-Z][A-Za-z0-9]{0,60}");
    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9_]{0,60}");
    private static final int HELP = 120;
    private static final int UNIT = 10;

    /** Reads the field whose entries begin with a prefix; only numbers have what belongs to measures. */
    static final class Reader {

        private final Sources sources;
        private final Entries entries;
        private final String at;
        private final boolean ofMeasure;
        private final StringBuilder line = new StringBuilder();

        /** @param at as in {@code facts[0].} */
        Reader(Sources sources, Entries entries, String at, boolean ofMeasure) {
            this.sources = sources;
            this.entries = entries;
            this.at = at;
            this.ofMeasure = ofMeasure;
        }

        /** @param beside fields that the type has already */
        FactEntry read(List<Declared.Field> beside) {
            String title = entries.line(at + "title", Entries.TITLE, true);
            String english = entries.line(at + "titleEn", Entries.TITLE, true);
            entries.suggest(at + "name", Naming.field(english));
            String name = entries.name(at + "name", at + "titleEn", NAME, Fault.Kind.FIELD_NAME);
            entries.free(at + "name", beside.stream().map(Declared.Field::name).toList());
            entries.free(at + "title", annotations(beside, "title"));
            entries.free(at + "titleEn", annotations(beside, "titleEn"));
            FactType kind = kind();
            boolean required = !ofMeasure && entries.is(at + "required");
            String enumeration = kind == FactType.NEW_CHOICE ? enumeration(name) : null;
            String type = kind.isChoice() ? choice(kind) : kind.declared(required || ofMeasure);
            line.append(name).append(" : ").append(type);
            say("title", title);
            say("titleEn", english);
            String sample = numbers(kind);
            line.append(required ? " @required" : "");
            worse(kind);
            say("help", entries.line(at + "help", HELP, false));
            return new FactEntry(name, title, type, line.toString(), enumeration, sample(kind, type, sample));
        }

        private static List<String> annotations(List<Declared.Field> fields, String name) {
            return fields.stream()
                    .map(field -> field.annotations().getOrDefault(name, ""))
                    .filter(value -> !value.isEmpty())
                    .toList();
        }

        private FactType kind() {
            if (ofMeasure) {
                return FactType.WHOLE;
            }
            String typed = entries.choice(
                    at + "type",
                    Arrays.stream(FactType.values()).map(Enum::name).toList(),
                    true);
            return Arrays.stream(FactType.values())
                    .filter(type -> type.name().equals(typed))
                    .findFirst()
                    .orElse(FactType.TEXT);
        }

        private void say(String annotation, String value) {
            line.append(value.isEmpty() ? "" : " @" + annotation + "( \"" + value + "\" )");
        }

        private String numbers(FactType kind) {
            if (!kind.isNumber()) {
                Stream.of("unit", "min", "max")
                        .filter(field -> entries.is(at + field))
                        .forEach(field -> entries.fault(at + field, Fault.Kind.UNFIT, entries.get(at + field), ""));
                return "";
            }
            say("unit", entries.line(at + "unit", UNIT, false));
            Long min = bound("min", kind);
            Long max = bound("max", kind);
            if (min != null && max != null && min > max) {
                entries.fault(at + "min", Fault.Kind.ABOVE, "" + min, "" + max);
            }
            if (ofMeasure) {
                String combine = entries.choice(at + "combine", Grammar.values("combine"), false);
                say("combine", combine);
            }
            return "" + (min != null && min > 1 ? min : max != null && max < 1 ? max : 1);
        }

        private @Nullable Long bound(String field, FactType kind) {
            Long bound = entries.number(at + field);
            if (bound != null && kind == FactType.WHOLE && bound != bound.intValue()) {
                entries.fault(at + field, Fault.Kind.NOT_A_NUMBER, "" + bound, "");
                return null;
            }
            line.append(bound == null ? "" : " @" + field + "( " + bound + " )");
            return bound;
        }

        private void worse(FactType kind) {
            String worse = ofMeasure ? "" : entries.choice(at + "worse", Grammar.values("worse"), false);
            if (!worse.isEmpty() && !kind.worsens(worse)) {
                entries.fault(at + "worse", Fault.Kind.UNFIT, worse, "");
            }
            say("worse", worse);
        }

        private String choice(FactType kind) {
            return kind == FactType.NEW_CHOICE
                    ? entries.get(at + "enumeration")
                    : entries.choice(at + "choice", sources.enumerations().keySet(), true);
        }

        /** One choice a line: the Chinese title, a bar, the English title. */
        private String enumeration(String name) {
            entries.suggest(
                    at + "enumeration",
                    name.isEmpty() ? "" : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + "Kind");
            String type = entries.name(at + "enumeration", at + "name", TYPE, Fault.Kind.TYPE_NAME);
            Set<String> taken = new HashSet<>(sources.types().keySet());
            taken.addAll(sources.enumerations().keySet());
            entries.free(at + "enumeration", taken);
            List<String> lines = entries.get(at + "choices")
                    .lines()
                    .map(String::strip)
                    .filter(one -> !one.isEmpty())
                    .toList();
            if (lines.size() < 2) {
                entries.fault(at + "choices", Fault.Kind.FEW, entries.get(at + "choices"), "");
            }
            List<String> constants = new ArrayList<>();
            Set<String> seen = new HashSet<>();
            lines.forEach(one -> constants.add(constant(one, seen)));
            return "declare enum " + type + "\n    " + String.join(",\n    ", constants)
                    + ";\n    title : String\n    titleEn : String\nend\n";
        }

        private String constant(String one, Set<String> seen) {
            String[] parts = one.split("\\s*[||]\\s*", 2);
            String title = entries.line(at + "choices", parts[0], Entries.TITLE, true);
            String english = entries.line(at + "choices", parts.length > 1 ? parts[1] : "", Entries.TITLE, true);
            String code = Naming.constant(english);
            if (!CONSTANT.matcher(code).matches()) {
                entries.fault(at + "choices", Fault.Kind.CONSTANT, one, "");
            } else if (!seen.add(code) || !seen.add("title " + title)) {
                entries.fault(at + "choices", Fault.Kind.TAKEN, one, title);
            }
            return code + "( \"" + title + "\", \"" + english + "\" )";
        }

        private String sample(FactType kind, String type, String number) {
            return switch (kind) {
                case WHOLE, MONEY -> number;
                case YES_NO -> "true";
                case DATE -> entries.get("from");
                case TEXT -> "\"" + new Saying(false).say("sample.text") + "\"";
                case CHOICE -> first(sources.enumerations().get(type));
                case NEW_CHOICE ->
                    Naming.constant(entries.get(at + "choices")
                            .lines()
                            .findFirst()
                            .orElse("")
                            .replaceFirst(".*?[||]", ""));
            };
        }

        private static String first(Declared.@Nullable Enumeration type) {
            return type == null || type.constants().isEmpty()
                    ? ""
                    : type.constants().get(0).name();
        }
    }

    /** The same as a field beside which no other may have its name or titles. */
    Declared.Field declared(String english) {
        return new Declared.Field(name, type, 0, Map.of("title", title, "titleEn", english));
    }
}
