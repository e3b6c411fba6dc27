package gradedsanctions.policy;

import gradedsanctions.rulebook.Canonical;
import gradedsanctions.rulebook.scenario.Examination;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;

/**
 * What a trial told until it ended.
 *
 * @param step what it was at, in words
 * @param file of the scenario it was at, else "rules"
 * @param outcome null if it did not come to its end
 */
record TrialReport(
        String step, String file, int line, @Nullable Examination outcome) {

    static final TrialReport NOTHING = new TrialReport("starting", "rules", 0, null);
    private static final ObjectReader READER =
            Canonical.JSON.readerFor(Examination.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    /** @param lines one JSON object each; what is none, as a last line cut short, is passed over */
    static TrialReport of(List<String> lines) {
        TrialReport report = NOTHING;
        for (String line : lines) {
            try {
                report = report.next(Canonical.JSON.readTree(line));
            } catch (JacksonException e) {
                continue;
            }
        }
        return report;
    }

    private TrialReport next(JsonNode told) {
        if (told.has("outcome")) {
            return new TrialReport(step, file, line, READER.readValue(told.get("outcome")));
        }
        if (told.has("step")) {
            return new TrialReport(
                    told.get("step").asString(),
                    told.path("file").asString("rules"),
                    told.path("line").asInt(0),
                    outcome);
        }
        return this;
    }
}
