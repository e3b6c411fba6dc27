package gradedsanctions.statute;

/** Art 8, and the ceiling of Art 15. */
final class Periods {
    private static final int CEILING = 48;
    private static final int[] MONTHS = {0, 6, 12, 18, 24, 24, 0};

    private Periods() {}

    static Integer lowest(int rank) {
        return MONTHS[rank] == 0 ? null : MONTHS[rank];
    }

    static Integer highest(int rank, int sanctions) {
        return MONTHS[rank] == 0 ? null : Math.min(CEILING, MONTHS[rank] * Math.max(1, sanctions));
    }
}
