package gradedsanctions.subjects;

import cn.hutool.core.util.CreditCodeUtil;
import cn.hutool.core.util.IdcardUtil;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What makes a number right in its scheme. */
final class Numbers {

    private static final Pattern USCC = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{18}");
    private static final Pattern RESIDENT_ID = Pattern.compile("[0-9]{17}[0-9X]");
    private static final Pattern INTERNAL = Pattern.compile("[A-Z0-9][A-Z0-9./_-]{2,63}");
    private static final Pattern SEPARATORS = Pattern.compile("[./_-]");

    private static final Pattern LONG_NUMBER = Pattern.compile("[0-9]{17}[0-9X]");
    private static final Pattern FIFTEEN = Pattern.compile("(?<![0-9])[0-9]{15}(?![0-9])");

    // Only years in which officials were born: a division, the day of a file and a count are a common file number.
    private static final Pattern WITH_BIRTH_DATE =
            Pattern.compile("[1-9][0-9]{5}(19[0-9]|200)[0-9](0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9X]");

    private Numbers() {}

    static boolean isValid(Scheme scheme, String value, LocalDate today) {
        return isWellFormed(scheme, value)
                && (scheme != Scheme.RESIDENT_ID || !birth(value).isAfter(today));
    }

    /** All that can be said without knowing what day it is. */
    static boolean isWellFormed(Scheme scheme, String value) {
        return switch (scheme) {
            case USCC -> USCC.matcher(value).matches() && CreditCodeUtil.isCreditCode(value);
            case RESIDENT_ID -> RESIDENT_ID.matcher(value).matches() && IdcardUtil.isValidCard18(value);
            case INTERNAL -> INTERNAL.matcher(value).matches() && !looksOfficial(value);
        };
    }

    private static LocalDate birth(String residentId) {
        return LocalDate.parse(residentId.substring(6, 14), DateTimeFormatter.BASIC_ISO_DATE);
    }

    /** A mistyped number of a person must not slip in as a number of the house and be kept in plain text. */
    private static boolean looksOfficial(String value) {
        return LONG_NUMBER.matcher(value).find()
                || USCC.matcher(value).matches()
                || WITH_BIRTH_DATE
                        .matcher(SEPARATORS.matcher(value).replaceAll(""))
                        .find()
                || hasOldResidentId(value);
    }

    private static boolean hasOldResidentId(String value) {
        Matcher fifteen = FIFTEEN.matcher(value);
        return fifteen.results().anyMatch(found -> IdcardUtil.isValidCard15(found.group()));
    }

    static String expected(Scheme scheme) {
        return switch (scheme) {
            case USCC -> "18 characters of GB 32100 with a right check character";
            case RESIDENT_ID -> "18 characters of GB 11643 with a real birth date and a right check character";
            case INTERNAL -> "3 to 64 letters, digits, hyphens, dots, slashes or underscores";
        };
    }

    static @Nullable String hint(Scheme scheme, String value) {
        if (scheme == Scheme.RESIDENT_ID && value.matches("[0-9]{15}")) {
            return "numbers of 15 digits are no longer valid: give the one of 18";
        }
        return scheme == Scheme.INTERNAL && INTERNAL.matcher(value).matches()
                ? "this looks like RESIDENT_ID or USCC"
                : null;
    }
}
