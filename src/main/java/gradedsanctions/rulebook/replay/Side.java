package gradedsanctions.rulebook.replay;

import gradedsanctions.problem.Fault;
import gradedsanctions.problem.Rejected;
import gradedsanctions.problem.Unjudged;
import gradedsanctions.rulebook.EndlessRules;
import gradedsanctions.rulebook.Release;
import gradedsanctions.rulebook.Ruling;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What one release says of a matter.
 *
 * @param ruling null if the release can't judge it
 * @param refusal why not, "" if it can; no values of the matter are in it
 */
public record Side(@Nullable Ruling ruling, String refusal) {

    /** Fields that a file or a stored matter may hold beside what is judged. */
    private static final List<String> OTHERS = List.of("source");

    /** @param today used where the matter names no day of decision */
    public static Side of(Release release, @Nullable JsonNode matter, LocalDate today) {
        if (matter == null) {
            return new Side(null, "not readable as JSON");
        }
        try {
            return new Side(release.judge(release.read(matter, today, OTHERS, List.of()), true), "");
        } catch (Rejected e) {
            return new Side(
                    null, e.faults().stream().map(Fault::field).collect(Collectors.joining(", ", "", " refused")));
        } catch (EndlessRules e) {
            return new Side(null, "the rules do not come to an end");
        } catch (Unjudged e) {
            return new Side(null, "judging breaks off: " + e.how());
        } catch (RuntimeException e) {
            // What breaks for one matter is a finding of the replay, not its end.
            return new Side(null, "judging breaks off: " + e.getClass().getSimpleName());
        }
    }
}
