package gradedsanctions.replay.web;

import gradedsanctions.access.Division;
import gradedsanctions.problem.Fault;
import gradedsanctions.problem.Rejected;
import gradedsanctions.replay.Moved;
import gradedsanctions.rulebook.replay.Matrix;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads which matters to count. */
final class Filters {

    private static final int LONGEST = 100;

    private Filters() {}

    /**
     * @param division counts with all below it
     * @throws Rejected 422 if the division is no code
     */
    static Matrix.Filter of(@Nullable String category, @Nullable String division, @Nullable String rank) {
        String place = given("division", division);
        if (place != null && !Division.isCode(place)) {
            throw Rejected.faulty(
                    "The replay can't be filtered as asked",
                    List.of(Fault.of("division", division, "six digits, as 110000")));
        }
        return new Matrix.Filter(
                given("category", category), place == null ? null : new Division(place).prefix(), given("rank", rank));
    }

    /**
     * The texts of {@link Moved}, in its order.
     *
     * @throws Rejected 422 if one can't be a code
     */
    static Moved moved(
            @Nullable String severityBefore,
            @Nullable String severityAfter,
            @Nullable String rangeBefore,
            @Nullable String rangeAfter) {
        given("severityBefore", severityBefore);
        given("severityAfter", severityAfter);
        given("rangeBefore", rangeBefore);
        given("rangeAfter", rangeAfter);
        return new Moved(severityBefore, severityAfter, rangeBefore, rangeAfter);
    }

    private static @Nullable String given(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > LONGEST || text.indexOf('\0') >= 0) {
            throw Rejected.faulty(
                    "The replay can't be filtered as asked",
                    List.of(Fault.of(field, text.length() + " characters", "up to " + LONGEST + " characters")));
        }
        return text.strip();
    }
}
