package gradedsanctions.subjects;

/** The keys of personal data are missing or are not the right ones; the message says which and what to do. */
public final class UnusableKeys extends IllegalStateException {

    UnusableKeys(String message) {
        super(message);
    }
}
