package gradedsanctions.replay.web;

import gradedsanctions.access.Division;
import gradedsanctions.problem.Fault;
import gradedsanctions.problem.Rejected;
import gradedsanctions.replay.Moved;
import gradedsanctions.rulebook.replay.Cell;
import gradedsanctions.rulebook.replay.Matrix;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads which matters to count. */
final class Filters {

    private static final int LONGEST = 100;
    private static final String NONE = "none";

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
     * The texts of {@link Moved}, in its order; {@code none} for no finding.
     *
     * @throws Rejected 422 if one can't be a code, or only one of a pair is given
     */
    static Moved moved(
            @Nullable String severityBefore,
            @Nullable String severityAfter,
            @Nullable String rangeBefore,
            @Nullable String rangeAfter) {
        Moved moved = new Moved(
                code("severityBefore", severityBefore),
                code("severityAfter", severityAfter),
                code("rangeBefore", rangeBefore),
                code("rangeAfter", rangeAfter));
        pair("severity", moved.severityBefore(), moved.severityAfter());
        pair("range", moved.rangeBefore(), moved.rangeAfter());
        return moved;
    }

    private static @Nullable String code(String field, @Nullable String text) {
        String code = given(field, text);
        return NONE.equals(code) ? Cell.NOTHING : code;
    }

    private static void pair(String what, @Nullable String before, @Nullable String after) {
        if ((before == null) != (after == null)) {
            String missing = what + (before == null ? "Before" : "After");
            throw Rejected.faulty(
                    "The replay can't be filtered as asked",
                    List.of(Fault.of(missing, null, "a code, or none, as " + what + "Before and " + what + "After")));
        }
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
