package gradedsanctions.statute;

/** Ranks, both ends included: 0 EXEMPT, 1 WARNING … 6 DISMISSAL. */
public record Range(int lowest, int highest) {
    public static final int EXEMPT = 0;
    public static final int WARNING = 1;
    public static final int DEMERIT = 2;
    public static final int MAJOR_DEMERIT = 3;
    public static final int DEMOTION = 4;
    public static final int REMOVAL = 5;
    public static final int DISMISSAL = 6;

    static final Range NONE = new Range(EXEMPT, EXEMPT);
    static final Range ANY = new Range(EXEMPT, DISMISSAL);

    public Range {
        if (lowest < EXEMPT || highest > DISMISSAL || lowest > highest) {
            throw new IllegalArgumentException(
                    "range " + lowest + ".." + highest + ", expected 0 <= lowest <= highest <= 6");
        }
    }

    public boolean contains(int rank) {
        return lowest <= rank && rank <= highest;
    }

    Range from(int newLowest) {
        return new Range(newLowest, highest);
    }

    Range union(Range other) {
        return new Range(Math.min(lowest, other.lowest), Math.max(highest, other.highest));
    }
}
