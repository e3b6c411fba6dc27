package gradedsanctions;

import java.time.Clock;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The service, or one of the {@link Commands} if the first argument names one. */
@EnableScheduling
@SpringBootApplication
public class GradedSanctions {

    public static void main(String[] args) {
        if (Commands.handles(args)) {
            System.exit(Commands.run(args));
        }
        SpringApplication application = new SpringApplication(GradedSanctions.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        try {
            application.run(args);
        } catch (Exception | LinkageError e) {
            System.err.println(StartFailure.sentence(e));
            System.exit(1);
        }
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
