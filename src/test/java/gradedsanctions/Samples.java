package gradedsanctions;

import java.time.LocalDate;
import java.util.UUID;

/** Incidents for tests, each of a subject of its own unless told otherwise. */
public final class Samples {

    private Samples() {}

    public static String identifier() {
        return "T-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
    }

    /** An institution that refused to keep a promise. */
    public static String brokenPromise(String identifier) {
        return promise(identifier, 400);
    }

    public static String promise(String identifier, int daysOverdue) {
        return """
                {"source": "test", "subject": {"kind": "INSTITUTION",
                   "identifier": {"scheme": "INTERNAL", "value": "%s"}, "name": "某局"},
                 "acts": [{"category": "BrokenPromise", "from": "2025-06-01", "to": "2026-01-01",
                   "facts": {"daysOverdue": %d, "amountOwed": 1000000.50, "verifiedBySuperior": true,
                             "refusedToRectify": true}}]}
                """.formatted(identifier, daysOverdue);
    }

    /** An official who deceived at work. */
    public static String deceit(String identifier) {
        return """
                {"source": "test", "subject": {"kind": "OFFICIAL",
                   "identifier": {"scheme": "INTERNAL", "value": "%s"}, "name": "某人",
                   "attributes": {"group": "CIVIL_SERVANT"}},
                 "acts": [{"category": "39.4", "from": "2025-06-01", "intent": "INTENT",
                   "facts": {"badEffect": true}}]}
                """.formatted(identifier);
    }

    /** An official who neglected duty and deceived, two acts in one matter. */
    public static String twoOffences(String identifier, LocalDate day) {
        return """
                {"source": "test", "subject": {"kind": "OFFICIAL",
                   "identifier": {"scheme": "INTERNAL", "value": "%s"}, "name": "某人",
                   "attributes": {"group": "CIVIL_SERVANT"}},
                 "acts": [{"category": "39.2", "from": "%s", "intent": "NEGLIGENCE",
                           "facts": {"badEffect": true}},
                          {"category": "39.4", "from": "%s", "intent": "INTENT",
                           "facts": {"badEffect": true}}]}
                """.formatted(identifier, day, day);
    }
}
