package gradedsanctions.browser;

import gradedsanctions.TestDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** A person at a real browser before the whole service. Skipped, with the reason, where Chromium is missing; CI must have it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
@EnabledIf(
        value = "gradedsanctions.browser.Browser#present",
        disabledReason = "chromium and chromedriver are not installed: apt-get install chromium chromium-driver")
public @interface BrowserTest {}
