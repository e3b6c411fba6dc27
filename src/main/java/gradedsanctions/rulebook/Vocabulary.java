package gradedsanctions.rulebook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a release lets people say: read from the declarations of its rule files. Forms, columns, schema and validation
 * follow from it.
 *
 * @param act what every act may carry beside the facts of its category
 * @param crime the fields of {@code crime}
 * @param history the fields of an entry of {@code history}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Vocabulary(
        String release,
        List<Category> categories,
        List<SubjectType> subjects,
        List<Item> circumstances,
        List<MeasureType> measures,
        List<Value> severities,
        List<Value> dispositions,
        List<Value> areas,
        List<Fact> act,
        List<Fact> crime,
        List<Fact> history) {

    /**
     * A kind of incident, or an offence that may be charged directly.
     *
     * @param type the declared type of its acts
     * @param subject the kind of subject it can be reported of
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Category(
            String code,
            String title,
            @Nullable String titleEn,
            @Nullable String help,
            String subject,
            String type,
            @Nullable String basis,
            List<Fact> facts) {}

    /**
     * A field that people fill in.
     *
     * @param type text, integer, decimal, boolean, date or choice
     * @param values of a choice
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Fact(
            String name,
            String type,
            @Nullable String title,
            @Nullable String titleEn,
            @Nullable String help,
            @Nullable String unit,
            @Nullable Long min,
            @Nullable Long max,
            boolean required,
            @Nullable List<Value> values) {}

    /** A constant of a declared enum. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Value(
            String code,
            String title,
            @Nullable String titleEn,
            @Nullable Integer rank,
            @Nullable String subject) {

        public String titleIn(boolean english) {
            return english && titleEn != null ? titleEn : title;
        }
    }

    public record SubjectType(
            String kind, String title, @Nullable String titleEn, String type, List<Fact> attributes) {}

    /** A row of a table, by its id. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            String code,
            String title,
            String basis,
            @Nullable String subject) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record MeasureType(
            String code,
            String title,
            @Nullable String titleEn,
            @Nullable String executor,
            List<String> restricts,
            @Nullable String publication,
            List<Parameter> parameters) {}

    /** @param combine how equal measures join: max, min or sum; null if they don't */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Parameter(
            String name,
            @Nullable String title,
            @Nullable String titleEn,
            @Nullable String unit,
            @Nullable String combine) {}

    public Optional<Category> category(String code) {
        return categories.stream().filter(c -> c.code().equals(code)).findFirst();
    }

    public Optional<SubjectType> subject(String kind) {
        return subjects.stream().filter(s -> s.kind().equals(kind)).findFirst();
    }

    public Optional<MeasureType> measure(String code) {
        return measures.stream().filter(m -> m.code().equals(code)).findFirst();
    }
}
