package gradedsanctions.access;

import java.util.regex.Pattern;

/**
 * An administrative division: six digits of GB/T 2260, two each for province, prefecture and county; {@code 000000} is
 * the whole country.
 */
public record Division(String code) {

    private static final Pattern CODE = Pattern.compile("\\d{6}");
    private static final Pattern LOWER_LEVELS = Pattern.compile("(?:00){1,3}$");

    public static final Division COUNTRY = new Division("000000");

    /** @throws IllegalArgumentException if the code is not six digits; whether it is listed is another question */
    public Division {
        if (!isCode(code)) {
            throw new IllegalArgumentException("a division is six digits, as 110000, not " + code);
        }
    }

    public static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    /** Whether the other is this one or lies below it. */
    public boolean covers(Division other) {
        return other.code.startsWith(prefix());
    }

    /** What the codes of all divisions from here down begin with; empty for the whole country. */
    public String prefix() {
        return LOWER_LEVELS.matcher(code).replaceFirst("");
    }

    @Override
    public String toString() {
        return code;
    }
}
