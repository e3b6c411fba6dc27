package gradedsanctions;

import gradedsanctions.rulebook.Vocabulary;
import gradedsanctions.rulebook.Words;
import gradedsanctions.rulebook.replay.Cell;
import gradedsanctions.rulebook.replay.Matrix;
import gradedsanctions.rulebook.replay.MeasureCell;
import gradedsanctions.rulebook.replay.Movement;
import gradedsanctions.rulebook.replay.Totals;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The totals of a replay as tables to be read. */
final class ReplayTables {

    private final PrintWriter out;
    private final Vocabulary vocabulary;
    private final Words words;
    private final boolean english;

    ReplayTables(PrintWriter out, Vocabulary vocabulary, boolean english) {
        this.out = out;
        this.vocabulary = vocabulary;
        this.words = new Words(vocabulary, english, Map.of());
        this.english = english;
    }

    void print(Totals totals) {
        row(
                label("件数", "matters"),
                label("改变", "turned"),
                label("仅文字", "words only"),
                label("理由不同", "other reasons"),
                label("不能裁量", "can't be judged"));
        rule(5);
        row(totals.matters(), totals.turned(), totals.worded(), totals.otherwiseDerived(), totals.notJudged());
        matrix(label("情节 原 \\ 新", "severity old \\ new"), Matrix.ofSeverities(totals.cells(), vocabulary));
        matrix(label("处分幅度 原 \\ 新", "range old \\ new"), Matrix.ofRanges(totals.cells(), vocabulary));
        movements(label("事项类别", "category"), totals, Cell::categories);
        movements(label("行政区划", "division"), totals, cell -> List.of(cell.division()));
        movements(label("职级、类别", "rank"), totals, cell -> List.of(cell.rank()));
        measures(totals.measures());
    }

    private void matrix(String title, Matrix matrix) {
        out.println();
        row(Stream.concat(Stream.of(title), matrix.codes().stream().map(this::named)));
        rule(matrix.codes().size() + 1);
        for (int i = 0; i < matrix.codes().size(); i++) {
            row(Stream.concat(Stream.of(named(matrix.codes().get(i))), matrix.counts().get(i).stream()));
        }
    }

    /** A row for each value, with how severities and, after the bar, ranges moved. */
    private void movements(String title, Totals totals, Function<Cell, Collection<String>> values) {
        Map<String, Map<Movement, Long>> severities = new TreeMap<>();
        Map<String, Map<Movement, Long>> ranges = new TreeMap<>();
        for (Totals.Counted counted : totals.cells()) {
            for (String value : values.apply(counted.cell())) {
                severities
                        .computeIfAbsent(value, v -> new EnumMap<>(Movement.class))
                        .merge(counted.cell().severity(), counted.matters(), Long::sum);
                ranges.computeIfAbsent(value, v -> new EnumMap<>(Movement.class))
                        .merge(counted.cell().range(), counted.matters(), Long::sum);
            }
        }
        out.println();
        List<Movement> all = Arrays.stream(Movement.values())
                .filter(m -> Stream.concat(severities.values().stream(), ranges.values().stream())
                        .anyMatch(counts -> counts.containsKey(m)))
                .toList();
        row(Stream.concat(Stream.of(title), all.stream().map(m -> words(m) + label(" 情节/幅度", " severity/range"))));
        rule(all.size() + 1);
        severities.forEach((value, counts) -> row(Stream.concat(
                Stream.of(named(value)),
                all.stream()
                        .map(m -> counts.getOrDefault(m, 0L) + "/"
                                + ranges.getOrDefault(value, Map.of()).getOrDefault(m, 0L)))));
    }

    private void measures(List<Totals.CountedMeasure> measures) {
        Map<String, Map<MeasureCell.What, Long>> types = new TreeMap<>();
        measures.forEach(m -> types.computeIfAbsent(m.cell().measure(), t -> new EnumMap<>(MeasureCell.What.class))
                .merge(m.cell().what(), m.matters(), Long::sum));
        out.println();
        row(label("措施", "measure"), label("增加", "added"), label("减少", "dropped"), label("内容改变", "changed"));
        rule(4);
        types.forEach((type, counts) -> row(Stream.concat(
                Stream.of(named(type)),
                Arrays.stream(MeasureCell.What.values()).map(what -> counts.getOrDefault(what, 0L)))));
    }

    private String words(Movement movement) {
        return switch (movement) {
            case UNCHANGED -> label("不变", "unchanged");
            case RAISED -> label("加重", "raised");
            case LOWERED -> label("减轻", "lowered");
            case WIDENED -> label("放宽", "widened");
            case NARROWED -> label("收窄", "narrowed");
            case NEWLY_FOUND -> label("新认定", "newly found");
            case NO_LONGER_FOUND -> label("不再认定", "no longer found");
            case NOT_COMPARED -> label("不能比较", "not compared");
        };
    }

    private String named(String code) {
        if (code.equals(Cell.NOTHING)) {
            return "–";
        }
        return Arrays.stream(code.split("\\.\\.", 2)).map(words::of).collect(Collectors.joining("–"));
    }

    private String label(String chinese, String otherwise) {
        return english ? otherwise : chinese;
    }

    private void row(Object... cells) {
        row(Arrays.stream(cells));
    }

    private void row(Stream<?> cells) {
        out.println(cells.map(String::valueOf).collect(Collectors.joining(" | ", "| ", " |")));
    }

    private void rule(int columns) {
        out.println("|" + "---|".repeat(columns));
    }
}
