package gradedsanctions.statute;

/** The rungs of a row; which one applies to what people found. */
public enum Tier {
    NONE,
    FIXED,
    BASE,
    HEAVIER,
    SERIOUS,
    EXTREME,
    UNKNOWN;

    static Tier of(Row row, Act act) {
        if (row.fixed()) {
            return FIXED;
        }
        return act.severity() == null ? UNKNOWN : fallBack(row, asked(act.severity()));
    }

    private static Tier asked(Severity severity) {
        return switch (severity) {
            case ORDINARY -> BASE;
            case FAIRLY_SERIOUS -> HEAVIER;
            case SERIOUS -> SERIOUS;
            case EXTREME -> EXTREME;
        };
    }

    /** L: a tier that a row lacks falls back to the next lower one it has. */
    private static Tier fallBack(Row row, Tier asked) {
        Tier tier = asked;
        while (tier != NONE && row.rung(tier) == null) {
            tier = tier == BASE ? NONE : values()[tier.ordinal() - 1];
        }
        return tier;
    }

    static Bound range(Row row, Tier tier) {
        return tier == UNKNOWN
                ? Bound.exactly(row.whole()).loose(Point.SEVERITY_UNKNOWN)
                : Bound.exactly(row.rung(tier));
    }
}
