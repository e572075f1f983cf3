package org.waymark.ledger.proof;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.ledger.LedgerSettings;
import org.waymark.ledger.format.LedgerHead;
import org.waymark.ledger.merkle.MerkleProofs;
import org.waymark.ledger.merkle.MerkleTree;

/** Makes checkpoints. Never signs two ledgers of which one does not extend the other. Safe for several threads. */
public final class CheckpointSigner {

    private static final Logger log = LoggerFactory.getLogger(CheckpointSigner.class);

    private final TileTree tree;
    private final Checkpoints checkpoints;
    private final SigningKey key;
    private final Clock clock;

    /** Makes a signer for the ledger that the settings name, and lists its key. The key's name is the origin. */
    public CheckpointSigner(MongoDatabase database, LedgerSettings settings, SigningKey key, Clock clock) {
        this.tree = new TileTree(database, settings);
        this.checkpoints = new Checkpoints(database, settings);
        this.key = key;
        this.clock = clock;
        checkpoints.list(key.verifier(), clock.instant());
    }

    /**
     * Makes a checkpoint of the ledger as it is now.
     *
     * @return the checkpoint; one made before where the ledger has not grown since
     * @throws TamperedLedgerException if the ledger does not hold, or does not extend the last checkpoint; nothing is signed
     */
    public SignedCheckpoint make() {
        try {
            LedgerHead head = tree.extend();
            Optional<SignedCheckpoint> last = checkpoints.latest();
            last.ifPresent(before -> requireExtends(before, head));
            return last.filter(before -> before.checkpoint().size() == head.commits())
                    .orElseGet(() -> checkpoints.store(sign(head)));
        } catch (TamperedLedgerException e) {
            log.error("NO CHECKPOINT WAS SIGNED. {}", e.getMessage());
            throw e;
        }
    }

    private SignedCheckpoint sign(LedgerHead head) {
        String root = HexFormat.of().formatHex(tree.upTo(head.commits()).root(head.commits()));
        Checkpoint checkpoint = new Checkpoint(
                key.verifier().name(), head.commits(), root, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return new SignedCheckpoint(checkpoint, checkpoint.signed(key));
    }

    private void requireExtends(SignedCheckpoint before, LedgerHead head) {
        Checkpoint last = before.checkpoint();
        try {
            Checkpoint.open(before.note(), checkpoints.keys());
        } catch (InvalidNoteException e) {
            throw new TamperedLedgerException(
                    "The last checkpoint (of %d commits) was changed: %s".formatted(last.size(), e.getMessage()));
        }
        if (head.commits() < last.size()) {
            throw new TamperedLedgerException("The ledger has %d commits, but the last checkpoint has %d."
                    .formatted(head.commits(), last.size()));
        }
        MerkleTree now = tree.upTo(head.commits());
        List<byte[]> proof = now.consistencyProof(last.size(), head.commits());
        if (!MerkleProofs.isConsistent(
                last.size(), last.rootBytes(), head.commits(), now.root(head.commits()), proof)) {
            throw new TamperedLedgerException("The first %d commits are not those of the last checkpoint, made at %s."
                    .formatted(last.size(), last.time()));
        }
    }

    /**
     * Signs another text than a checkpoint with the same key.
     *
     * @param text its second line must not be a number, as that of a checkpoint is
     */
    public SignedNote sign(String text) {
        if (text.lines()
                .skip(1)
                .findFirst()
                .filter(line -> line.matches("[0-9]*"))
                .isPresent()) {
            throw new IllegalArgumentException("This text could be taken for a checkpoint");
        }
        return SignedNote.sign(text, key);
    }

    /** {@return the public half of the key that signs} */
    public VerifierKey verifier() {
        return key.verifier();
    }
}
