package gradedsanctions.rulebook.source;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A rule as read from its file.
 *
 * @param id the first word of its name
 * @param title the rest of its name
 * @param status how sure its source is (V, V2, P, M, I), null for a discretionary rule
 * @param effective first day on which it applies, null if none is given
 * @param expires first day on which it no longer applies, null if none is given
 * @param numbers those in its conditions, as written
 */
public record RuleSource(
        String id,
        String title,
        String pack,
        String file,
        int line,
        String basis,
        @Nullable String status,
        boolean discretion,
        @Nullable String division,
        int salience,
        @Nullable LocalDate effective,
        @Nullable LocalDate expires,
        boolean enabled,
        List<Condition> conditions,
        List<Number> numbers,
        List<Insert> inserts) {

    /** One pattern: the type it matches, whether facts of that type must be absent or are summed up, the fields tested. */
    public record Condition(String type, boolean closed, Set<String> fields, int line) {}

    /** A number of a condition, as written, and its line. */
    public record Number(String literal, int line) {}

    /** One {@code insert( new Type( … ) );} with the literal values of its arguments, null where an argument is none. */
    public record Insert(String type, List<@Nullable Object> literals, int line) {}

    public String name() {
        return title.isEmpty() ? id : id + " " + title;
    }
}
