package gradedsanctions.problem;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lists and maps hold no null: what is not given is left out. */
@Configuration(proxyBeanMethods = false)
class StrictJson {

    @Bean
    JsonMapperBuilderCustomizer noNullInside() {
        return builder -> builder.changeDefaultNullHandling(
                nulls -> nulls.withOverrides(JsonSetter.Value.forContentNulls(Nulls.FAIL)));
    }
}
