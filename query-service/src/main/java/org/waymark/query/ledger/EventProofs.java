package org.waymark.query.ledger;

import org.jspecify.annotations.Nullable;
import org.waymark.ledger.proof.Checkpoints;
import org.waymark.ledger.proof.EventProof;
import org.waymark.ledger.proof.Proofs;
import org.waymark.ledger.proof.SignedCheckpoint;
import org.waymark.query.api.BadParameterException;
import org.waymark.query.api.NotFoundException;

/** Finds the proof of an event for a checkpoint. */
final class EventProofs {

    private final Proofs proofs;
    private final Checkpoints checkpoints;

    EventProofs(Proofs proofs, Checkpoints checkpoints) {
        this.proofs = proofs;
        this.checkpoints = checkpoints;
    }

    /**
     * {@return the proof that an event is in the ledger}
     *
     * @param size of the checkpoint to prove it for; null for the last one
     * @throws NotFoundException if there is no such checkpoint, or it is of a ledger without this position
     */
    EventProof proof(long position, @Nullable Long size) {
        if (position < 0) {
            throw new BadParameterException("position", "position must be 0 or more, not " + position);
        }
        SignedCheckpoint checkpoint = (size == null ? checkpoints.latest() : checkpoints.ofSize(size))
                .orElseThrow(() -> CheckpointsApi.missing(
                        size == null
                                ? "There are no checkpoints yet. POST /api/ledger/checkpoints makes one"
                                : "There is no checkpoint of " + size + " commits"));
        return proofs.ofEvent(position, checkpoint)
                .orElseThrow(() -> new NotFoundException(
                        "proof.not-covered",
                        "The checkpoint of " + checkpoint.checkpoint().size() + " commits has no position " + position
                                + ". POST /api/ledger/checkpoints makes a new one if the ledger has grown"));
    }
}
