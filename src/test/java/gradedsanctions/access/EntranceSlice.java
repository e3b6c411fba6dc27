package gradedsanctions.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
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
        return ((InstantSource) () -> Instant.now().plus(ahead)).withZone(ZoneOffset.UTC);
    }

    @Bean
    PersonIndex persons() {
        return (identifier, on) -> Optional.empty();
    }
}
