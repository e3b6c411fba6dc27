package gradedsanctions.statute;

/** What people have found: 一般, 较重, 严重, 特别严重. */
public enum Severity {
    ORDINARY,
    FAIRLY_SERIOUS,
    SERIOUS,
    EXTREME
}
