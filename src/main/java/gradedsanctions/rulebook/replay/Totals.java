package gradedsanctions.rulebook.replay;

import java.util.List;

/**
 * What came of the matters so far: enough to go on from, and what a report is made of.
 *
 * @param turned matters of which one release says something else, words only left out
 * @param worded matters of which they say the same in other words
 * @param otherwiseDerived matters of which they say the same for other reasons
 * @param notJudged matters that neither release can judge
 * @param mattersDigest SHA-256 chained over the references and inputs of all matters, in their order
 * @param turnsDigest SHA-256 chained over all turns, in the order of the matters
 */
public record Totals(
        long matters,
        long turned,
        long worded,
        long otherwiseDerived,
        long notJudged,
        String mattersDigest,
        String turnsDigest,
        List<Counted> cells,
        List<CountedMeasure> measures) {

    /** Before the first matter. */
    public static final Totals NONE = new Totals(0, 0, 0, 0, 0, "", "", List.of(), List.of());

    /** The same numbers and hashes with other cells, for counts that are added up elsewhere. */
    public Totals with(List<Counted> otherCells, List<CountedMeasure> otherMeasures) {
        return new Totals(
                matters,
                turned,
                worded,
                otherwiseDerived,
                notJudged,
                mattersDigest,
                turnsDigest,
                otherCells,
                otherMeasures);
    }

    /** Matters in one cell. */
    public record Counted(Cell cell, long matters) {}

    public record CountedMeasure(MeasureCell cell, long matters) {}
}
