package org.waymark.ledger.proof;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.waymark.ledger.format.EventBody;

/**
 * Everything needed to check, without the ledger, that an event is in it: from the event's own parts to its hash, with the
 * hashes of its neighbours to that of its commit, along the path to the root, which the checkpoint signs. What the other
 * events of the commit say stays unknown. How it is written and checked: {@code docs/ledger-format.md}.
 *
 * @param position of the event
 * @param event with its parts, their salts and hashes
 * @param path hashes from the commit's leaf to the root, the deepest first; hex
 * @param checkpoint the signed note
 */
public record EventProof(long position, EventBody event, CommitPart commit, List<String> path, String checkpoint) {

    /**
     * The commit of the event.
     *
     * @param number its leaf index
     * @param first position of its first event
     * @param prev hash of the commit before it, hex
     * @param hash hex
     * @param events the hash of each event, in order, the proved one among them; hex
     */
    public record CommitPart(
            long number, long first, Instant recordedAt, String prev, String hash, List<String> events) {}

    /**
     * Reads a proof.
     *
     * @throws InvalidNoteException if it is none
     */
    public static EventProof parse(String json) {
        return ProofJson.read(json);
    }

    /**
     * Checks every step from the event to the checkpoint, without the ledger.
     *
     * @param keys who may have signed the checkpoint
     * @return the checkpoint of the ledger that the event is in
     * @throws InvalidNoteException if a step does not hold; the message says which
     */
    public Checkpoint open(Collection<VerifierKey> keys) {
        return EventProofCheck.open(this, keys);
    }

    /** {@return the proof as JSON, on one line} */
    public String json() {
        return ProofJson.write(this);
    }
}
