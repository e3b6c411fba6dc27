package gradedsanctions.rulebook.threshold;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A number as people type it. */
final class Typed {

    private static final int WHOLE_DIGITS = 15;
    private static final int DECIMALS = 9;
    private static final int FULL_WIDTH = 0xFEE0;
    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}(?:,\\d{3})+(?:\\.\\d{1,30})?");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,30}(?:\\.\\d{1,30})?(?:[eE][+-]?\\d{1,2})?");

    private Typed() {}

    /** Empty for what is no number, or one longer than a rule may hold. */
    static Optional<BigDecimal> number(String text) {
        String narrow = narrow(text).replaceAll("^[\\s\\p{Z}]+|[\\s\\p{Z}]+$", "");
        String plain = GROUPED.matcher(narrow).matches() ? narrow.replace(",", "") : narrow;
        return NUMBER.matcher(plain).matches()
                ? Optional.of(new BigDecimal(plain)).filter(Typed::fits).map(Typed::unfolded)
                : Optional.empty();
    }

    private static String narrow(String text) {
        return text.chars()
                .map(c -> c >= '!' + FULL_WIDTH && c <= '~' + FULL_WIDTH ? c - FULL_WIDTH : c)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    private static boolean fits(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return plain.precision() - plain.scale() <= WHOLE_DIGITS && plain.scale() <= DECIMALS;
    }

    /** Without a negative scale, and without more decimals than a rule may hold. */
    private static BigDecimal unfolded(BigDecimal number) {
        return number.setScale(Math.max(0, Math.min(DECIMALS, number.scale())));
    }
}
