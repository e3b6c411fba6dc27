package gradedsanctions.access;

import java.time.Clock;
import java.util.Optional;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** The entrance to the service without the house behind it. No stereotype, lest the whole service find it. */
@EnableAutoConfiguration
@ComponentScan({"gradedsanctions.access", "gradedsanctions.client", "gradedsanctions.audit", "gradedsanctions.problem"})
class EntranceSlice {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    PersonIndex persons() {
        return (identifier, on) -> Optional.empty();
    }
}
