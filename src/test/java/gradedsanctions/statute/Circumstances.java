package gradedsanctions.statute;

import java.util.List;

/** Arts 11, 12¶1 and 13, 公务员法 61; they attach to each act. */
final class Circumstances {
    private final Act act;
    private final Row row;
    private final Group group;
    private final List<Prior> priors;

    Circumstances(Act act, Row row, Group group, List<Prior> priors) {
        this.act = act;
        this.row = row;
        this.group = group;
        this.priors = priors;
    }

    Bound apply(Bound placed) {
        return exempt(heavier(lighter(repeated(placed))));
    }

    private boolean mayBeLighter() {
        return !act.art11().isEmpty();
    }

    /** Art 11 is 可以: the upper end stays; 减轻 is one grade below the range (B4). */
    private Bound lighter(Bound bound) {
        if (!mayBeLighter()) {
            return bound;
        }
        int lowest = bound.range().lowest();
        Bound result = bound.oneGradeLighter().loose(Point.ART_11_STEP);
        return lowest == Range.WARNING ? result.point(Point.BELOW_WARNING) : result;
    }

    /** Art 13 never leaves the range; how far it narrows within it is for people. */
    private Bound heavier(Bound bound) {
        if (act.art13().isEmpty() && !wilfulRepeat()) {
            return bound;
        }
        Bound result = mayBeLighter() ? bound.loose(Point.ART_11_AND_13) : bound;
        return narrows(bound) ? result.loose(Point.ART_13_NARROWING) : result;
    }

    private static boolean narrows(Bound bound) {
        return bound.range().lowest() < bound.range().highest();
    }

    private boolean inPeriod() {
        return priors.stream().anyMatch(p -> p.runsOn(act.lastDay()));
    }

    private boolean wilfulRepeat() {
        return inPeriod() && Boolean.TRUE.equals(act.intent());
    }

    private Bound repeated(Bound bound) {
        Bound result = bound;
        boolean named = act.art13().contains("13.1");
        if (named && (!inPeriod() || Boolean.FALSE.equals(act.intent()))) {
            result = result.point(Point.ART_13_1_FACTS);
        }
        if (inPeriod() && act.intent() == null && !named) {
            result = narrows(bound)
                    ? result.loose(Point.ART_13_1_INTENT_UNKNOWN)
                    : result.point(Point.ART_13_1_INTENT_UNKNOWN);
        }
        return priors.stream().anyMatch(p -> p.edge(act.lastDay())) ? result.point(Point.PERIOD_EDGE) : result;
    }

    private Bound exempt(Bound bound) {
        if (!act.minor()) {
            return bound;
        }
        boolean grave = act.atLeast(Severity.FAIRLY_SERIOUS);
        Bound result = grave ? bound.loose(Point.MINOR_AND_SEVERITY) : bound;
        // L: 12¶1 cannot run where 情节较重 was the entry finding.
        return row.entersBySeverity() ? result : exemptMinor(result, grave);
    }

    private Bound exemptMinor(Bound bound, boolean grave) {
        Bound free = bound.orNothing().point(Point.EXEMPTION_MAY);
        if (mayBeLighter()) {
            return exactIfPlain(free, grave);
        }
        // L1: 公务员法 61 also wants correction after criticism, which the input does not carry.
        return group == Group.CIVIL_SERVANT ? free.loose(Point.CIVIL_SERVANT_LAW_61) : bound;
    }

    /** With 12¶1 open the lower end is EXEMPT however far 减轻 goes; only a floor above 警告 depends on the step. */
    private Bound exactIfPlain(Bound free, boolean grave) {
        boolean otherDoubt = free.points().stream()
                .anyMatch(p -> p != Point.ART_11_STEP
                        && p != Point.BELOW_WARNING
                        && p != Point.EXEMPTION_MAY
                        && p != Point.ELEMENT_NOT_GIVEN);
        boolean settled = !grave && !otherDoubt && free.floor() == Range.WARNING;
        return new Bound(free.range(), free.floor(), settled, free.points());
    }
}
