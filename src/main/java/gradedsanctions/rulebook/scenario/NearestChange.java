package gradedsanctions.rulebook.scenario;

import gradedsanctions.rulebook.Ruling;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The smallest change of one fact that would have changed the outcome.
 *
 * @param path of the fact in the matter
 * @param title of the fact
 * @param value as it is, null if it was not given
 * @param changed what it would have to be, null if no value that was tried changes anything
 * @param tried how many values were
 */
public record NearestChange(
        String path,
        String title,
        @Nullable JsonNode value,
        @Nullable JsonNode changed,
        int tried,
        @Nullable Outcome after) {

    /**
     * What a ruling comes to.
     *
     * @param range of dispositions, lowest and highest, empty if there is none
     * @param measures each with its parameters
     */
    public record Outcome(@Nullable String severity, List<String> range, List<String> measures) {

        public static Outcome of(Ruling ruling) {
            Ruling.Disposition range = ruling.disposition();
            return new Outcome(
                    ruling.severity() == null ? null : ruling.severity().code(),
                    range == null
                            ? List.of()
                            : Stream.of(range.lowest(), range.highest(), range.monthsLowest(), range.monthsHighest())
                                    .filter(Objects::nonNull)
                                    .map(Object::toString)
                                    .toList(),
                    ruling.measures().stream()
                            .map(m -> m.type() + (m.parameters().isEmpty() ? "" : " " + m.parameters()))
                            .sorted()
                            .toList());
        }
    }
}
