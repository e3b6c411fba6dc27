package gradedsanctions.statute;

import static gradedsanctions.statute.Row.Condition.EFFECT;
import static gradedsanctions.statute.Row.Condition.FREE;
import static gradedsanctions.statute.Row.Condition.NOT_IN_INPUT;
import static gradedsanctions.statute.Row.Condition.SEVERITY;
import static gradedsanctions.statute.Row.Condition.SEVERITY_AND_EFFECT;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of B6 and J1 as corrected by L; digits are ranks, "13" reads WARNING..MAJOR_DEMERIT. */
final class OffenceRows {
    private static final Map<String, Row> ROWS = new LinkedHashMap<>();

    static {
        politics();
        discipline();
        officeForGain();
        serviceAndDuty();
        otherLaws();
    }

    private OffenceRows() {}

    static Optional<Row> find(String id) {
        return Optional.ofNullable(ROWS.get(id));
    }

    static List<String> ids() {
        return List.copyOf(ROWS.keySet());
    }

    private static void politics() {
        for (int item = 1; item <= 7; item++) {
            ladder("28.1." + item, FREE, "23", "45", "66", null);
        }
        fixed("28.2", FREE, "66");
        fixed("28.3", FREE, "66");
        ladder("29.1", SEVERITY, null, "13", "45", null);
        ladder("29.2", SEVERITY, null, "13", null, null);
        ladder("29.3", FREE, "23", null, "45", null);
        ladder("30.1", FREE, "13", null, "45", null);
        ladder("30.2", FREE, "13", null, "45", null);
        ladder("31.1", FREE, "23", null, "45", null);
        fixed("31.2", FREE, "56");
    }

    private static void discipline() {
        for (int item = 1; item <= 5; item++) {
            ladder("32." + item, FREE, "13", "45", "66", null);
        }
        for (int item = 1; item <= 3; item++) {
            ladder("35." + item, SEVERITY, null, "13", "45", null);
        }
        ladder("36", FREE, "13", "45", "66", null);
        ladder("37", FREE, "55", null, "66", null);
    }

    private static void officeForGain() {
        for (int item = 1; item <= 3; item++) {
            ladder("33.1." + item, FREE, "13", "45", "66", null);
        }
        fixed("33.2", NOT_IN_INPUT, "55");
        ladder("34.1", FREE, "13", "45", "66", null);
        ladder("34.2", SEVERITY, null, "13", "45", null);
    }

    private static void serviceAndDuty() {
        ladder("38.1", SEVERITY, null, "13", "45", "66");
        ladder("38.2", SEVERITY, null, "13", "45", "66");
        ladder("38.3", SEVERITY_AND_EFFECT, null, "13", "45", null);
        ladder("38.4", SEVERITY_AND_EFFECT, null, "13", "45", null);
        ladder("38.5", SEVERITY_AND_EFFECT, null, "13", "45", "66");
        for (int item = 1; item <= 5; item++) {
            ladder("39." + item, EFFECT, "13", "45", "66", null);
        }
        for (int item = 1; item <= 6; item++) {
            ladder("40.1." + item, item <= 2 ? EFFECT : FREE, "13", "45", "66", null);
        }
        fixed("40.2", FREE, "56");
    }

    private static void otherLaws() {
        ladder("CZ.3", FREE, "13", null, "45", null);
        ladder("CZ.4", FREE, "33", "45", "66", null);
        ladder("CZ.5", FREE, "23", "45", "66", null);
        ladder("CZ.6", FREE, "33", "45", "66", null);
        ladder("CZ.7", FREE, "13", "44", "55", null);
        ladder("CZ.9", FREE, "33", "45", "66", null);
        ladder("CZ.10", FREE, "13", "45", "66", null);
        ladder("TJ.3", FREE, "23", "45", "66", null);
        ladder("GQ.25", EFFECT, "13", "45", "66", null);
        ladder("MJ.73", EFFECT, "13", "45", "66", null);
        ladder("JF.31", NOT_IN_INPUT, "13", "45", "66", null);
    }

    private static void ladder(
            String id, Row.Condition on, String base, String heavier, String serious, String extreme) {
        Map<Tier, Range> rungs = new EnumMap<>(Tier.class);
        rung(rungs, Tier.BASE, base);
        rung(rungs, Tier.HEAVIER, heavier);
        rung(rungs, Tier.SERIOUS, serious);
        rung(rungs, Tier.EXTREME, extreme);
        ROWS.put(id, new Row(id, on, rungs));
    }

    private static void fixed(String id, Row.Condition on, String range) {
        Map<Tier, Range> rungs = new EnumMap<>(Tier.class);
        rung(rungs, Tier.FIXED, range);
        ROWS.put(id, new Row(id, on, rungs));
    }

    private static void rung(Map<Tier, Range> rungs, Tier tier, String range) {
        if (range != null) {
            rungs.put(tier, new Range(range.charAt(0) - '0', range.charAt(1) - '0'));
        }
    }
}
