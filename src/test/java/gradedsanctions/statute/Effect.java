package gradedsanctions.statute;

/** Bars that follow a disposition: Arts 19–21 and 24. */
public enum Effect {
    PROMOTION,
    PAY_STEP,
    REHIRE
}
