package gradedsanctions.access;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Whether the service is tried out, on the database that it brings along. */
final class Demo implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        Environment settings = context.getEnvironment();
        return settings.getProperty("sanctions.demo", Boolean.class, isEmbedded(settings));
    }

    private static boolean isEmbedded(Environment settings) {
        return settings.getProperty("spring.datasource.url", "").isEmpty();
    }
}
