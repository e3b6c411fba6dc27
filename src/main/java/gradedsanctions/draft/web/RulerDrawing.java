package gradedsanctions.draft.web;

import gradedsanctions.draft.ThresholdTable;
import gradedsanctions.rulebook.threshold.Threshold;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Where the numbers of a row lie, in units of the drawing.
 *
 * @param before the places of numbers in the release that the draft changes, where they differ
 */
record RulerDrawing(List<Band> bands, List<Tick> ticks, List<Integer> before) {

    static final int WIDTH = 260;
    private static final int EDGE = 6;
    private static final int NEAR = 44;
    private static final double ROOM = 1.35;
    private static final int GRAVEST = 4;

    /** @param gravity 0 where no outcome begins yet */
    record Band(int from, int width, int gravity) {}

    /** @param anchor start, middle or end: on which side of the place the text stands */
    record Tick(int at, String text, String anchor) {}

    static RulerDrawing of(ThresholdTable.Row row, Figures figures) {
        double most = row.cells().stream()
                .flatMap(cell -> cell.base() == null ? Stream.of(cell.now()) : Stream.of(cell.now(), cell.base()))
                .mapToDouble(threshold -> threshold.value().doubleValue())
                .max()
                .orElse(0);
        List<Threshold> byValue = row.cells().stream()
                .map(ThresholdTable.Cell::now)
                .sorted(Comparator.comparing(Threshold::value))
                .toList();
        List<Integer> places =
                byValue.stream().map(cutOff -> place(cutOff.value(), most)).toList();
        List<Integer> before = row.cells().stream()
                .filter(ThresholdTable.Cell::isChanged)
                .map(cell -> place(Objects.requireNonNull(cell.base()).value(), most))
                .toList();
        return new RulerDrawing(bands(byValue, places), ticks(byValue, places, figures), before);
    }

    private static int place(BigDecimal value, double most) {
        double share = most <= 0 ? 0 : Math.max(0, value.doubleValue()) / (most * ROOM);
        return (int) Math.round(EDGE + share * (WIDTH - 2 * EDGE));
    }

    /** What is graver lies right of its number, and left of it where less is graver. */
    private static List<Band> bands(List<Threshold> byValue, List<Integer> places) {
        boolean falling = byValue.get(0).falling();
        List<Band> bands = new ArrayList<>();
        int from = EDGE;
        for (int i = 0; i <= byValue.size(); i++) {
            int to = i < byValue.size() ? places.get(i) : WIDTH - EDGE;
            int owner = falling ? i : i - 1;
            int gravity = owner < 0 || owner >= byValue.size() ? 0 : gravity(byValue.get(owner));
            bands.add(new Band(from, Math.max(0, to - from), gravity));
            from = to;
        }
        return bands;
    }

    private static int gravity(Threshold threshold) {
        return Math.max(1, Math.min(GRAVEST, Objects.requireNonNullElse(threshold.rank(), 1)));
    }

    private static List<Tick> ticks(List<Threshold> byValue, List<Integer> places, Figures figures) {
        List<Tick> ticks = new ArrayList<>();
        for (int i = 0; i < byValue.size(); i++) {
            int at = places.get(i);
            boolean left = i + 1 < places.size() && places.get(i + 1) - at < NEAR;
            boolean right = i > 0 && at - places.get(i - 1) < NEAR;
            String anchor = at < NEAR / 2 || right && !left ? "start" : left && !right ? "end" : "middle";
            ticks.add(new Tick(at, figures.brief(byValue.get(i).value()), anchor));
        }
        return ticks;
    }
}
