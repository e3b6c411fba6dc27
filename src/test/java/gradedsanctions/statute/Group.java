package gradedsanctions.statute;

/** The six groups of 监察法 15. */
public enum Group {
    CIVIL_SERVANT,
    AUTHORISED_BODY,
    STATE_ENTERPRISE,
    PUBLIC_SERVICE,
    RESIDENTS_COMMITTEE,
    OTHER
}
