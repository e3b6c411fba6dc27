package gradedsanctions.policy;

import java.util.Arrays;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** On the embedded database saving publishes, on a database server two people do, unless it is set otherwise. */
@Configuration(proxyBeanMethods = false)
class PublishingSetting {

    @Bean
    Publishing publishing(
            @Value("${sanctions.publication:}") String setting, @Value("${spring.datasource.url:}") String url) {
        if (setting.isBlank()) {
            return url.isEmpty() ? Publishing.FOLDER : Publishing.REVIEWED;
        }
        return Arrays.stream(Publishing.values())
                .filter(way -> way.name().toLowerCase(Locale.ROOT).equals(setting.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "sanctions.publication is '" + setting + "'; it is folder or reviewed"));
    }
}
