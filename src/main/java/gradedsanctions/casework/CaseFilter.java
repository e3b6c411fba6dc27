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
 * @param page counted from 0
 * @param size of a page, 1 to 200
 */
public record CaseFilter(
        @Nullable State state,
        @Nullable String severity,
        @Nullable String category,
        @Nullable Kind kind,
        @Nullable UUID subject,
        int page,
        int size) {

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
        if (!faults.isEmpty()) {
            throw Rejected.faulty("The cases can't be listed as asked", faults);
        }
    }
}
