package org.waymark.ledger;

import java.time.Instant;

/**
 * The end of the ledger.
 *
 * @param position position of the last event, -1 when the ledger is empty
 * @param hash hash of the last commit in hex; 64 zeros when the ledger is empty
 * @param recordedAt when the last commit was recorded; {@link Instant#EPOCH} when the ledger is empty
 */
public record LedgerHead(long position, String hash, Instant recordedAt) {

    static final LedgerHead EMPTY = new LedgerHead(-1, Digest.ZERO_HEX, Instant.EPOCH);
}
