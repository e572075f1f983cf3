package org.waymark.query.ledger;

import java.time.Instant;
import java.util.List;
import org.waymark.ledger.proof.SignedCheckpoint;

/** A checkpoint as a line of a table. */
record CheckpointLine(long size, String root, Instant time) {

    static List<CheckpointLine> all(List<SignedCheckpoint> checkpoints) {
        return checkpoints.stream()
                .map(SignedCheckpoint::checkpoint)
                .map(checkpoint -> new CheckpointLine(checkpoint.size(), checkpoint.root(), checkpoint.time()))
                .toList();
    }

    /** {@return the first of the root's digits, enough to compare by eye} */
    public String shortRoot() {
        return root.substring(0, 16);
    }
}
