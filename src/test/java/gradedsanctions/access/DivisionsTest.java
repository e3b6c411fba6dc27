package gradedsanctions.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Divisions nest by their codes; the list gives names and says what is no more. */
class DivisionsTest {

    private final Divisions divisions = new Divisions();

    @ParameterizedTest
    @CsvSource({
        "000000, 440300, true",
        "110000, 110108, true",
        "110108, 110108, true",
        "110108, 110000, false",
        "440300, 440304, true",
        "440300, 440400, false",
        "440000, 110000, false",
        "659001, 659002, false",
    })
    void aDivisionCoversItselfAndThoseBelow(String upper, String lower, boolean covers) {
        assertThat(new Division(upper).covers(new Division(lower))).isEqualTo(covers);
    }

    @ParameterizedTest
    @CsvSource({
        "110108, 2026-01-01, 海淀区, LISTED",
        "110103, 2005-01-01, 崇文区, LISTED",
        "110103, 2026-01-01, 崇文区, ABOLISHED",
        "341400, 2026-01-01, 巢湖市, ABOLISHED",
        "119999, 2026-01-01, , UNKNOWN",
        "000000, 2026-01-01, 全国, LISTED",
    })
    void aCodeIsListedAbolishedOrUnknownOnADay(String code, LocalDate day, String name, Divisions.Standing standing) {
        assertThat(divisions.on(new Division(code), day))
                .isEqualTo(new Divisions.Listing(new Division(code), name, standing));
    }

    @Test
    void theWholeListIsThere() {
        assertThat(divisions.knows(new Division("659011"))).isTrue();
        assertThat(divisions.knows(new Division("119999"))).isFalse();
    }
}
