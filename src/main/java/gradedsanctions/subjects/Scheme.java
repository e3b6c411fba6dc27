package gradedsanctions.subjects;

/** What an identifier is of. */
public enum Scheme {
    /** 统一社会信用代码, GB 32100: 18 characters with a check character. Institutions only. */
    USCC,
    /** 居民身份证号码, GB 11643: 17 digits and a check character. Officials only. */
    RESIDENT_ID,
    /** A number of the house: 3 to 64 letters, digits, hyphens, dots, slashes or underscores. */
    INTERNAL;

    /** Whether it is of such subjects. */
    public boolean fits(Kind kind) {
        return this == INTERNAL || (this == USCC) == (kind == Kind.INSTITUTION);
    }
}
