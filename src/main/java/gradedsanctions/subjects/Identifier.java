package gradedsanctions.subjects;

import gradedsanctions.problem.Fault;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A number that names a subject, valid by its check digit. Shown only masked.
 *
 * @param value without blanks around it, letters in upper case
 */
public record Identifier(Scheme scheme, String value) {

    public Identifier {
        if (!Numbers.isWellFormed(scheme, value)) {
            throw new IllegalArgumentException(Masks.mask(value) + " is no identifier of scheme " + scheme);
        }
    }

    /** Null, and a fault that shows the value only masked, if it can't be an identifier. */
    public static @Nullable Identifier read(
            @Nullable String scheme, @Nullable String value, String field, LocalDate today, List<Fault> faults) {
        Optional<Scheme> known = Arrays.stream(Scheme.values())
                .filter(s -> s.name().equals(scheme))
                .findFirst();
        if (known.isEmpty()) {
            faults.add(Fault.of(
                    field + ".scheme",
                    scheme == null ? null : Masks.legible(scheme),
                    "one of " + Arrays.toString(Scheme.values())));
            return null;
        }
        String normal = normal(value);
        if (!Numbers.isValid(known.get(), normal, today)) {
            faults.add(new Fault(
                    field + ".value", mask(normal), Numbers.expected(known.get()), Numbers.hint(known.get(), normal)));
            return null;
        }
        return new Identifier(known.get(), normal);
    }

    /** What a text can be by its form: one resident id in thirty is also a right USCC. */
    public static List<Identifier> readings(@Nullable String text, LocalDate today) {
        String normal = normal(text);
        return Arrays.stream(Scheme.values())
                .filter(scheme -> Numbers.isValid(scheme, normal, today))
                .map(scheme -> new Identifier(scheme, normal))
                .toList();
    }

    /** Letters outside ASCII stay as they are, and so are refused: their upper case may be another letter's. */
    private static String normal(@Nullable String value) {
        String text = value == null ? "" : value.strip();
        return text.chars().allMatch(c -> c < 128) ? text.toUpperCase(Locale.ROOT) : text;
    }

    /** Of long ones the first four and the last two characters, of short ones the last two. */
    public static String mask(String value) {
        return Masks.mask(value);
    }

    public String masked() {
        return mask(value);
    }

    @Override
    public String toString() {
        return scheme + " " + masked();
    }
}
