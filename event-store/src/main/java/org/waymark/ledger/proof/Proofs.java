package org.waymark.ledger.proof;

import com.mongodb.client.MongoDatabase;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.bson.types.Binary;
import org.waymark.ledger.LedgerCommits;
import org.waymark.ledger.LedgerSettings;
import org.waymark.ledger.format.Commit;
import org.waymark.ledger.format.EventBody;
import org.waymark.ledger.merkle.MerkleTree;
import org.waymark.ledger.proof.EventProof.CommitPart;

/** Proves what the checkpoints of a ledger imply. Safe for several threads. */
public final class Proofs {

    private static final HexFormat HEX = HexFormat.of();

    private final LedgerCommits commits;
    private final TileTree tree;

    /** Makes proofs for the ledger that the settings name. */
    public Proofs(MongoDatabase database, LedgerSettings settings) {
        this.commits = new LedgerCommits(database, settings);
        this.tree = new TileTree(database, settings);
    }

    /**
     * {@return the proof that an event is in the ledger of a checkpoint; empty where that ledger has no such position}
     *
     * @throws TamperedLedgerException if the tree of the ledger is not that of the checkpoint
     */
    public Optional<EventProof> ofEvent(long position, SignedCheckpoint checkpoint) {
        long size = checkpoint.checkpoint().size();
        return commits.holding(position)
                .filter(commit -> commit.number() < size)
                .map(commit -> proof(position, commit, checkpoint));
    }

    /**
     * {@return the proof for the first checkpoint that covers the event: the same whenever it is asked for; empty where none
     * does yet}
     *
     * @throws TamperedLedgerException if the tree of the ledger is not that of the checkpoint
     */
    public Optional<EventProof> lasting(long position, Checkpoints checkpoints) {
        return commits.holding(position)
                .flatMap(commit ->
                        checkpoints.above(commit.number()).map(checkpoint -> proof(position, commit, checkpoint)));
    }

    private EventProof proof(long position, Commit commit, SignedCheckpoint checkpoint) {
        long size = checkpoint.checkpoint().size();
        MerkleTree now = tree(size);
        if (!HEX.formatHex(now.root(size)).equals(checkpoint.checkpoint().root())) {
            throw new TamperedLedgerException("The first %d commits are not those of the checkpoint.".formatted(size));
        }
        List<EventBody> events = commit.body().events();
        CommitPart part = new CommitPart(
                commit.number(),
                commit.first(),
                commit.recordedAt(),
                hex(commit.prev()),
                hex(commit.hash()),
                events.stream().map(event -> hex(event.hash())).toList());
        EventBody event = events.get((int) (position - commit.first()));
        return new EventProof(position, event, part, hex(now.inclusionProof(commit.number(), size)), checkpoint.note());
    }

    /**
     * {@return the proof that the first {@code second} commits extend the first {@code first}}
     *
     * @throws IllegalArgumentException if the first is larger, or the second larger than the ledger
     */
    public ConsistencyProof between(long first, long second) {
        MerkleTree now = tree(second);
        List<byte[]> hashes = now.consistencyProof(first, second);
        return new ConsistencyProof(
                first, HEX.formatHex(now.root(first)), second, HEX.formatHex(now.root(second)), hex(hashes));
    }

    private MerkleTree tree(long size) {
        long there = tree.extent();
        if (size > there && size > tree.extend().commits()) {
            throw new IllegalArgumentException("The ledger has fewer than " + size + " commits");
        }
        return tree.upTo(size);
    }

    private static String hex(Binary bytes) {
        return HEX.formatHex(bytes.getData());
    }

    private static List<String> hex(List<byte[]> hashes) {
        return hashes.stream().map(HEX::formatHex).toList();
    }
}
