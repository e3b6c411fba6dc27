package gradedsanctions.statute;

import java.util.Optional;

/** Art 14, with 49¶1: nothing follows from a judgment that is not effective. */
final class CrimeLines {
    private static final int THREE_YEARS = 36;

    private CrimeLines() {}

    static Optional<Bound> of(Charges charges) {
        Crime crime = charges.crime();
        if (crime == null || !crime.isFinal()) {
            return Optional.empty();
        }
        Bound bound = placed(line(crime), charges.group());
        if (charges.decisionDate().isBefore(OldLaw.IN_FORCE)) {
            return Optional.of(bound.to(Range.ANY).loose(Point.ACT_NOT_IN_FORCE));
        }
        boolean old = charges.acts().stream().anyMatch(OldLaw::governs);
        return Optional.of(repeated(old ? OldLaw.older(bound) : bound, charges));
    }

    private static Bound line(Crime crime) {
        return switch (crime.outcome()) {
            case POLITICAL_RIGHTS -> dismissal();
            case NOT_PROSECUTED -> thirdParagraph(crime).point(Point.NOT_PROSECUTED_KIND);
            case PUNISHMENT_EXEMPTED, FINE -> thirdParagraph(crime);
            case PUBLIC_SURVEILLANCE, DETENTION -> byIntent(crime, secondParagraph());
            case IMPRISONMENT -> byIntent(crime, negligentImprisonment(crime));
        };
    }

    private static Bound dismissal() {
        return Bound.exactly(Range.DISMISSAL, Range.DISMISSAL);
    }

    /** ¶2: normally 开除; 撤职 if special and approved one level up. */
    private static Bound secondParagraph() {
        return Bound.exactly(Range.REMOVAL, Range.DISMISSAL).point(Point.ART_14_2_APPROVAL);
    }

    private static Bound negligentImprisonment(Crime crime) {
        if (crime.months() == null) {
            return secondParagraph().loose(Point.CRIME_MONTHS_UNKNOWN);
        }
        return crime.months() > THREE_YEARS ? dismissal() : secondParagraph();
    }

    private static Bound byIntent(Crime crime, Bound negligent) {
        if (crime.intent() == null) {
            boolean open = negligent.range().lowest() < Range.DISMISSAL;
            return open ? negligent.loose(Point.CRIME_INTENT_UNKNOWN) : negligent;
        }
        return crime.intent() == Crime.Intent.INTENT ? dismissal() : negligent;
    }

    private static Bound thirdParagraph(Crime crime) {
        if (crime.badEffect() == null) {
            return Bound.exactly(Range.REMOVAL, Range.DISMISSAL).loose(Point.CRIME_BAD_EFFECT_UNKNOWN);
        }
        int rank = crime.badEffect() ? Range.DISMISSAL : Range.REMOVAL;
        return Bound.exactly(rank, rank);
    }

    /** L "doubtful": Art 14 against 22–23; either may prevail. */
    private static Bound placed(Bound bound, Group group) {
        return Groups.mayBeLightThree(group)
                ? bound.to(bound.range().from(Range.WARNING)).loose(Point.ART_14_AND_22_23)
                : bound;
    }

    /** Art 49: an earlier sanction for the same act may have to be decided anew, or may stand (16). */
    private static Bound repeated(Bound bound, Charges charges) {
        boolean before = charges.acts().stream().anyMatch(Act::alreadySanctioned);
        return before ? bound.orNothing().loose(Point.ART_16_AND_49) : bound;
    }
}
