package gradedsanctions;

import gradedsanctions.access.Accounts;
import gradedsanctions.casework.ExampleCases;
import gradedsanctions.policy.Releases;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Loads the example cases, then says where the service is, how to get in, and what the start took. */
@Component
class StartReport {

    private final StartSteps steps;
    private final Accounts accounts;
    private final Releases releases;
    private final ExampleCases examples;

    StartReport(StartSteps steps, Accounts accounts, Releases releases, ExampleCases examples) {
        this.steps = steps;
        this.accounts = accounts;
        this.releases = releases;
        this.examples = examples;
    }

    @EventListener
    void report(ApplicationReadyEvent ready) {
        steps.add("rules", releases.sealing());
        steps.time("examples", examples::load);
        if (ready.getTimeTaken() != null) {
            steps.add("all", ready.getTimeTaken().plus(steps.took("examples")));
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println("政务失信分级惩戒 Graded Sanctions");
        if (ready.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            out.println("  http://localhost:" + web.getWebServer().getPort() + "/");
        }
        accounts.demoAccounts().forEach((name, password) -> out.println("  " + name + " / " + password));
        out.println("  release " + releases.active().hash());
        out.println("  " + steps);
    }

    @Bean
    static FlywayMigrationStrategy timedMigration(StartSteps steps) {
        return flyway -> steps.time("migration", flyway::migrate);
    }
}
