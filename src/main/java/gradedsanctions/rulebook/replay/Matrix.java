package gradedsanctions.rulebook.replay;

import gradedsanctions.rulebook.Vocabulary;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How many matters went from which code to which.
 *
 * @param codes of both releases, lightest first
 * @param counts by code before, then by code after, in the order of the codes
 * @param movements how many matters moved in which way
 */
public record Matrix(List<String> codes, List<List<Long>> counts, Map<Movement, Long> movements) {

    private static final String TO = "..";

    /** Of severities. */
    public static Matrix ofSeverities(List<Totals.Counted> cells, Vocabulary vocabulary) {
        return of(cells, Cell::severityBefore, Cell::severityAfter, Cell::severity, code -> {
            String place = place(vocabulary.severities(), code);
            return place.isEmpty() ? code : place;
        });
    }

    /** Of ranges of dispositions. */
    public static Matrix ofRanges(List<Totals.Counted> cells, Vocabulary vocabulary) {
        return of(cells, Cell::rangeBefore, Cell::rangeAfter, Cell::range, code -> {
            int to = code.indexOf(TO);
            return to < 0
                    ? code
                    : place(vocabulary.dispositions(), code.substring(to + TO.length()))
                            + place(vocabulary.dispositions(), code.substring(0, to));
        });
    }

    /** A key that sorts a code by its place in the vocabulary; empty if it is not there. */
    private static String place(List<Vocabulary.Value> values, String code) {
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i).code().equals(code)) {
                return "%04d".formatted(i);
            }
        }
        return "";
    }

    private static Matrix of(
            List<Totals.Counted> cells,
            Function<Cell, String> before,
            Function<Cell, String> after,
            Function<Cell, Movement> movement,
            Function<String, String> key) {
        Map<String, String> codes = new TreeMap<>();
        Map<String, Long> sums = new TreeMap<>();
        Map<Movement, Long> movements = new EnumMap<>(Movement.class);
        for (Totals.Counted counted : cells) {
            String from = before.apply(counted.cell());
            String to = after.apply(counted.cell());
            codes.put(sorted(from, key), from);
            codes.put(sorted(to, key), to);
            sums.merge(from + "\n" + to, counted.matters(), Long::sum);
            movements.merge(movement.apply(counted.cell()), counted.matters(), Long::sum);
        }
        List<String> all = List.copyOf(codes.values());
        List<List<Long>> counts = new ArrayList<>();
        for (String from : all) {
            counts.add(all.stream()
                    .map(to -> sums.getOrDefault(from + "\n" + to, 0L))
                    .toList());
        }
        return new Matrix(all, counts, movements);
    }

    /** Nothing first, what can't be judged last. */
    private static String sorted(String code, Function<String, String> key) {
        if (code.equals(Cell.NOTHING)) {
            return "";
        }
        return code.equals(Cell.NOT_JUDGED) ? "~" : key.apply(code) + " " + code;
    }

    public long count(Movement movement) {
        return movements.getOrDefault(movement, 0L);
    }

    /** How much of the largest change a count is, 1 to 4; 0 for none and on the diagonal. */
    public int heat(int from, int to) {
        long count = counts.get(from).get(to);
        if (from == to || count == 0) {
            return 0;
        }
        long most = 1;
        for (int i = 0; i < codes.size(); i++) {
            for (int j = 0; j < codes.size(); j++) {
                most = i == j ? most : Math.max(most, counts.get(i).get(j));
            }
        }
        return (int) Math.min(4, 1 + count * 3 / most);
    }

    /** Which matters to count; null admits all. */
    public record Filter(
            @Nullable String category,
            @Nullable String division,
            @Nullable String rank) {

        public static final Filter ALL = new Filter(null, null, null);

        /** @param cells of any matters */
        public List<Totals.Counted> of(List<Totals.Counted> cells) {
            return cells.stream()
                    .filter(c -> admits(
                            c.cell().categories(), c.cell().division(), c.cell().rank()))
                    .toList();
        }

        public boolean admits(List<String> categories, String ofDivision, String ofRank) {
            return (category == null || categories.contains(category))
                    && (division == null || ofDivision.startsWith(division))
                    && (rank == null || ofRank.equals(rank));
        }
    }
}
