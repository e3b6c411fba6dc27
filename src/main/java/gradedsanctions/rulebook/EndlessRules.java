package gradedsanctions.rulebook;

/** The rules of a release did not come to an end for a matter. */
public final class EndlessRules extends RuntimeException {

    EndlessRules(int firings) {
        super("the rules fired " + firings + " times without coming to an end; the release must not be used");
    }
}
