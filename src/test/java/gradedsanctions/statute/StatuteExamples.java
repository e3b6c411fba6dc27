package gradedsanctions.statute;

import static gradedsanctions.statute.Group.CIVIL_SERVANT;
import static gradedsanctions.statute.Group.PUBLIC_SERVICE;
import static gradedsanctions.statute.Group.RESIDENTS_COMMITTEE;
import static gradedsanctions.statute.Group.STATE_ENTERPRISE;
import static gradedsanctions.statute.Severity.EXTREME;
import static gradedsanctions.statute.Severity.FAIRLY_SERIOUS;
import static gradedsanctions.statute.Severity.ORDINARY;
import static gradedsanctions.statute.Severity.SERIOUS;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rulings of worked.yaml that this statement must give; the bounds are its hard_bounds where it has some. */
public final class StatuteExamples {
    private StatuteExamples() {}

    public static void main(String[] args) {
        check();
        sweep(new ChargesGenerator(1), 20 * ChargesGenerator.pass());
        System.out.println("the statute gives the worked rulings");
    }

    public static void check() {
        byText();
        byCrime();
        bounds();
        combined();
        consequences();
    }

    private static void byText() {
        exact("W01", one(CIVIL_SERVANT, act("28.1.3", ORDINARY, null)), 2, 3);
        exact("W02", one(CIVIL_SERVANT, act("29.1", FAIRLY_SERIOUS, null)), 1, 3);
        exact("W03", one(CIVIL_SERVANT, act("29.2", SERIOUS, null)), 1, 3);
        exact("W08", one(CIVIL_SERVANT, act("35.1", ORDINARY, null)), 0, 0);
        exact("W10", one(CIVIL_SERVANT, act("38.4", FAIRLY_SERIOUS, false)), 0, 0);
        exact("W11", one(CIVIL_SERVANT, act("38.1", EXTREME, null)), 6, 6);
        exact("W13", one(CIVIL_SERVANT, act("39.4", ORDINARY, false)), 0, 0);
        exact("W15", one(CIVIL_SERVANT, act("39.3", ORDINARY, true, true, Set.of("11.2"), Set.of(), false)), 0, 3);
        exact("W16", one(STATE_ENTERPRISE, act("39.3", ORDINARY, true, true, Set.of(), Set.of(), false)), 1, 3);
        exact("W23", one(CIVIL_SERVANT, act("39.1", FAIRLY_SERIOUS, true, false, Set.of(), Set.of(), true)), 0, 0);
    }

    private static void byCrime() {
        exact("W17", crime(CIVIL_SERVANT, Crime.Intent.INTENT, Crime.Result.DETENTION, 2, null), 6, 6);
        exact("W18", crime(PUBLIC_SERVICE, Crime.Intent.NEGLIGENCE, Crime.Result.IMPRISONMENT, 36, null), 5, 6);
        exact("W19", crime(STATE_ENTERPRISE, Crime.Intent.INTENT, Crime.Result.FINE, null, false), 5, 5);
        bound("W20", crime(RESIDENTS_COMMITTEE, Crime.Intent.INTENT, Crime.Result.IMPRISONMENT, 12, null), 1, 6);
    }

    private static void bounds() {
        bound("W04", one(CIVIL_SERVANT, act("30.2", SERIOUS, null, false, Set.of(), Set.of("13.2"), false)), 4, 5);
        bound("W05", one(CIVIL_SERVANT, weighed("32.2", FAIRLY_SERIOUS, Set.of("11.1", "11.6"), Set.of())), 3, 5);
        bound("W06", one(CIVIL_SERVANT, weighed("33.1.2", SERIOUS, Set.of("11.1"), Set.of())), 5, 6);
        bound("W07", one(CIVIL_SERVANT, weighed("34.1", ORDINARY, Set.of("11.1", "11.6"), Set.of())), 0, 3);
        bound("W14", one(CIVIL_SERVANT, weighed("39.4", FAIRLY_SERIOUS, Set.of("11.2"), Set.of("13.3"))), 3, 5);
        bound("W24", one(RESIDENTS_COMMITTEE, act("39.2", SERIOUS, true)), 1, 3);
    }

    /** W21 and W22 start from sanctions already fixed for each act. */
    private static void combined() {
        Combination w21 = new Combination(List.of(Bound.exactly(2, 2), Bound.exactly(4, 4)), Optional.empty());
        expect("W21", w21.result().range(), new Range(4, 4));
        expect("W21 months", Periods.highest(4, w21.most(4)), 24);
        Bound third = Bound.exactly(3, 3);
        Combination w22 = new Combination(List.of(third, third, third), Optional.empty());
        expect("W22", w22.result().range(), new Range(3, 3));
        expect("W22 months", Periods.highest(3, w22.most(3)), 48);
    }

    private static void consequences() {
        Prior warning = new Prior(1, LocalDate.of(2026, 1, 15), LocalDate.of(2026, 7, 15));
        Act negligent =
                new Act("39.2", LocalDate.of(2026, 4, 8), ORDINARY, false, true, false, Set.of(), Set.of(), false);
        Outcome w12 = Statute.of(new Charges(
                CIVIL_SERVANT, false, List.of(negligent), null, List.of(warning), LocalDate.of(2026, 8, 20)));
        exact("W12", w12, 1, 3);
        expect("W12 lifting", w12.autoLiftingStopped(), Answer.YES);
        expect("W12 first", w12.sentences().get(0), new Sentence(1, 6, 6, Set.of(Effect.PROMOTION)));
        Outcome w25 = Statute.of(new Charges(
                CIVIL_SERVANT, true, List.of(act("32.2", FAIRLY_SERIOUS, null)), null, List.of(), decided()));
        exact("W25", w25, 0, 0);
        expect("W25 benefits", w25.benefitsAdjusted(), Answer.YES);
    }

    private static void sweep(ChargesGenerator generator, int count) {
        for (int i = 0; i < count; i++) {
            Statute.of(generator.next());
        }
    }

    private static Act act(String offence, Severity severity, Boolean effect) {
        return act(offence, severity, effect, false, Set.of(), Set.of(), false);
    }

    private static Act weighed(String offence, Severity severity, Set<String> art11, Set<String> art13) {
        return act(offence, severity, true, false, art11, art13, false);
    }

    private static Act act(
            String offence,
            Severity severity,
            Boolean effect,
            boolean minor,
            Set<String> art11,
            Set<String> art13,
            boolean before) {
        return new Act(offence, LocalDate.of(2025, 3, 1), severity, minor, effect, true, art11, art13, before);
    }

    private static LocalDate decided() {
        return LocalDate.of(2026, 6, 8);
    }

    private static Outcome one(Group group, Act act) {
        return Statute.of(new Charges(group, false, List.of(act), null, List.of(), decided()));
    }

    private static Outcome crime(
            Group group, Crime.Intent intent, Crime.Result result, Integer months, Boolean effect) {
        Crime crime = new Crime(intent, result, months, true, effect);
        return Statute.of(new Charges(group, false, List.of(), crime, List.of(), decided()));
    }

    private static void exact(String id, Outcome outcome, int lowest, int highest) {
        expect(id, outcome.range(), new Range(lowest, highest));
        expect(id + " exact", outcome.exact(), true);
    }

    private static void bound(String id, Outcome outcome, int lowest, int highest) {
        expect(id, outcome.range(), new Range(lowest, highest));
        expect(id + " exact", outcome.exact(), false);
    }

    private static void expect(String id, Object given, Object wanted) {
        if (!wanted.equals(given)) {
            throw new AssertionError(id + " gives " + given + ", expected " + wanted);
        }
    }
}
