package gradedsanctions.statute;

/** Whether the offence is constituted. */
public enum Entry {
    MET,
    NOT_MET,
    UNKNOWN
}
