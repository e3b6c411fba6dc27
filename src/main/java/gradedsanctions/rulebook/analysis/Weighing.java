package gradedsanctions.rulebook.analysis;

import gradedsanctions.rulebook.Ruling;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How heavily a matter was judged, so that two outcomes can be held against each other. */
record Weighing(int severity, List<Long> lowest, List<Long> highest, Map<String, Long> restricted, String text) {

    private static final List<Long> NOTHING = List.of(-1L, 0L);

    static Weighing of(Ruling ruling) {
        Ruling.Disposition range = ruling.disposition();
        List<Ruling.Option> options = range == null ? List.of() : range.options();
        Map<String, Long> restricted = new TreeMap<>();
        for (Ruling.Measure measure : ruling.measures()) {
            long months = measure.parameters().get("months") instanceof Number number ? number.longValue() : 0;
            measure.restricts().forEach(area -> restricted.merge(area, months, Math::max));
        }
        return new Weighing(
                ruling.severity() == null ? -1 : ruling.severity().rank(),
                options.isEmpty()
                        ? NOTHING
                        : weight(options.get(0), options.get(0).monthsLowest()),
                options.isEmpty()
                        ? NOTHING
                        : weight(
                                options.get(options.size() - 1),
                                options.get(options.size() - 1).monthsHighest()),
                restricted,
                text(ruling));
    }

    private static List<Long> weight(Ruling.Option option, @Nullable Long months) {
        return List.of((long) option.rank(), Objects.requireNonNullElse(months, 0L));
    }

    /** Whether this outcome is in any way lighter than another: severity, an end of the range, an area restricted. */
    boolean isLighterThan(Weighing other) {
        return severity < other.severity
                || isLess(lowest, other.lowest)
                || isLess(highest, other.highest)
                || other.restricted.entrySet().stream()
                        .anyMatch(area -> restricted.getOrDefault(area.getKey(), -1L) < area.getValue());
    }

    private static boolean isLess(List<Long> one, List<Long> other) {
        int rank = Long.compare(one.get(0), other.get(0));
        return rank < 0 || rank == 0 && one.get(1) < other.get(1);
    }

    private static String text(Ruling ruling) {
        Ruling.Disposition range = ruling.disposition();
        return Stream.of(
                        Stream.ofNullable(ruling.severity()).map(Ruling.Severity::code),
                        Stream.ofNullable(range).map(r -> r.lowest() + ".." + r.highest()),
                        ruling.measures().stream()
                                .filter(measure -> !measure.restricts().isEmpty())
                                .map(measure -> measure.type()
                                        + (measure.parameters().isEmpty() ? "" : " " + measure.parameters()))
                                .sorted()
                                .distinct())
                .flatMap(part -> part)
                .collect(Collectors.joining(", "));
    }
}
