package gradedsanctions.rulebook.threshold;

import gradedsanctions.rulebook.source.RuleFiles;
import gradedsanctions.rulebook.source.Sources;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Every number that the house sets, in the order of the files.
 *
 * @param all none that a rule with a source draws the same line at: such a number is the law's
 */
public record Thresholds(List<Threshold> all) {

    /** The numbers of one field in one topic, as far as they decide what something leads to. */
    private record Field(
            String topic,
            String type,
            @Nullable String field,
            @Nullable String division,
            boolean falling) {}

    /**
     * @param sources what the gate read from the files
     */
    public static Thresholds of(RuleFiles files, Sources sources) {
        return new Thresholds(new Finding(files, sources).thresholds());
    }

    /**
     * Changes numbers and not one other byte, or nothing at all.
     *
     * @param values as people typed them, by the id of the threshold
     */
    public static Change change(RuleFiles files, Sources sources, Map<String, String> values) {
        return new Changing(files, sources).change(values);
    }

    public Optional<Threshold> find(String id) {
        return all.stream().filter(threshold -> threshold.id().equals(id)).findFirst();
    }

    /** Those with a mark of gravity, field by field, each from the lightest outcome to the gravest. */
    public List<Ruler> rulers() {
        Map<Field, List<Threshold>> fields = new LinkedHashMap<>();
        all.stream()
                .filter(threshold -> threshold.cutOff() && threshold.rank() != null)
                .forEach(threshold -> fields.computeIfAbsent(field(threshold), k -> new ArrayList<>())
                        .add(threshold));
        return fields.values().stream()
                .flatMap(cutOffs -> Ruler.of(cutOffs).stream())
                .toList();
    }

    private static Field field(Threshold threshold) {
        Threshold.Named field = threshold.field();
        return new Field(
                threshold.topic(),
                threshold.type().name(),
                field == null ? null : field.name(),
                threshold.division(),
                threshold.falling());
    }

    /** Whether the same numbers stand at the same ids. */
    boolean isAlike(Thresholds other) {
        return all.size() == other.all.size()
                && all.stream()
                        .allMatch(threshold -> other.find(threshold.id())
                                .filter(found -> found.places().size()
                                        == threshold.places().size())
                                .isPresent());
    }
}
