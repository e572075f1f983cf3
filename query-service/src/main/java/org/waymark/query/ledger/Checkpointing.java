package org.waymark.query.ledger;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.waymark.ledger.LedgerReader;
import org.waymark.ledger.proof.CheckpointSigner;
import org.waymark.ledger.proof.Checkpoints;
import org.waymark.ledger.proof.SignedCheckpoint;
import org.waymark.ledger.proof.SignedNote;
import org.waymark.ledger.proof.TamperedLedgerException;
import org.waymark.ledger.proof.VerifierKey;

/** Makes checkpoints, on demand and where the ledger has grown, and hands them on to be published. Safe for several threads. */
class Checkpointing {

    private final @Nullable CheckpointSigner signer;
    private final Checkpoints checkpoints;
    private final LedgerReader ledger;
    private final Publication publication;
    private final AtomicReference<@Nullable String> alarm = new AtomicReference<>();

    /** @param signer null where this node has no key */
    Checkpointing(
            @Nullable CheckpointSigner signer, Checkpoints checkpoints, LedgerReader ledger, Publication publication) {
        this.signer = signer;
        this.checkpoints = checkpoints;
        this.ledger = ledger;
        this.publication = publication;
    }

    /** {@return whether this node has a key} */
    boolean signs() {
        return signer != null;
    }

    /**
     * Makes a checkpoint of the ledger as it is now; {@return it, or the last one where the ledger has not grown since}
     *
     * @throws NoSigningKeyException if this node has no key
     * @throws TamperedLedgerException if the ledger does not extend what was signed before
     */
    SignedCheckpoint make() {
        if (signer == null) {
            throw new NoSigningKeyException();
        }
        try {
            SignedCheckpoint made = signer.make();
            alarm.set(null);
            publication.publish(made);
            return made;
        } catch (TamperedLedgerException e) {
            alarm.set(e.getMessage());
            throw e;
        }
    }

    /** Makes a checkpoint unless there is nothing new, or no key; the last one is published where it was not yet. */
    void makeIfGrown() {
        Optional<SignedCheckpoint> last = latest();
        long signed = last.map(before -> before.checkpoint().size()).orElse(0L);
        if (signs() && ledger.head().commits() != signed) {
            make();
        } else {
            last.ifPresent(publication::publish);
        }
    }

    /** {@return the public half of the key that signs; empty where this node has none} */
    Optional<VerifierKey> key() {
        return Optional.ofNullable(signer).map(CheckpointSigner::verifier);
    }

    /**
     * Signs another text than a checkpoint with the same key.
     *
     * @throws NoSigningKeyException if this node has no key
     */
    SignedNote sign(String text) {
        if (signer == null) {
            throw new NoSigningKeyException();
        }
        return signer.sign(text);
    }

    Optional<SignedCheckpoint> latest() {
        return checkpoints.latest();
    }

    /** {@return why no checkpoint could be signed when that was last tried; empty where one could} */
    Optional<String> alarm() {
        return Optional.ofNullable(alarm.get());
    }
}
