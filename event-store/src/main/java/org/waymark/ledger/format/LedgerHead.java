package org.waymark.ledger.format;

import java.time.Instant;

/**
 * The end of the ledger.
 *
 * @param position position of the last event, -1 when the ledger is empty
 * @param hash hash of the last commit in hex; 64 zeros when the ledger is empty
 * @param recordedAt when the last commit was recorded; {@link Instant#EPOCH} when the ledger is empty
 * @param commits how many commits the ledger has: the size of its Merkle tree
 */
public record LedgerHead(long position, String hash, Instant recordedAt, long commits) {

    /** The end of a ledger that holds nothing yet. */
    public static final LedgerHead EMPTY = new LedgerHead(-1, Digest.ZERO_HEX, Instant.EPOCH, 0);
}
