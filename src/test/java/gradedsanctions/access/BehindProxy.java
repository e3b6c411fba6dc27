package gradedsanctions.access;

import gradedsanctions.TestDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** Runs against the entrance as it stands behind a proxy that speaks https, with little patience. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "sanctions.address=https://sanctions.example",
            "server.tomcat.connection-timeout=2s",
            "sanctions.tokens-per-minute=20"
        })
@ContextConfiguration(classes = EntranceSlice.class, initializers = TestDatabase.class)
@interface BehindProxy {}
