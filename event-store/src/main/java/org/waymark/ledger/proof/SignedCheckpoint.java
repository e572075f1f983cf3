package org.waymark.ledger.proof;

/**
 * A checkpoint and the note that it came from.
 *
 * @param note the signed note, to be published as it is
 */
public record SignedCheckpoint(Checkpoint checkpoint, String note) {

    static SignedCheckpoint stored(String note) {
        return new SignedCheckpoint(Checkpoint.unchecked(note), note);
    }
}
