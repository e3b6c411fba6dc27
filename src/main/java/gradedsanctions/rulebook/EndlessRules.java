package gradedsanctions.rulebook;

import gradedsanctions.problem.Unjudged;

/** The rules of a release did not come to an end for a matter. */
public final class EndlessRules extends Unjudged {

    EndlessRules(int firings) {
        super("the rules fired " + firings + " times without coming to an end; the release must not be used", null);
    }

    private EndlessRules(String message) {
        super(message, null);
    }

    static EndlessRules interrupted() {
        return new EndlessRules("judging was stopped before the rules came to an end");
    }
}
