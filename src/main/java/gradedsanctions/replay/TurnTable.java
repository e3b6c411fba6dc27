package gradedsanctions.replay;

import gradedsanctions.access.Actor;
import gradedsanctions.rulebook.replay.Matrix;
import gradedsanctions.rulebook.replay.Turn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Cases whose rulings turn. The database shows only those within reach; the division is asked for here too, so that
 * neither alone decides.
 */
@Component
class TurnTable {

    private static final String NOWHERE = "-";

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;

    TurnTable(JdbcTemplate batches) {
        this.batches = batches;
        this.jdbc = JdbcClient.create(batches);
    }

    void add(UUID replay, List<TurnedCase> turns) {
        batches.batchUpdate(
                "insert into replay_turn (replay, place, case_id, categories, division, rank, turn)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                turns.stream()
                        .map(t -> new Object[] {
                            replay,
                            t.place(),
                            t.caseId(),
                            t.turn().cell().categories().toArray(String[]::new),
                            t.turn().cell().division(),
                            t.turn().cell().rank(),
                            t.turn().json()
                        })
                        .toList());
    }

    /** In the order of the cases, beyond a place. */
    List<TurnedCase> list(UUID replay, Matrix.Filter filter, Moved moved, long after, int most, Actor actor) {
        return jdbc.sql("""
                        select place, case_id, turn from replay_turn
                        where replay = ? and place > ? and starts_with(division, ?)
                          and case_id in (select id from "case")
                          and (?::text is null or ? = any (categories))
                          and (?::text is null or starts_with(division, ?)) and (?::text is null or rank = ?)
                          and turn::jsonb -> 'cell' @> ?::jsonb
                        order by place limit ?
                        """)
                .params(Arrays.asList(
                        replay,
                        after,
                        prefix(actor),
                        filter.category(),
                        filter.category(),
                        filter.division(),
                        filter.division(),
                        filter.rank(),
                        filter.rank(),
                        moved.json(),
                        most))
                .query(TurnTable::read)
                .list();
    }

    Optional<TurnedCase> find(UUID replay, long place, Actor actor) {
        return jdbc.sql("""
                        select place, case_id, turn from replay_turn
                        where replay = ? and place = ? and starts_with(division, ?)
                        """)
                .params(replay, place, prefix(actor))
                .query(TurnTable::read)
                .optional();
    }

    private static String prefix(Actor actor) {
        return actor.division() == null ? NOWHERE : actor.division().prefix();
    }

    private static TurnedCase read(ResultSet row, int index) throws SQLException {
        return new TurnedCase(
                row.getLong("place"), row.getObject("case_id", UUID.class), Turn.read(row.getString("turn")));
    }
}
