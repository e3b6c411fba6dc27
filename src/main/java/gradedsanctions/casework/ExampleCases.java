package gradedsanctions.casework;

import gradedsanctions.access.Acting;
import gradedsanctions.access.Actor;
import gradedsanctions.access.Division;
import gradedsanctions.access.Role;
import gradedsanctions.rulebook.Canonical;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Example cases for a first look; on the embedded database only. */
@Component
public class ExampleCases {

    private static final Logger LOG = LoggerFactory.getLogger(ExampleCases.class);
    private static final Actor REPORTER = new Actor("inspector", Set.of(Role.INSPECTOR), Division.COUNTRY);

    private final Opening opening;
    private final CaseTable cases;
    private final boolean embedded;
    private final Path file;

    ExampleCases(
            Opening opening,
            CaseTable cases,
            @Value("${spring.datasource.url:}") String url,
            @Value("${sanctions.examples:docs/examples/cases.json}") Path file) {
        this.opening = opening;
        this.cases = cases;
        this.embedded = url.isEmpty();
        this.file = file;
    }

    /** Opens a case for each example, unless there are cases already. */
    public void load() {
        if (embedded) {
            Acting.as(REPORTER, this::openAll);
        }
    }

    private void openAll() {
        if (!cases.isEmpty()) {
            return;
        }
        if (!Files.exists(file)) {
            LOG.info("No example cases: {} is not there", file);
            return;
        }
        int number = 0;
        for (JsonNode example : Canonical.JSON.readTree(file)) {
            number++;
            opening.open(example, "example-" + number, REPORTER);
        }
    }
}
