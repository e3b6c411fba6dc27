package gradedsanctions.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A title still says a number that was changed: in digits, in Chinese words, or as years. */
class SaidNumbersTest {

    @ParameterizedTest
    @CsvSource({
        "逾期一百八十天以上, 180",
        "逾期一年以上, 365",
        "三年之内再犯, 36",
        "在三十六个月内, 36",
        "涉及一千万元以上, 10000000",
        "涉及 50 万元以上, 500000",
        "差错率百分之三十以上, 30",
        "受影响企业十户以上, 10",
        "二百零五人, 205",
        "两万零三元, 20003",
        "一亿二千万元, 120000000",
        "overdue 1.5 percent, 1.5",
    })
    void aTitleSays(String title, BigDecimal number) {
        assertThat(SaidNumbers.says(title, number)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "逾期一百八十天以上, 80",
        "逾期一年以上, 366",
        "逾期一天以上, 365",
        "在三十六个月内, 3",
        "拖延时间较长, 0",
        "1801 天, 180",
    })
    void aTitleDoesNotSay(String title, BigDecimal number) {
        assertThat(SaidNumbers.says(title, number)).isFalse();
    }
}
