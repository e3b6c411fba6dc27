package gradedsanctions.statute;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** 政务处分法 for one official: what it leaves open. */
public final class Statute {
    private final Charges charges;
    private final List<ActOutcome> acts;
    private final Combination combination;
    private final Bound matter;
    private final Set<Point> points = EnumSet.noneOf(Point.class);

    private Statute(Charges charges) {
        this.charges = charges;
        this.acts = charges.acts().stream().map(new ActLaw(charges)::of).toList();
        Optional<Bound> crime = CrimeLines.of(charges);
        this.combination = new Combination(acts.stream().map(ActOutcome::bound).toList(), crime);
        this.matter = combination.result();
    }

    public static Outcome of(Charges charges) {
        return new Statute(charges).outcome();
    }

    private Outcome outcome() {
        collect();
        Range would = matter.range();
        // Art 27 comes last: it asks what would have been due, and gives no grade.
        Range given = charges.retiredOrLeft() ? Range.NONE : would;
        boolean exact = charges.retiredOrLeft() || matter.exact();
        Answer benefits = charges.retiredOrLeft() ? Groups.benefits(would) : Answer.NO;
        if (benefits == Answer.LEFT_TO_PEOPLE) {
            points.add(Point.ART_27_BENEFITS);
        }
        int floor = Math.min(matter.floor(), given.highest());
        return new Outcome(acts, given, floor, exact, sentences(given), would, benefits, liftingStopped(), points);
    }

    private void collect() {
        points.addAll(matter.points());
        acts.forEach(a -> points.addAll(a.points()));
        if (charges.crime() != null && !charges.crime().isFinal()) {
            points.add(Point.CRIME_NOT_FINAL);
        }
        if (charges.priors().stream().anyMatch(this::joins)) {
            points.add(Point.JOIN_OLD_PERIOD);
        }
        if (charges.group() == Group.AUTHORISED_BODY) {
            points.add(Point.ART_23_STATUS);
        }
    }

    private boolean joins(Prior prior) {
        return matter.range().highest() > Range.EXEMPT
                && (prior.runsOn(charges.decisionDate()) || fresh().anyMatch(i -> during(prior, i)));
    }

    private IntStream fresh() {
        return IntStream.range(0, acts.size()).filter(i -> acts.get(i).range().highest() > Range.EXEMPT);
    }

    private boolean during(Prior prior, int act) {
        return prior.runsOn(charges.acts().get(act).lastDay());
    }

    /** L2: any new sanctionable act in the period stops the automatic lifting of Art 26, wilful or not. */
    private Answer liftingStopped() {
        List<ActOutcome> inPeriod = IntStream.range(0, acts.size())
                .filter(i -> charges.priors().stream().anyMatch(p -> during(p, i)))
                .mapToObj(acts::get)
                .filter(a -> sanctioned(a) || a.range().highest() > Range.EXEMPT)
                .toList();
        if (inPeriod.isEmpty()) {
            return Answer.NO;
        }
        boolean due = inPeriod.stream().anyMatch(a -> sanctioned(a) || a.range().lowest() > Range.EXEMPT);
        return due ? Answer.YES : Answer.LEFT_TO_PEOPLE;
    }

    private static boolean sanctioned(ActOutcome act) {
        return act.points().contains(Point.ART_16);
    }

    private List<Sentence> sentences(Range given) {
        List<Sentence> all = IntStream.rangeClosed(given.lowest(), given.highest())
                .filter(rank -> rank == Range.EXEMPT || rank >= matter.floor())
                .mapToObj(this::sentence)
                .toList();
        if (all.stream().anyMatch(Statute::open)) {
            points.add(Point.PERIOD_WITHIN_ART_15);
        }
        return all;
    }

    private static boolean open(Sentence sentence) {
        return sentence.monthsLowest() != null && !sentence.monthsLowest().equals(sentence.monthsHighest());
    }

    private Sentence sentence(int rank) {
        return new Sentence(
                rank,
                Periods.lowest(rank),
                Periods.highest(rank, combination.most(rank)),
                Effects.of(rank, charges.group()));
    }
}
