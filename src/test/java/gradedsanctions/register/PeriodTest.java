package gradedsanctions.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A period of n months ends on the same day n months on; a month too short ends it on its last day. */
class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-02, 12, 2027-03-02",
        "2026-01-31, 1, 2026-02-28",
        "2028-01-31, 1, 2028-02-29",
        "2028-02-29, 12, 2029-02-28",
        "2026-08-31, 6, 2027-02-28",
        "2026-12-15, 24, 2028-12-15",
    })
    void itEndsOnTheSameDay(LocalDate from, long months, LocalDate to) {
        assertThat(Period.ofMonths(from, months)).isEqualTo(new Period(from, to));
    }

    @Test
    void itsFirstAndLastDayBelongToIt() {
        Period period = Period.ofMonths(LocalDate.of(2026, 3, 2), 6);
        assertThat(period.contains(LocalDate.of(2026, 3, 1))).isFalse();
        assertThat(period.contains(LocalDate.of(2026, 3, 2))).isTrue();
        assertThat(period.contains(LocalDate.of(2026, 9, 2))).isTrue();
        assertThat(period.contains(LocalDate.of(2026, 9, 3))).isFalse();
        assertThat(new Period(LocalDate.of(2026, 3, 2), null).contains(LocalDate.of(2999, 1, 1)))
                .isTrue();
    }

    @Test
    void aLongerTermNeverEndsEarlier() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            LocalDate from = LocalDate.of(2000, 1, 1).plusDays(random.nextInt(20_000));
            long months = 1 + random.nextInt(60);
            LocalDate to = Period.ofMonths(from, months).to();
            assertThat(to).isBefore(Period.ofMonths(from, months + 1).to());
            assertThat(to.getDayOfMonth()).isLessThanOrEqualTo(from.getDayOfMonth());
            assertThat(to.getYear() * 12 + to.getMonthValue())
                    .isEqualTo(from.getYear() * 12 + from.getMonthValue() + months);
        }
    }

    @Test
    void thereIsNoEmptyPeriod() {
        LocalDate day = LocalDate.of(2026, 3, 2);
        assertThatThrownBy(() -> Period.ofMonths(day, 0)).hasMessageContaining("at least 1 month");
        assertThatThrownBy(() -> new Period(day, day.minusDays(1))).hasMessageContaining("can't end on 2026-03-01");
    }
}
