package gradedsanctions.draft;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Numbers that a title says, in digits or in Chinese words. */
final class SaidNumbers {

    private static final String DIGITS = "零一二三四五六七八九";
    private static final Pattern NUMBER = Pattern.compile(
            "(?:(\\d{1,15}(?:,\\d{3})*(?:\\.\\d{1,9})?)\\s*([百千万亿]{0,2})|([零〇一二两三四五六七八九十百千万亿]{1,20}))(年?)");
    /** In how many days, and in how many months, a title may say a year. */
    private static final List<BigDecimal> YEARS = List.of(BigDecimal.valueOf(365), BigDecimal.valueOf(12));

    private SaidNumbers() {}

    static boolean says(String title, BigDecimal number) {
        return NUMBER.matcher(title).results().anyMatch(said -> means(said, number));
    }

    private static boolean means(MatchResult said, BigDecimal number) {
        BigDecimal value = said.group(1) == null
                ? value(said.group(3))
                : new BigDecimal(said.group(1).replace(",", "")).multiply(unit(said.group(2)));
        return value.compareTo(number) == 0
                || !said.group(4).isEmpty()
                        && YEARS.stream().anyMatch(year -> year.multiply(value).compareTo(number) == 0);
    }

    private static BigDecimal unit(String word) {
        return word.isEmpty() ? BigDecimal.ONE : value("一" + word);
    }

    private static BigDecimal value(String words) {
        BigDecimal whole = BigDecimal.ZERO;
        long part = 0;
        long digit = 0;
        for (char word : words.replace('〇', '零').replace('两', '二').toCharArray()) {
            switch (word) {
                case '十', '百', '千' -> {
                    part += Math.max(1, digit) * tens(word);
                    digit = 0;
                }
                case '万', '亿' -> {
                    BigDecimal unit = BigDecimal.valueOf(tens(word));
                    BigDecimal here = BigDecimal.valueOf(part + digit);
                    whole = word == '万'
                            ? whole.add(here.multiply(unit))
                            : whole.add(here).multiply(unit);
                    part = 0;
                    digit = 0;
                }
                default -> digit = DIGITS.indexOf(word);
            }
        }
        return whole.add(BigDecimal.valueOf(part + digit));
    }

    private static long tens(char word) {
        return switch (word) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1_000;
            case '万' -> 10_000;
            default -> 100_000_000;
        };
    }
}
