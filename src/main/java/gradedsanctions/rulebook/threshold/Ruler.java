package gradedsanctions.rulebook.threshold;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The cut-offs of one field in one topic that hold at the same time.
 *
 * @param cutOffs from the lightest outcome to the gravest; of the same outcome in the order of their values
 */
public record Ruler(List<Threshold> cutOffs) {

    static final Comparator<Threshold> BY_GRAVITY =
            Comparator.comparing(Ruler::rank).thenComparing(Threshold::value);

    public String topic() {
        return cutOffs.get(0).topic();
    }

    public Threshold.Named type() {
        return cutOffs.get(0).type();
    }

    public Threshold.@Nullable Named field() {
        return cutOffs.get(0).field();
    }

    public @Nullable String unit() {
        return cutOffs.get(0).unit();
    }

    public @Nullable String division() {
        return cutOffs.get(0).division();
    }

    /** One for each time in which other numbers hold. */
    static List<Ruler> of(List<Threshold> cutOffs) {
        List<List<Threshold>> rulers = new ArrayList<>();
        for (Threshold cutOff : cutOffs) {
            rulers.stream()
                    .filter(ruler -> ruler.stream().allMatch(other -> together(cutOff, other)))
                    .findFirst()
                    .orElseGet(() -> {
                        rulers.add(new ArrayList<>());
                        return rulers.get(rulers.size() - 1);
                    })
                    .add(cutOff);
        }
        return rulers.stream()
                .map(ruler -> new Ruler(ruler.stream().sorted(BY_GRAVITY).toList()))
                .toList();
    }

    private static boolean together(Threshold one, Threshold other) {
        return Ruler.overlap(one.effective(), one.expires(), other.effective(), other.expires());
    }

    static boolean overlap(
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable LocalDate otherFrom,
            @Nullable LocalDate otherUntil) {
        return (from == null || otherUntil == null || from.isBefore(otherUntil))
                && (otherFrom == null || until == null || otherFrom.isBefore(until));
    }

    static int rank(Threshold threshold) {
        return Objects.requireNonNullElse(threshold.rank(), 0);
    }
}
