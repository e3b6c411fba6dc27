package gradedsanctions.statute;

/** One act: entry, tier, row doubts, group, circumstances, then the law of its day (J4, order corrected by L). */
final class ActLaw {
    private final Charges charges;

    ActLaw(Charges charges) {
        this.charges = charges;
    }

    ActOutcome of(Act act) {
        Row row = OffenceRows.find(act.offence()).orElse(null);
        if (act.alreadySanctioned()) {
            return sanctionedBefore(act, row);
        }
        return row == null ? unstated(act) : stated(act, row);
    }

    /** Art 16: no second sanction for one act. */
    private static ActOutcome sanctionedBefore(Act act, Row row) {
        Entry entry = row == null ? Entry.UNKNOWN : row.entry(act);
        return outcome(entry, Tier.NONE, Bound.exactly(Range.NONE).point(Point.ART_16));
    }

    /** L: a missing row fails loudly, never "no offence". */
    private ActOutcome unstated(Act act) {
        Bound any = Groups.place(Bound.exactly(Range.ANY).loose(Point.ROW_NOT_STATED), charges.group());
        return outcome(Entry.UNKNOWN, Tier.UNKNOWN, dated(any, act));
    }

    private ActOutcome stated(Act act, Row row) {
        Entry entry = row.entry(act);
        if (entry == Entry.NOT_MET) {
            return outcome(entry, Tier.NONE, dated(Bound.exactly(Range.NONE), act));
        }
        Tier tier = Tier.of(row, act);
        Bound open = RowDoubts.apply(Tier.range(row, tier), act, charges.group());
        Bound placed = Groups.place(open, charges.group());
        Bound weighed = new Circumstances(act, row, charges.group(), charges.priors()).apply(placed);
        return outcome(entry, tier, dated(perhaps(weighed, entry), act));
    }

    private static Bound perhaps(Bound bound, Entry entry) {
        return entry == Entry.UNKNOWN ? bound.orNothing().loose(Point.ENTRY_UNKNOWN) : bound;
    }

    private Bound dated(Bound bound, Act act) {
        return OldLaw.apply(bound, act.lastDay(), charges.decisionDate());
    }

    private static ActOutcome outcome(Entry entry, Tier tier, Bound bound) {
        return new ActOutcome(entry, tier, bound.range(), bound.floor(), bound.exact(), bound.points());
    }
}
