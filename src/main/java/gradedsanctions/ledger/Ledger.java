package gradedsanctions.ledger;

import gradedsanctions.problem.Fault;
import gradedsanctions.problem.Rejected;
import jakarta.annotation.PostConstruct;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Appends the entries of the audit log to the tree, and signs and keeps each state it comes to. */
@Component
public class Ledger {

    /**
     * @param checkpoint the signed note
     * @param at when it was signed
     */
    public record State(long size, String checkpoint, Instant at) {}

    /**
     * That an entry is in the log: RFC 6962 section 2.1.1.
     *
     * @param entry what is hashed into the leaf
     * @param path hashes in base 64, lowest first
     */
    public record Proof(long index, long size, String entry, List<String> path, String checkpoint) {}

    private static final String ORIGIN = "graded-sanctions/audit";
    private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);

    private final LedgerTable table;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final SigningKey key;
    private final CheckpointFolder folder;

    Ledger(
            LedgerTable table,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${sanctions.data:data}") Path data,
            @Value("${sanctions.checkpoints:#{null}}") @Nullable Path checkpoints,
            @Value("${sanctions.checkpoint-key:#{null}}") @Nullable Path keyFile) {
        this.table = table;
        this.transaction = transaction;
        this.clock = clock;
        this.key = SigningKey.in(keyFile == null ? data.resolve("checkpoint-key") : keyFile, ORIGIN);
        this.folder = new CheckpointFolder(checkpoints == null ? data.resolve("checkpoints") : checkpoints);
    }

    @PostConstruct
    void keepKey() {
        folder.keepKey(key.verifier());
    }

    @Scheduled(initialDelay = 5_000, fixedDelay = 30_000)
    void sequence() {
        try {
            advance();
        } catch (RuntimeException e) {
            LOG.error("The audit log can't be sealed: {}", e.getMessage());
        }
    }

    /**
     * Appends every entry that waits. Does nothing while another node does it.
     *
     * @throws IllegalStateException if a kept checkpoint tells of more than the database holds: signing on would hide it
     */
    public void advance() {
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(status -> table.lock() && append()));
            table.newest().ifPresent(signed -> folder.keep(signed.tree().size(), signed.note()));
        }
    }

    private boolean append() {
        Tree tree = table.newest().map(LedgerTable.Signed::tree).orElseGet(Tree::empty);
        refuseIfCut(tree);
        List<LedgerTable.Entry> waiting = table.waiting();
        for (LedgerTable.Entry entry : waiting) {
            table.add(tree.size(), entry);
            tree.append(entry.leaf());
        }
        if (!waiting.isEmpty()) {
            table.add(tree, key.sign(Checkpoint.body(ORIGIN, tree.size(), tree.root())), clock.instant());
        }
        return !waiting.isEmpty();
    }

    private void refuseIfCut(Tree tree) {
        List<Path> kept = folder.files();
        if (kept.isEmpty()) {
            return;
        }
        Path last = kept.get(kept.size() - 1);
        Checkpoint.read(CheckpointFolder.read(last)).ifPresent(checkpoint -> {
            boolean same = checkpoint.root().equals(Base64.getEncoder().encodeToString(tree.root()));
            if (checkpoint.size() > tree.size() || (checkpoint.size() == tree.size() && !same)) {
                throw new IllegalStateException("the checkpoint " + last + " tells of " + checkpoint.size()
                        + " entries that the database does not hold so; nothing is signed until this is explained");
            }
        });
    }

    /** Null before the first entry. */
    public @Nullable State state() {
        return table.newest()
                .map(signed -> new State(signed.tree().size(), signed.note(), signed.at()))
                .orElse(null);
    }

    /** @throws Rejected 404 if the log has no such entry */
    public Proof proof(long entry) {
        advance();
        LedgerTable.Signed signed = table.newest().orElseThrow(() -> unknown(entry));
        long index = table.indexOf(entry).orElseThrow(() -> unknown(entry));
        List<byte[]> leaves = table.leaves(signed.tree().size());
        Base64.Encoder encoder = Base64.getEncoder();
        return new Proof(
                index,
                signed.tree().size(),
                table.text(entry),
                Tree.path(Math.toIntExact(index), leaves).stream()
                        .map(encoder::encodeToString)
                        .toList(),
                signed.note());
    }

    private static Rejected unknown(long entry) {
        return new Rejected(
                404,
                "No such entry",
                "The audit log has no entry " + entry,
                List.of(Fault.of("entry", entry, "the id of an entry of the audit log")),
                Map.of());
    }
}
