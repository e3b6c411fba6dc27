package gradedsanctions.ledger;

import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Leaves and checkpoints as the database keeps them. */
@Component
class LedgerTable {

    /** @param text what is hashed: the columns of the entry as a JSON array of texts */
    record Entry(long id, byte[] text) {

        byte[] leaf() {
            return Tree.leaf(text);
        }
    }

    record Signed(Tree tree, String note, Instant at) {}

    /** Of an entry of {@code audit a}. */
    static final String COLUMNS = "a.id, a.at, a.actor, a.action, a.object, a.details::text as details";

    /** Held by the one node that appends. */
    private static final long LOCK = 7_365_616L;

    private static final int MOST = 5_000;
    /** Entries may be committed later than others with a higher id, but not by this many. */
    private static final int OUT_OF_ORDER = 20_000;

    private final JdbcClient jdbc;

    LedgerTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean lock() {
        return jdbc.sql("select pg_try_advisory_xact_lock(?)")
                .param(LOCK)
                .query(Boolean.class)
                .single();
    }

    Optional<Signed> newest() {
        return jdbc.sql("select * from ledger_checkpoint order by size desc limit 1")
                .query((row, i) -> new Signed(
                        new Tree(row.getLong("size"), bytes(row.getArray("peaks"))),
                        row.getString("note"),
                        row.getTimestamp("at").toInstant()))
                .optional();
    }

    /** Entries that have no leaf yet, lowest id first. */
    List<Entry> waiting() {
        return jdbc.sql("select " + COLUMNS + """
                         from audit a left join ledger_leaf l on l.entry = a.id
                        where l.entry is null and a.id > (select coalesce(max(entry), 0) - ? from ledger_leaf)
                        order by a.id limit ?
                        """)
                .params(OUT_OF_ORDER, MOST)
                .query(LedgerTable::entry)
                .list();
    }

    void add(long index, Entry entry) {
        jdbc.sql("insert into ledger_leaf (index, entry, hash) values (?, ?, ?)")
                .params(index, entry.id(), entry.leaf())
                .update();
    }

    void add(Tree tree, String note, Instant at) {
        jdbc.sql("insert into ledger_checkpoint (size, peaks, note, at) values (?, ?, ?, ?)")
                .params(tree.size(), tree.peaks().toArray(byte[][]::new), note, at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Long> indexOf(long entry) {
        return jdbc.sql("select index from ledger_leaf where entry = ?")
                .param(entry)
                .query(Long.class)
                .optional();
    }

    String text(long entry) {
        Entry found = jdbc.sql("select " + COLUMNS + " from audit a where id = ?")
                .param(entry)
                .query(LedgerTable::entry)
                .single();
        return new String(found.text(), StandardCharsets.UTF_8);
    }

    List<byte[]> leaves(long size) {
        return jdbc.sql("select hash from ledger_leaf where index < ? order by index")
                .param(size)
                .query(byte[].class)
                .list();
    }

    static Entry entry(ResultSet row, int index) throws SQLException {
        long id = row.getLong("id");
        List<String> columns = List.of(
                String.valueOf(id),
                row.getTimestamp("at").toInstant().toString(),
                row.getString("actor"),
                row.getString("action"),
                row.getString("object"),
                row.getString("details"));
        return new Entry(id, JsonMapper.shared().writeValueAsString(columns).getBytes(StandardCharsets.UTF_8));
    }

    private static List<byte[]> bytes(Array array) throws SQLException {
        return Arrays.asList((byte[][]) array.getArray());
    }
}
