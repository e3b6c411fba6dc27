package gradedsanctions.rulebook.replay;

import gradedsanctions.rulebook.Canonical;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Folds outcomes, in the order of their matters, into totals. Not for several threads. */
public final class Tally {

    private long matters;
    private long turned;
    private long worded;
    private long otherwiseDerived;
    private long notJudged;
    private String mattersDigest;
    private String turnsDigest;
    private final Map<Cell, Long> cells = new TreeMap<>();
    private final Map<MeasureCell, Long> measures = new TreeMap<>();

    /** Goes on from totals; with their cells or, for a part whose cells are added up elsewhere, without them. */
    public Tally(Totals from) {
        this.matters = from.matters();
        this.turned = from.turned();
        this.worded = from.worded();
        this.otherwiseDerived = from.otherwiseDerived();
        this.notJudged = from.notJudged();
        this.mattersDigest = from.mattersDigest();
        this.turnsDigest = from.turnsDigest();
        from.cells().forEach(c -> cells.put(c.cell(), c.matters()));
        from.measures().forEach(c -> measures.put(c.cell(), c.matters()));
    }

    public void add(Outcome outcome) {
        matters++;
        mattersDigest = Canonical.sha256(mattersDigest + outcome.reference() + " " + outcome.inputs());
        cells.merge(outcome.cell(), 1L, Long::sum);
        otherwiseDerived += outcome.otherwiseDerived() ? 1 : 0;
        notJudged += outcome.judged() ? 0 : 1;
        Turn turn = outcome.turn();
        if (turn == null) {
            return;
        }
        turned += turn.inWordsOnly() ? 0 : 1;
        worded += turn.inWordsOnly() ? 1 : 0;
        turnsDigest = Canonical.sha256(turnsDigest + turn.json());
        add(turn, turn.measuresAdded(), MeasureCell.What.ADDED);
        add(turn, turn.measuresDropped(), MeasureCell.What.DROPPED);
        add(turn, turn.measuresChanged(), MeasureCell.What.CHANGED);
    }

    private void add(Turn turn, List<String> types, MeasureCell.What what) {
        types.forEach(type -> measures.merge(MeasureCell.of(turn.cell(), type, what), 1L, Long::sum));
    }

    public long matters() {
        return matters;
    }

    public Totals totals() {
        return new Totals(
                matters,
                turned,
                worded,
                otherwiseDerived,
                notJudged,
                mattersDigest,
                turnsDigest,
                cells.entrySet().stream()
                        .map(e -> new Totals.Counted(e.getKey(), e.getValue()))
                        .toList(),
                measures.entrySet().stream()
                        .map(e -> new Totals.CountedMeasure(e.getKey(), e.getValue()))
                        .toList());
    }
}
