package gradedsanctions.subjects;

/** The two kinds of subject; they never mix. */
public enum Kind {
    INSTITUTION,
    OFFICIAL
}
