package gradedsanctions.statute;

/** A yes or no that may lie with people. */
public enum Answer {
    YES,
    NO,
    LEFT_TO_PEOPLE
}
