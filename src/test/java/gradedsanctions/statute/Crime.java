package gradedsanctions.statute;

/** The criminal outcome. Null intent, months or badEffect means that it is not known. */
public record Crime(Intent intent, Result outcome, Integer months, boolean isFinal, Boolean badEffect) {
    public enum Intent {
        INTENT,
        NEGLIGENCE
    }

    public enum Result {
        NOT_PROSECUTED,
        PUNISHMENT_EXEMPTED,
        FINE,
        PUBLIC_SURVEILLANCE,
        DETENTION,
        IMPRISONMENT,
        POLITICAL_RIGHTS
    }
}
