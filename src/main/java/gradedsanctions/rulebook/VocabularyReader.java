package gradedsanctions.rulebook;

import gradedsanctions.rulebook.source.Contract;
import gradedsanctions.rulebook.source.Declared;
import gradedsanctions.rulebook.source.RuleSource;
import gradedsanctions.rulebook.source.Sources;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns declarations into the vocabulary. */
final class VocabularyReader {

    private static final Map<String, String> TYPES = Map.of(
            "String", "text",
            "int", "integer",
            "long", "integer",
            "Integer", "integer",
            "Long", "integer",
            "boolean", "boolean",
            "Boolean", "boolean",
            "BigDecimal", "decimal",
            "LocalDate", "date");

    private final Sources sources;

    VocabularyReader(Sources sources) {
        this.sources = sources;
    }

    Vocabulary read(String release) {
        return new Vocabulary(
                release,
                categories(),
                subjects(),
                rows("CircumstanceKind"),
                types(Contract.MEASURE).map(this::measure).toList(),
                values(Contract.SEVERITY),
                values(Contract.DISPOSITION),
                values(Contract.AREA),
                facts(Contract.INCIDENT, Set.of()),
                facts("Crime", Set.of()),
                facts("PastSanction", Set.of()));
    }

    private List<Vocabulary.Category> categories() {
        List<Vocabulary.Category> categories = new ArrayList<>();
        types(Contract.INCIDENT)
                .filter(t -> !t.name().equals("Charge"))
                .forEach(type -> categories.add(category(
                        type.name(), text(type, "title"), type.annotations().get("titleEn"), null, type, Set.of())));
        Declared.Type charge = sources.types().get("Charge");
        if (charge != null) {
            rows("Offence")
                    .forEach(row -> categories.add(
                            category(row.code(), row.title(), null, row.basis(), charge, Set.of("offence"))));
        }
        return categories;
    }

    private Vocabulary.Category category(
            String code,
            String title,
            @Nullable String titleEn,
            @Nullable String basis,
            Declared.Type type,
            Set<String> hidden) {
        String subject = sources.annotation(type.name(), "subject");
        return new Vocabulary.Category(
                code,
                title,
                titleEn,
                type.annotations().get("help"),
                subject == null ? "" : subject,
                type.name(),
                basis,
                type.fields().stream()
                        .filter(f -> !hidden.contains(f.name()))
                        .map(this::fact)
                        .toList());
    }

    private List<Vocabulary.SubjectType> subjects() {
        List<Vocabulary.SubjectType> subjects = new ArrayList<>();
        for (Vocabulary.Value kind : values(Contract.SUBJECT_KIND)) {
            types(Contract.SUBJECT)
                    .filter(t -> kind.code().equals(sources.annotation(t.name(), "subject")))
                    .findFirst()
                    .ifPresent(type -> subjects.add(new Vocabulary.SubjectType(
                            kind.code(),
                            kind.title(),
                            kind.titleEn(),
                            type.name(),
                            facts(type.name(), Set.of("kind")))));
        }
        return subjects;
    }

    private Vocabulary.MeasureType measure(Declared.Type type) {
        String restricts = sources.annotation(type.name(), "restricts");
        return new Vocabulary.MeasureType(
                type.name(),
                text(type, "title"),
                type.annotations().get("titleEn"),
                type.annotations().get("executor"),
                Contract.list(restricts == null ? "" : restricts),
                type.annotations().get("publication"),
                type.fields().stream()
                        .map(f -> new Vocabulary.Parameter(
                                f.name(),
                                f.annotations().get("title"),
                                f.annotations().get("titleEn"),
                                f.annotations().get("unit"),
                                f.annotations().get("combine")))
                        .toList());
    }

    private List<Vocabulary.Item> rows(String type) {
        return sources.rules().stream()
                .flatMap(rule -> rule.inserts().stream())
                .filter(insert -> insert.type().equals(type))
                .map(VocabularyReader::row)
                .map(row ->
                        new Vocabulary.Item(row.get(0), row.get(2), row.get(1), sources.annotation(type, "subject")))
                .distinct()
                .toList();
    }

    private static List<String> row(RuleSource.Insert insert) {
        return insert.literals().stream().limit(3).map(String::valueOf).toList();
    }

    /** All declared types below one, in the order of the files. */
    private Stream<Declared.Type> types(String ancestor) {
        return sources.types().values().stream()
                .filter(t -> !t.name().equals(ancestor) && sources.isA(t.name(), ancestor));
    }

    private List<Vocabulary.Fact> facts(String type, Set<String> hidden) {
        return sources.fields(type).stream()
                .filter(f -> !hidden.contains(f.name()))
                .map(this::fact)
                .toList();
    }

    private Vocabulary.Fact fact(Declared.Field field) {
        Map<String, String> annotations = field.annotations();
        return new Vocabulary.Fact(
                jsonName(field.name()),
                TYPES.getOrDefault(field.type(), "choice"),
                annotations.get("title"),
                annotations.get("titleEn"),
                annotations.get("help"),
                annotations.get("unit"),
                number(annotations.get("min")),
                number(annotations.get("max")),
                annotations.containsKey("required"),
                TYPES.containsKey(field.type()) ? null : values(field.type()));
    }

    /** A field whose name is a word of Java's is declared with a trailing underscore. */
    static String jsonName(String field) {
        return field.endsWith("_") ? field.substring(0, field.length() - 1) : field;
    }

    private static @Nullable Long number(@Nullable String text) {
        return text == null ? null : Long.valueOf(text);
    }

    private List<Vocabulary.Value> values(String enumeration) {
        Declared.Enumeration declared = sources.enumerations().get(enumeration);
        return declared == null
                ? List.of()
                : declared.constants().stream().map(c -> value(declared, c)).toList();
    }

    private static Vocabulary.Value value(Declared.Enumeration type, Declared.Constant constant) {
        return new Vocabulary.Value(
                constant.name(),
                String.valueOf(field(type, constant, "title")),
                (String) field(type, constant, "titleEn"),
                (Integer) field(type, constant, "rank"),
                (String) field(type, constant, "subject"));
    }

    private static @Nullable Object field(Declared.Enumeration type, Declared.Constant constant, String name) {
        for (int i = 0; i < type.fields().size(); i++) {
            if (type.fields().get(i).name().equals(name)) {
                return constant.values().get(i);
            }
        }
        return null;
    }

    private static String text(Declared.Type type, String annotation) {
        return type.annotations().getOrDefault(annotation, type.name());
    }
}
