package gradedsanctions.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gradedsanctions.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever a person with all rights on the database does to the log is found, and the first bad entry is named. */
class TamperingTest {

    private static final int SAMPLE = 7;

    @TempDir
    Path folder;

    private DataSource database;
    private JdbcClient jdbc;
    private Ledger ledger;

    @BeforeEach
    void fill() {
        database = TestDatabase.fresh();
        jdbc = JdbcClient.create(database);
        ledger = new Ledger(
                new LedgerTable(jdbc),
                new TransactionTemplate(new DataSourceTransactionManager(database)),
                Clock.systemUTC(),
                folder,
                null,
                null);
        ledger.keepKey();
        enter(12);
        enter(9);
    }

    private void enter(int entries) {
        jdbc.sql("""
                        insert into audit (at, actor, action, object, details)
                        select timestamptz '2026-01-02 03:04:05.678901Z' + i * interval '1 s', 'inspector', 'CASE_OPENED',
                               'case-' || i, jsonb_build_object('number', '2026-' || i)
                        from generate_series(1, ?) i
                        """).param(entries).update();
        ledger.advance();
    }

    private Verification.Verdict verify(Connection connection) throws SQLException {
        return Verification.of(connection, folder.resolve("checkpoints"));
    }

    /** What is said of the log after a change that is taken back at once. */
    private String after(String... changes) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local session_replication_role = replica");
            for (String change : changes) {
                assertThat(statement.executeUpdate(change)).as(change).isPositive();
            }
            String said = verify(connection).fault().orElse("nothing");
            connection.rollback();
            return said;
        } catch (SQLException e) {
            throw new IllegalStateException(String.join("; ", changes), e);
        }
    }

    @Test
    void anUntouchedLogHolds() throws SQLException {
        try (Connection connection = database.getConnection()) {
            Verification.Verdict verdict = verify(connection);
            assertThat(verdict.fault()).isEmpty();
            assertThat(verdict.entries()).isEqualTo(21);
            assertThat(verdict.checkpoints()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @CsvSource({"actor", "action", "object"})
    void everyFlippedCharacterOfAnEntryIsFound(String column) {
        String text = jdbc.sql("select " + column + " from audit where id = " + SAMPLE)
                .query(String.class)
                .single();
        for (int i = 1; i <= text.length(); i++) {
            String flip = "overlay(%s placing chr(ascii(substr(%1$s, %d, 1)) # 1) from %2$d)".formatted(column, i);
            assertThat(after("update audit set " + column + " = " + flip + " where id = " + SAMPLE))
                    .startsWith("Entry " + SAMPLE + " is not as it was entered");
        }
    }

    @Test
    void everyFlippedByteOfALeafIsFound() {
        for (int i = 0; i < 32; i++) {
            String flip = "set_byte(hash, %d, get_byte(hash, %1$d) # 1)".formatted(i);
            assertThat(after("update ledger_leaf set hash = " + flip + " where entry = " + SAMPLE))
                    .startsWith("Entry " + SAMPLE + " is not as it was entered");
        }
    }

    @Test
    void everyFlippedByteOfACheckpointIsFound() throws IOException {
        Path file = folder.resolve("checkpoints/000000000012.checkpoint");
        byte[] note = Files.readAllBytes(file);
        for (int i = 0; i < note.length; i++) {
            byte[] bent = note.clone();
            bent[i] ^= 1;
            Files.write(file, bent);
            assertThat(after("update audit set actor = actor where id = 1"))
                    .as(new String(bent, StandardCharsets.UTF_8))
                    .startsWith("The checkpoint 000000000012.checkpoint");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit set at = at + interval '1 microsecond' where id = 7 | Entry 7 is not",
                "update audit set details = '{\"number\": \"2026-8\"}' where id = 7 | Entry 7 is not",
                "delete from audit where id = 7 | Entry 7 is missing",
                "delete from ledger_leaf where entry = 7 | Leaf 6 is missing",
                "update audit set object = case id when 7 then 'case-8' else 'case-7' end where id in (7, 8)"
                        + " | Entry 7 is not",
                "update ledger_leaf set entry = case entry when 7 then -8 else -7 end where entry in (7, 8) ;"
                        + " update ledger_leaf set entry = -entry where entry < 0 | Entry 8 is not",
                "insert into audit (at, actor, action, object, details)"
                        + " values ('2026-01-02', 'nobody', 'CASE_DECIDED', 'x', '{}') | was put in among older ones",
                "delete from ledger_leaf where index > 14 ; delete from audit where id > 15 ;"
                        + " delete from ledger_checkpoint where size > 15 | The log was cut: it has 15 entries",
            })
    void whatIsChangedDeletedSwappedPutInOrCutIsNamed(String changesAndSaid) {
        String[] parts = changesAndSaid.split(" \\| ");
        assertThat(after(parts[0].split(" ; "))).contains(parts[1]);
    }

    @Test
    void aLogWrittenAnewIsGivenAwayByTheCheckpoint() {
        List<String> changes = new ArrayList<>(List.of("update audit set actor = 'someone-else' where id = 7"));
        changes.add("update ledger_leaf set hash = '\\x" + leafOfTheChanged() + "' where entry = 7");
        assertThat(after(changes.toArray(String[]::new)))
                .startsWith("The log up to entry 12 is not the one of the checkpoint of size 12");
    }

    private String leafOfTheChanged() {
        LedgerTable.Entry entry = jdbc.sql("select " + LedgerTable.COLUMNS + " from audit a where id = 7")
                .query(LedgerTable::entry)
                .single();
        String text = new String(entry.text(), StandardCharsets.UTF_8).replace("inspector", "someone-else");
        return HexFormat.of().formatHex(Tree.leaf(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void nothingIsSignedOverALogThatWasCut() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("delete from ledger_checkpoint where size > 12");
            statement.execute("delete from ledger_leaf where index > 11");
            statement.execute("delete from audit where id > 12");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        assertThatThrownBy(() -> enter(3)).hasMessageContaining("tells of 21 entries");
    }

    @Test
    void everyEntryCanBeProvedToBeInTheLog() {
        for (long entry = 1; entry <= 21; entry++) {
            Ledger.Proof proof = ledger.proof(entry);
            Checkpoint checkpoint = Checkpoint.read(proof.checkpoint()).orElseThrow();
            byte[] leaf = Tree.leaf(proof.entry().getBytes(StandardCharsets.UTF_8));
            List<byte[]> path =
                    proof.path().stream().map(Base64.getDecoder()::decode).toList();
            assertThat(Base64.getEncoder().encodeToString(TreeTest.lead(leaf, proof.index(), proof.size(), path)))
                    .isEqualTo(checkpoint.root());
        }
        assertThatThrownBy(() -> ledger.proof(99)).hasMessageContaining("99");
    }
}
