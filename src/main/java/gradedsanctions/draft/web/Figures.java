package gradedsanctions.draft.web;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as people read them. */
record Figures(boolean english) {

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final BigDecimal HUNDRED_MILLION = BigDecimal.valueOf(100_000_000);

    /** As it is typed. */
    public String plain(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return (bare.scale() < 0 ? bare.setScale(0) : bare).toPlainString();
    }

    /** Large ones in the words of the language: 1000 万, 10,000,000. */
    public String brief(BigDecimal number) {
        BigDecimal size = number.abs();
        if (english || size.compareTo(TEN_THOUSAND) < 0) {
            return grouped(number);
        }
        boolean huge = size.compareTo(HUNDRED_MILLION) >= 0;
        BigDecimal many = number.divide(huge ? HUNDRED_MILLION : TEN_THOUSAND);
        return grouped(many) + (huge ? " 亿" : " 万");
    }

    /** Whether reading it is easier in brief. */
    public boolean isLong(BigDecimal number) {
        return number.abs().compareTo(TEN_THOUSAND) >= 0;
    }

    private static String grouped(BigDecimal number) {
        return new DecimalFormat("#,##0.#########", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }
}
