package gradedsanctions.statute;

import java.util.Map;

/** One offence: its rungs and what must be found before any of them is open. */
record Row(String id, Condition condition, Map<Tier, Range> rungs) {

    enum Condition {
        FREE,
        SEVERITY,
        EFFECT,
        SEVERITY_AND_EFFECT,
        NOT_IN_INPUT
    }

    boolean fixed() {
        return rungs.containsKey(Tier.FIXED);
    }

    Range rung(Tier tier) {
        return rungs.get(tier);
    }

    Range whole() {
        return rungs.values().stream().reduce(Range::union).orElseThrow();
    }

    boolean entersBySeverity() {
        return condition == Condition.SEVERITY || condition == Condition.SEVERITY_AND_EFFECT;
    }

    Entry entry(Act act) {
        return switch (condition) {
            case FREE -> Entry.MET;
            case SEVERITY -> bySeverity(act);
            case EFFECT -> byEffect(act);
            case SEVERITY_AND_EFFECT -> both(bySeverity(act), byEffect(act));
            case NOT_IN_INPUT -> Entry.UNKNOWN;
        };
    }

    private static Entry bySeverity(Act act) {
        if (act.severity() == null) {
            return Entry.UNKNOWN;
        }
        return act.atLeast(Severity.FAIRLY_SERIOUS) ? Entry.MET : Entry.NOT_MET;
    }

    private static Entry byEffect(Act act) {
        if (act.badEffect() == null) {
            return Entry.UNKNOWN;
        }
        return act.badEffect() ? Entry.MET : Entry.NOT_MET;
    }

    private static Entry both(Entry one, Entry two) {
        if (one == Entry.NOT_MET || two == Entry.NOT_MET) {
            return Entry.NOT_MET;
        }
        return one == Entry.UNKNOWN || two == Entry.UNKNOWN ? Entry.UNKNOWN : Entry.MET;
    }
}
