package gradedsanctions.casework;

import gradedsanctions.problem.Fault;
import gradedsanctions.problem.Rejected;
import gradedsanctions.subjects.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which cases to list; null admits all.
 *
 * @param text part of a case number, of an institution's name, or its credit code; never a person's identifier, which
 *     has no place in an address
 * @param page counted from 0
 * @param size of a page, 1 to 200
 */
public record CaseFilter(
        @Nullable State state,
        @Nullable String severity,
        @Nullable String category,
        @Nullable Kind kind,
        @Nullable UUID subject,
        @Nullable String text,
        Order order,
        int page,
        int size) {

    /** Heaviest first counts the severity of the ruling that stands. */
    public enum Order {
        NEWEST,
        OLDEST,
        HEAVIEST
    }

    private static final int MAX_TEXT = 100;
    private static final int MAX_PAGE = 100_000;
    private static final int MAX_SIZE = 200;

    public CaseFilter {
        List<Fault> faults = new ArrayList<>();
        if (page < 0 || page > MAX_PAGE) {
            faults.add(Fault.of("page", page, "0 to " + MAX_PAGE));
        }
        if (size < 1 || size > MAX_SIZE) {
            faults.add(Fault.of("size", size, "1 to " + MAX_SIZE));
        }
        if (text != null && text.length() > MAX_TEXT) {
            faults.add(Fault.of("text", text.length() + " characters", "up to " + MAX_TEXT + " characters"));
        }
        if (!faults.isEmpty()) {
            throw Rejected.faulty("The cases can't be listed as asked", faults);
        }
    }

    /** The newest of all that stand in a state. */
    public static CaseFilter newest(@Nullable State state, int size) {
        return new CaseFilter(state, null, null, null, null, null, Order.NEWEST, 0, size);
    }
}
