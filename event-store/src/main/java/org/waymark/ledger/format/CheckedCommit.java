package org.waymark.ledger.format;

import java.util.List;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * What a look at one commit by itself has shown.
 *
 * @param document as the database holds it
 * @param link what joins it to its neighbours; null where something inside it does not hold
 * @param traces what it says about redactions and files, and which of its parts are redacted, in order
 */
public record CheckedCommit(
        RawBsonDocument document, @Nullable Link link, List<LedgerTrace> traces) {

    /**
     * What joins a commit to its neighbours.
     *
     * @param recordedAt milliseconds since 1970-01-01T00:00Z
     * @param leaf its hash as a leaf of the Merkle tree
     */
    public record Link(long number, long first, int size, long recordedAt, byte[] prev, byte[] hash, byte[] leaf) {}
}
