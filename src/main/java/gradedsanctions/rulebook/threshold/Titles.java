package gradedsanctions.rulebook.threshold;

import gradedsanctions.rulebook.source.Declared;
import gradedsanctions.rulebook.source.RuleSource;
import gradedsanctions.rulebook.source.Sources;
import gradedsanctions.rulebook.source.Term;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the declarations call their types, fields and constants, and within which bounds a number of a field lies. */
final class Titles {

    private static final String TITLE = "title";
    private static final Map<String, BigDecimal> LARGEST = Map.of(
            "int", BigDecimal.valueOf(Integer.MAX_VALUE),
            "Integer", BigDecimal.valueOf(Integer.MAX_VALUE));

    private final Sources sources;

    Titles(Sources sources) {
        this.sources = sources;
    }

    Threshold.Named type(String name) {
        Declared.Type type = sources.types().get(name);
        return new Threshold.Named(name, title(name, type == null ? Map.of() : type.annotations()));
    }

    Threshold.Named field(String type, String name) {
        Declared.Field field = Naming.field(sources, type, name);
        if (field != null && !field.annotations().containsKey(TITLE) && isNamed(field.type())) {
            return new Threshold.Named(name, declared(field.type()));
        }
        return new Threshold.Named(name, title(name, field == null ? Map.of() : field.annotations()));
    }

    private boolean isNamed(String type) {
        return sources.types().containsKey(type);
    }

    private Title declared(String type) {
        return type(type).title();
    }

    private static Title title(String name, Map<String, String> annotations) {
        String title = annotations.getOrDefault(TITLE, name);
        return new Title(title, annotations.getOrDefault("titleEn", name.equals(title) ? name : title));
    }

    @Nullable String annotation(String type, @Nullable String field, String annotation) {
        Declared.Field declared = field == null ? null : Naming.field(sources, type, field);
        return declared == null ? null : declared.annotations().get(annotation);
    }

    @Nullable BigDecimal min(String type, @Nullable String field) {
        String min = annotation(type, field, "min");
        return min == null ? null : new BigDecimal(min);
    }

    @Nullable BigDecimal max(String type, @Nullable String field) {
        String max = annotation(type, field, "max");
        Declared.Field declared = field == null ? null : Naming.field(sources, type, field);
        return max == null ? declared == null ? null : LARGEST.get(declared.type()) : new BigDecimal(max);
    }

    /** What a conclusion comes to: its constants, or itself if it has none. */
    List<Threshold.Outcome> outcomes(RuleSource.Insert insert) {
        List<Threshold.Outcome> constants = insert.arguments().stream()
                .flatMap(argument -> argument instanceof Term.Constant constant
                        ? Stream.of(outcome(constant))
                        : Stream.<Threshold.Outcome>empty())
                .toList();
        Threshold.Named type = type(insert.type());
        return constants.isEmpty() ? List.of(new Threshold.Outcome(type.name(), type.title(), null)) : constants;
    }

    Threshold.Outcome outcome(Term.Constant constant) {
        String title = Objects.toString(value(constant, TITLE), constant.name());
        String english = Objects.toString(value(constant, "titleEn"), title);
        Integer rank = value(constant, "rank") instanceof Integer number ? number : null;
        return new Threshold.Outcome(constant.name(), new Title(title, english), rank);
    }

    private @Nullable Object value(Term.Constant constant, String field) {
        Declared.Enumeration type = sources.enumerations().get(constant.enumeration());
        if (type == null) {
            return null;
        }
        List<String> fields = type.fields().stream().map(Declared.Field::name).toList();
        return type.constants().stream()
                .filter(known -> known.name().equals(constant.name()) && fields.contains(field))
                .map(known -> known.values().get(fields.indexOf(field)))
                .findFirst()
                .orElse(null);
    }
}
