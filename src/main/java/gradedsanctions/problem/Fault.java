package gradedsanctions.problem;

import org.jspecify.annotations.Nullable;

/** One fault of an input: where, what was given, what was expected, what to try. Numbers of persons are masked. */
public record Fault(
        String field,
        @Nullable Object value,
        String expected,
        @Nullable String hint) {

    public Fault {
        field = PersonNumbers.masked(field);
        value = value instanceof CharSequence text ? PersonNumbers.masked(text.toString()) : value;
    }

    public static Fault of(String field, @Nullable Object value, String expected) {
        return new Fault(field, value, expected, null);
    }
}
