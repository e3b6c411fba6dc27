package gradedsanctions.casework;

import gradedsanctions.access.Acting;
import gradedsanctions.access.Actor;
import gradedsanctions.rulebook.Canonical;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Example cases for a first look; on the embedded database only. */
@Component
public class ExampleCases {

    private static final Logger LOG = LoggerFactory.getLogger(ExampleCases.class);
    private static final String REPORTER = "inspector";

    private final Opening opening;
    private final Acting acting;
    private final CaseTable cases;
    private final boolean embedded;
    private final Path file;

    ExampleCases(
            Opening opening,
            Acting acting,
            CaseTable cases,
            @Value("${spring.datasource.url:}") String url,
            @Value("${sanctions.examples:docs/examples/cases.json}") Path file) {
        this.opening = opening;
        this.acting = acting;
        this.cases = cases;
        this.embedded = url.isEmpty();
        this.file = file;
    }

    /** Opens a case for each example, unless there are cases already. */
    public void load() {
        if (embedded) {
            acting.as(REPORTER, this::load);
        }
    }

    private Void load(Actor reporter) {
        if (!cases.isEmpty()) {
            return null;
        }
        if (!Files.exists(file)) {
            LOG.info("No example cases: {} is not there", file);
            return null;
        }
        int number = 0;
        for (JsonNode example : Canonical.JSON.readTree(file)) {
            number++;
            opening.open(example, "example-" + number, reporter);
        }
        return null;
    }
}
