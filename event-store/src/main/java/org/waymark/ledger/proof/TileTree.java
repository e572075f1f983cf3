package org.waymark.ledger.proof;

import com.mongodb.client.MongoDatabase;
import org.waymark.ledger.LedgerCommits;
import org.waymark.ledger.LedgerSettings;
import org.waymark.ledger.format.Commit;
import org.waymark.ledger.format.LedgerHead;
import org.waymark.ledger.merkle.MerkleTree;
import org.waymark.ledger.verify.LedgerVerifier;

/** The Merkle tree of the ledger, kept as tiles and extended from the ledger when asked. Safe for several threads. */
final class TileTree {

    private final LedgerCommits commits;
    private final Tiles tiles;

    TileTree(MongoDatabase database, LedgerSettings settings) {
        this.commits = new LedgerCommits(database, settings);
        this.tiles = new Tiles(database, settings.collection());
    }

    /**
     * Brings the tiles up to the ledger. Only commits that hold are added.
     *
     * @return the last commit that they hold then
     * @throws TamperedLedgerException if a commit does not hold, or the ledger is shorter than it was
     */
    LedgerHead extend() {
        LedgerHead from = tiles.head();
        Growth growth = new Growth(from);
        commits.forEach(from.position() + 1, Long.MAX_VALUE - 1, growth::add);
        requireNotCutOff(growth.head);
        if (growth.head.commits() > from.commits()) {
            growth.tiles.finish();
            tiles.advance(growth.head);
        }
        return growth.head;
    }

    private void requireNotCutOff(LedgerHead before) {
        LedgerHead now = commits.head();
        if (now.commits() < before.commits()) {
            throw new TamperedLedgerException(
                    "The ledger has %d commits, but had %d before.".formatted(now.commits(), before.commits()));
        }
    }

    /** {@return how many commits the tiles hold} */
    long extent() {
        return tiles.head().commits();
    }

    /** {@return the tree of the first {@code size} commits, no more than {@link #extent}} */
    MerkleTree upTo(long size) {
        return new MerkleTree(new TileNodes(tiles, size));
    }

    /** Adds commits that follow each other. */
    private final class Growth {

        private final TileGrowth tiles;
        private LedgerHead head;

        Growth(LedgerHead from) {
            this.tiles = new TileGrowth(TileTree.this.tiles, from.commits());
            this.head = from;
        }

        void add(Commit commit) {
            LedgerVerifier.check(commit, head).ifPresent(finding -> {
                throw new TamperedLedgerException("The ledger is not intact. " + finding);
            });
            tiles.add(commit.hash().getData());
            head = commit.head();
        }
    }
}
