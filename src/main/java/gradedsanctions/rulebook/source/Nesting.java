package gradedsanctions.rulebook.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * How deep an expression nests, by brackets or by signs in a row. Whatever reads expressions goes down into them, and
 * would run out of stack.
 */
final class Nesting {

    private static final int MAX_BRACKETS = 30;
    private static final int MAX_TOKENS = 400;
    private static final Set<String> BEGINNINGS = Set.of("declare", "rule", "when", "then", "end");
    private static final Set<String> SEPARATORS = Set.of(",", ";");

    /** How many tokens stand since the last separator, for each bracket that is open. */
    private final Deque<Integer> open = new ArrayDeque<>();

    private Nesting() {}

    /** @param text with plain line ends */
    static void check(String text, Report report) {
        Nesting nesting = new Nesting();
        for (Token token : Token.read(text)) {
            if (!token.isComment() && nesting.isTooDeep(token)) {
                report.error(token.line(), "the rule is nested too deep to be read. Split it");
                return;
            }
        }
    }

    private boolean isTooDeep(Token token) {
        if (token.first() && BEGINNINGS.contains(token.text())) {
            open.clear();
        } else if (token.is("(")) {
            open.push(0);
        } else if (token.is(")")) {
            open.poll();
        } else if (!open.isEmpty()) {
            int tokens = open.pop();
            open.push(SEPARATORS.contains(token.text()) ? 0 : tokens + 1);
        }
        return open.size() > MAX_BRACKETS || !open.isEmpty() && open.peek() > MAX_TOKENS;
    }
}
