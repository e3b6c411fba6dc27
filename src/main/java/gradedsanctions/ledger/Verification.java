package gradedsanctions.ledger;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Holds the audit log against its tree and the tree against the checkpoints. Whoever bends an entry would have to bend
 * its leaf, every checkpoint in the folder and their signatures.
 */
public final class Verification {

    /**
     * @param fault what is wrong first; empty if nothing is
     * @param entries in the tree, up to the fault
     * @param checkpoints that hold
     */
    public record Verdict(Optional<String> fault, long entries, int checkpoints) {}

    private static final String LEAVES = "select l.index, l.entry, l.hash, " + LedgerTable.COLUMNS
            + " from ledger_leaf l left join audit a on a.id = l.entry order by l.index";
    /** Entries that the sequencer has passed by are not waiting: they were put among older ones. */
    private static final String PASSED_BY = """
            select a.id from audit a left join ledger_leaf l on l.entry = a.id
            where l.entry is null and a.at < (select max(at) - interval '10 minutes' from ledger_checkpoint)
            order by a.id limit 1
            """;

    private static final int FETCH = 1_000;

    private final Map<Long, Checkpoint> checkpoints = new TreeMap<>();
    private final Tree tree = Tree.empty();
    private int held;

    private Verification() {}

    /**
     * @param database of which the audit log and its tree are read, in one transaction
     * @param folder of checkpoints and their key
     * @throws IllegalArgumentException if the key can't be read
     */
    public static Verdict of(Connection database, Path folder) throws SQLException {
        Verification verification = new Verification();
        Optional<String> fault = verification.readCheckpoints(new CheckpointFolder(folder));
        if (fault.isEmpty()) {
            fault = verification.walk(database);
        }
        return new Verdict(fault, verification.tree.size(), verification.held);
    }

    private Optional<String> readCheckpoints(CheckpointFolder folder) {
        VerifierKey key = folder.key();
        for (Path file : folder.files()) {
            Optional<Checkpoint> read = Checkpoint.read(CheckpointFolder.read(file));
            if (read.isEmpty() || !key.signed(read.get().note())) {
                return Optional.of("The checkpoint " + file.getFileName() + " is not as it was signed");
            }
            checkpoints.put(read.get().size(), read.get());
        }
        return Optional.empty();
    }

    private Optional<String> walk(Connection database) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.setFetchSize(FETCH);
            try (ResultSet row = statement.executeQuery(LEAVES)) {
                while (row.next()) {
                    Optional<String> fault = step(row);
                    if (fault.isPresent()) {
                        return fault;
                    }
                }
            }
            return afterTheLast(statement);
        }
    }

    private Optional<String> step(ResultSet row) throws SQLException {
        long entry = row.getLong("entry");
        if (row.getLong("index") != tree.size()) {
            return Optional.of("Leaf " + tree.size() + " is missing; the next is of entry " + entry);
        }
        if (row.getObject("id") == null) {
            return Optional.of("Entry " + entry + " is missing");
        }
        byte[] leaf = LedgerTable.entry(row, 0).leaf();
        if (!Arrays.equals(leaf, row.getBytes("hash"))) {
            return Optional.of("Entry " + entry + " is not as it was entered, or its leaf is not");
        }
        tree.append(leaf);
        Checkpoint checkpoint = checkpoints.get(tree.size());
        if (checkpoint != null) {
            if (!checkpoint.root().equals(Base64.getEncoder().encodeToString(tree.root()))) {
                return Optional.of("The log up to entry " + entry + " is not the one of the checkpoint of size "
                        + tree.size() + ": something in it was written anew after entry of leaf " + lastHeld());
            }
            held++;
        }
        return Optional.empty();
    }

    private long lastHeld() {
        return new ArrayList<>(checkpoints.keySet())
                .stream().filter(size -> size < tree.size()).reduce(0L, (a, b) -> b);
    }

    private Optional<String> afterTheLast(Statement statement) throws SQLException {
        List<Long> beyond =
                checkpoints.keySet().stream().filter(size -> size > tree.size()).toList();
        if (!beyond.isEmpty()) {
            return Optional.of("The log was cut: it has " + tree.size() + " entries, and a checkpoint tells of "
                    + beyond.get(beyond.size() - 1));
        }
        try (ResultSet passed = statement.executeQuery(PASSED_BY)) {
            return passed.next()
                    ? Optional.of("Entry " + passed.getLong(1) + " was put in among older ones: it is in no leaf")
                    : Optional.empty();
        }
    }
}
