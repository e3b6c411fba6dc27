package gradedsanctions.statute;

import java.time.LocalDate;
import java.util.Set;

/** What facts.md says about single rows beyond their ladder; each widens the range or names a point. */
final class RowDoubts {
    private static final Set<String> ORGANISED = Set.of("28.1.2", "28.1.4", "28.1.5", "28.1.6");
    private static final LocalDate GQ_IN_FORCE = LocalDate.of(2024, 9, 1);
    private static final LocalDate MJ_IN_FORCE = LocalDate.of(2025, 5, 20);
    private static final LocalDate JF_IN_FORCE = LocalDate.of(2025, 6, 1);

    private RowDoubts() {}

    static Bound apply(Bound bound, Act act, Group group) {
        String id = act.offence();
        if (ORGANISED.contains(id)) {
            return widen(bound, new Range(bound.range().lowest(), Range.DISMISSAL), Point.ORGANISER_28);
        }
        if (id.startsWith("CZ.")) {
            return budget(bound, act, group);
        }
        return switch (id) {
            case "34.1" -> bound.point(Point.ELEMENT_NOT_GIVEN);
            case "TJ.3" -> statistics(bound, group);
            case "GQ.25" -> stateEnterprise(bound, act, group);
            case "MJ.73" -> since(MJ_IN_FORCE, act, bound.loose(Point.RANGE_BORROWED));
            case "JF.31" -> since(JF_IN_FORCE, act, asEither(bound, act, "30.2").loose(Point.RANGE_BORROWED));
            default -> bound;
        };
    }

    /** L5: the grades of these rows are for 国家公务员; L "doubtful": CZ.3 and CZ.6 against 33, 38, 39. */
    private static Bound budget(Bound bound, Act act, Group group) {
        Bound result = bound;
        if (act.offence().equals("CZ.3") || act.offence().equals("CZ.6")) {
            for (String rival : new String[] {"33.1.1", "38.1", "39.1"}) {
                result = asEither(result, act, rival);
            }
            result = result.loose(Point.CZ_AGAINST_ACT);
        }
        return group == Group.CIVIL_SERVANT ? result : maybeNot(result);
    }

    /** L12: 3(3)(4) must be 从重; Art 2 lists the subjects. */
    private static Bound statistics(Bound bound, Group group) {
        Bound result = bound.loose(Point.TJ_3_AGGRAVATED);
        return group == Group.CIVIL_SERVANT ? result : maybeNot(result);
    }

    private static Bound stateEnterprise(Bound bound, Act act, Group group) {
        // L13: the regulation binds the 任免 track, and the input names no track.
        Bound tracked = bound.point(Point.ROW_TRACK);
        if (group != Group.STATE_ENTERPRISE) {
            return maybeNot(tracked);
        }
        return since(GQ_IN_FORCE, act, tracked);
    }

    /** An act older than the law of its row may be free under it. */
    private static Bound since(LocalDate inForce, Act act, Bound bound) {
        boolean older = act.lastDay().isBefore(inForce);
        return older ? widen(bound, bound.range().from(Range.EXEMPT), Point.OLD_LAW) : bound;
    }

    private static Bound maybeNot(Bound bound) {
        return bound.orNothing().loose(Point.SUBJECT_OF_ROW);
    }

    private static Bound asEither(Bound bound, Act act, String rival) {
        Row row = OffenceRows.find(rival).orElseThrow();
        if (row.entersBySeverity() && row.entry(act) == Entry.NOT_MET) {
            return bound;
        }
        Bound other = Tier.range(row, Tier.of(row, act));
        return bound.to(bound.range().union(other.range()));
    }

    private static Bound widen(Bound bound, Range range, Point point) {
        return bound.to(range).loose(point);
    }
}
