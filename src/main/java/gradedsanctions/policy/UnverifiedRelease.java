package gradedsanctions.policy;

/** A release that does not judge here, because what should show that it may does not hold. */
public class UnverifiedRelease extends RuntimeException {

    UnverifiedRelease(String why) {
        super(why);
    }
}
