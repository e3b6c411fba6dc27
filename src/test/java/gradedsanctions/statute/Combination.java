package gradedsanctions.statute;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Art 15: different kinds, the heaviest; the same kind, one of it with a longer period. */
final class Combination {
    private final List<Bound> acts;
    private final Optional<Bound> crime;

    Combination(List<Bound> acts, Optional<Bound> crime) {
        this.acts = List.copyOf(acts);
        this.crime = crime;
    }

    Bound result() {
        return crime.map(this::beside).orElseGet(this::ofActs);
    }

    /** How many separate sanctions of this kind the matter can hold at most. */
    int most(int rank) {
        return (int) all().stream()
                .filter(b -> b.range().contains(rank) && rank >= b.floor())
                .count();
    }

    private Bound ofActs() {
        int lowest = acts.stream().mapToInt(b -> b.range().lowest()).max().orElse(0);
        int highest = highest();
        boolean settled = acts.stream().allMatch(Bound::exact)
                || acts.stream().anyMatch(b -> b.exact() && b.range().lowest() == Range.DISMISSAL);
        return new Bound(new Range(lowest, highest), floor(lowest), settled, Set.of());
    }

    /** Where each sanction may fall away, the lightest that is given alone. */
    private int floor(int lowest) {
        return lowest > Range.EXEMPT
                ? lowest
                : all().stream()
                        .filter(b -> b.range().highest() > Range.EXEMPT)
                        .mapToInt(Bound::floor)
                        .min()
                        .orElse(0);
    }

    private List<Bound> all() {
        List<Bound> all = new ArrayList<>(acts);
        crime.ifPresent(all::add);
        return all;
    }

    private int highest() {
        return acts.stream().mapToInt(b -> b.range().highest()).max().orElse(0);
    }

    /** The input does not say of which act the crime consists; its line may displace that act or stand beside it. */
    private Bound beside(Bound line) {
        if (line.range().lowest() == Range.DISMISSAL) {
            return line;
        }
        int lowest = line.range().lowest();
        Range range = new Range(lowest, Math.max(highest(), line.range().highest()));
        Bound wide = new Bound(range, floor(lowest), line.exact(), line.points());
        boolean same = highest() >= line.range().lowest();
        return same && highest() > Range.EXEMPT ? wide.loose(Point.ART_14_WHICH_ACT) : wide;
    }
}
