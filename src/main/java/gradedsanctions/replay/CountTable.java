package gradedsanctions.replay;

import gradedsanctions.rulebook.replay.Cell;
import gradedsanctions.rulebook.replay.Matrix;
import gradedsanctions.rulebook.replay.MeasureCell;
import gradedsanctions.rulebook.replay.Movement;
import gradedsanctions.rulebook.replay.Totals;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the batches of a replay have counted. */
@Component
class CountTable {

    private static final String FILTER = """
             where replay = ? and (?::text is null or ? = any (categories))
               and (?::text is null or starts_with(division, ?)) and (?::text is null or rank = ?)
            """;

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;

    CountTable(JdbcTemplate batches) {
        this.batches = batches;
        this.jdbc = JdbcClient.create(batches);
    }

    /** Adds what one batch has counted. */
    void add(UUID replay, Totals part) {
        batches.batchUpdate(
                """
                        insert into replay_cell values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict on constraint replay_cell_pkey
                        do update set matters = replay_cell.matters + excluded.matters
                        """,
                part.cells().stream()
                        .map(c -> values(replay, c.cell(), c.matters()))
                        .toList());
        batches.batchUpdate(
                """
                        insert into replay_measure values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict on constraint replay_measure_pkey
                        do update set matters = replay_measure.matters + excluded.matters
                        """,
                part.measures().stream()
                        .map(m -> values(replay, m.cell(), m.matters()))
                        .toList());
    }

    private static Object[] values(UUID replay, Cell cell, long matters) {
        return new Object[] {
            replay,
            cell.categories().toArray(String[]::new),
            cell.division(),
            cell.kind(),
            cell.rank(),
            cell.severityBefore(),
            cell.severityAfter(),
            cell.severity().name(),
            cell.rangeBefore(),
            cell.rangeAfter(),
            cell.range().name(),
            matters
        };
    }

    private static Object[] values(UUID replay, MeasureCell cell, long matters) {
        return new Object[] {
            replay,
            cell.categories().toArray(String[]::new),
            cell.division(),
            cell.kind(),
            cell.rank(),
            cell.measure(),
            cell.what().name(),
            matters
        };
    }

    /** Every cell, sorted. */
    List<Totals.Counted> cells(UUID replay) {
        return jdbc.sql("select * from replay_cell where replay = ?").param(replay).query(CountTable::cell).stream()
                .sorted((a, b) -> a.cell().compareTo(b.cell()))
                .toList();
    }

    /** Every cell of measures, sorted. */
    List<Totals.CountedMeasure> measures(UUID replay) {
        return jdbc
                .sql("select * from replay_measure where replay = ?")
                .param(replay)
                .query(CountTable::measure)
                .stream()
                .sorted((a, b) -> a.cell().compareTo(b.cell()))
                .toList();
    }

    /** How matters moved, added up over categories, divisions and ranks. */
    List<Totals.Counted> moved(UUID replay, Matrix.Filter filter) {
        return jdbc.sql("""
                        select '{}'::text[] as categories, '' as division, '' as kind, '' as rank, severity_before,
                               severity_after, severity, range_before, range_after, range, sum(matters) as matters
                        from replay_cell
                        """ + FILTER + " group by 5, 6, 7, 8, 9, 10")
                .params(values(replay, filter))
                .query(CountTable::cell)
                .list();
    }

    /** Measures added, dropped and changed, added up. */
    List<Totals.CountedMeasure> measures(UUID replay, Matrix.Filter filter) {
        return jdbc.sql("""
                        select '{}'::text[] as categories, '' as division, '' as kind, '' as rank, measure, what,
                               sum(matters) as matters
                        from replay_measure
                        """ + FILTER + " group by 5, 6 order by 5, 6")
                .params(values(replay, filter))
                .query(CountTable::measure)
                .list();
    }

    /** How many matters of each value moved in which way. */
    List<Movements.Row> movements(UUID replay, Movements.By by, Matrix.Filter filter) {
        return jdbc.sql("select v as value, severity, range, sum(matters) as matters from replay_cell, " + by.source()
                        + FILTER + " group by 1, 2, 3 order by 1")
                .params(values(replay, filter))
                .query((row, i) -> new Movements.Row(
                        row.getString("value"),
                        Movement.valueOf(row.getString("severity")),
                        Movement.valueOf(row.getString("range")),
                        row.getLong("matters")))
                .list();
    }

    private static List<@Nullable Object> values(UUID replay, Matrix.Filter filter) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(replay);
        values.addAll(Arrays.asList(
                filter.category(),
                filter.category(),
                filter.division(),
                filter.division(),
                filter.rank(),
                filter.rank()));
        return values;
    }

    private static Totals.Counted cell(ResultSet row, int index) throws SQLException {
        return new Totals.Counted(
                new Cell(
                        List.of((String[]) row.getArray("categories").getArray()),
                        row.getString("division"),
                        row.getString("kind"),
                        row.getString("rank"),
                        row.getString("severity_before"),
                        row.getString("severity_after"),
                        Movement.valueOf(row.getString("severity")),
                        row.getString("range_before"),
                        row.getString("range_after"),
                        Movement.valueOf(row.getString("range"))),
                row.getLong("matters"));
    }

    private static Totals.CountedMeasure measure(ResultSet row, int index) throws SQLException {
        return new Totals.CountedMeasure(
                new MeasureCell(
                        List.of((String[]) row.getArray("categories").getArray()),
                        row.getString("division"),
                        row.getString("kind"),
                        row.getString("rank"),
                        row.getString("measure"),
                        MeasureCell.What.valueOf(row.getString("what"))),
                row.getLong("matters"));
    }
}
