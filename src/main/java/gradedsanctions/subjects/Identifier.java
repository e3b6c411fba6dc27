package gradedsanctions.subjects;

import cn.hutool.core.util.CreditCodeUtil;
import cn.hutool.core.util.IdcardUtil;
import gradedsanctions.problem.Fault;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number that names a subject, valid by its check digit. Shown only masked.
 *
 * @param value without blanks around it, letters in upper case
 */
public record Identifier(Scheme scheme, String value) {

    private static final Pattern USCC = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{18}");
    private static final Pattern RESIDENT_ID = Pattern.compile("[0-9]{17}[0-9X]");
    private static final Pattern INTERNAL = Pattern.compile("[A-Z0-9][A-Z0-9./_-]{2,63}");
    private static final Pattern LIKE_RESIDENT_ID = Pattern.compile(".*[0-9]{17}[0-9X].*");
    private static final DateTimeFormatter BIRTH = DateTimeFormatter.BASIC_ISO_DATE;

    /** Null, and a fault that shows the value only masked, if it can't be an identifier. */
    public static @Nullable Identifier read(
            @Nullable String scheme, @Nullable String value, String field, LocalDate today, List<Fault> faults) {
        Optional<Scheme> known = Arrays.stream(Scheme.values())
                .filter(s -> s.name().equals(scheme))
                .findFirst();
        if (known.isEmpty()) {
            faults.add(Fault.of(field + ".scheme", scheme, "one of " + Arrays.toString(Scheme.values())));
            return null;
        }
        String normal = normal(value);
        if (!isValid(known.get(), normal, today)) {
            faults.add(new Fault(field + ".value", mask(normal), expected(known.get()), hint(known.get(), normal)));
            return null;
        }
        return new Identifier(known.get(), normal);
    }

    /** Where only a text comes: what it is by its form. */
    public static Optional<Identifier> guess(@Nullable String text, LocalDate today) {
        String normal = normal(text);
        return Arrays.stream(Scheme.values())
                .filter(scheme -> isValid(scheme, normal, today))
                .findFirst()
                .map(scheme -> new Identifier(scheme, normal));
    }

    private static boolean isValid(Scheme scheme, String value, LocalDate today) {
        return switch (scheme) {
            case USCC -> USCC.matcher(value).matches() && CreditCodeUtil.isCreditCode(value);
            case RESIDENT_ID ->
                RESIDENT_ID.matcher(value).matches()
                        && IdcardUtil.isValidCard18(value)
                        && !LocalDate.parse(value.substring(6, 14), BIRTH).isAfter(today);
            case INTERNAL -> INTERNAL.matcher(value).matches() && !looksOfficial(value);
        };
    }

    /** A mistyped number of a person must not slip in as a number of the house and be kept in plain text. */
    private static boolean looksOfficial(String value) {
        return LIKE_RESIDENT_ID.matcher(value).matches() || USCC.matcher(value).matches();
    }

    private static String normal(@Nullable String value) {
        return value == null ? "" : value.strip().toUpperCase(Locale.ROOT);
    }

    private static String expected(Scheme scheme) {
        return switch (scheme) {
            case USCC -> "18 characters of GB 32100 with a right check character";
            case RESIDENT_ID -> "18 characters of GB 11643 with a real birth date and a right check character";
            case INTERNAL -> "3 to 64 letters, digits, hyphens, dots, slashes or underscores";
        };
    }

    private static @Nullable String hint(Scheme scheme, String value) {
        if (scheme == Scheme.RESIDENT_ID && value.matches("[0-9]{15}")) {
            return "numbers of 15 digits are no longer valid: give the one of 18";
        }
        return scheme == Scheme.INTERNAL && looksOfficial(value) ? "this looks like RESIDENT_ID or USCC" : null;
    }

    /** Of long ones the first four and the last two characters, of short ones the last two. */
    public static String mask(String value) {
        int shown = Math.min(2, value.length() / 3);
        int first = value.length() < 12 ? 0 : 4;
        return value.substring(0, first)
                + "*".repeat(value.length() - first - shown)
                + value.substring(value.length() - shown);
    }

    public String masked() {
        return mask(value);
    }

    @Override
    public String toString() {
        return scheme + " " + masked();
    }
}
