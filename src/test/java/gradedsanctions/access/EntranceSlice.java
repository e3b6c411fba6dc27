package gradedsanctions.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** The entrance to the service without the house behind it. No stereotype, lest the whole service find it. */
@EnableAutoConfiguration
@ComponentScan({"gradedsanctions.access", "gradedsanctions.client", "gradedsanctions.audit", "gradedsanctions.problem"})
class EntranceSlice {

    /** How far the service's clock is ahead of the machine's. */
    static volatile Duration ahead = Duration.ZERO;

    @Bean
    Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Instant instant() {
                return Instant.now().plus(ahead);
            }
        };
    }

    @Bean
    PersonIndex persons() {
        return (identifier, on) -> Optional.empty();
    }
}
