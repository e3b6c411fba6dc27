package gradedsanctions.register;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** Legal days are whole days in Shanghai. */
public final class LegalDay {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private LegalDay() {}

    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
