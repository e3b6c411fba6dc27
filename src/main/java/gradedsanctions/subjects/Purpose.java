package gradedsanctions.subjects;

/** What the number of a person is asked for. */
public enum Purpose {
    /** To be sure who it is. */
    IDENTITY,
    /** To serve a letter. */
    SERVICE,
    /** To hand the case over. */
    TRANSFER,
    /** To answer the person. */
    ANSWER
}
