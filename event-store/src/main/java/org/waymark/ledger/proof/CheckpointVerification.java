package org.waymark.ledger.proof;

import java.util.List;
import org.waymark.ledger.verify.Anchor;
import org.waymark.ledger.verify.Finding.Kind;
import org.waymark.ledger.verify.LedgerVerifier;
import org.waymark.ledger.verify.Verification;
import org.waymark.ledger.verify.VerificationProgress;

/**
 * Whether the ledger of today extends the one that a checkpoint was made of: the root of its first commits is derived from its
 * own documents, and not from any tile.
 *
 * @param verification of the whole ledger, with the checkpoint as what is known of it
 */
public record CheckpointVerification(Checkpoint checkpoint, Verification verification) {

    /**
     * Verifies the ledger against a checkpoint.
     *
     * @param checkpoint opened with a key that is known from elsewhere than the ledger
     */
    public static CheckpointVerification of(
            Checkpoint checkpoint, LedgerVerifier verifier, VerificationProgress progress) {
        return new CheckpointVerification(checkpoint, verifier.verify(List.of(anchor(checkpoint)), progress));
    }

    /** {@return the checkpoint as something that is known of the ledger} */
    public static Anchor anchor(Checkpoint checkpoint) {
        String source = "the checkpoint of " + checkpoint.time() + " by " + checkpoint.origin();
        return Anchor.root(checkpoint.size(), checkpoint.root(), source);
    }

    /**
     * {@return whether the ledger extends that of the checkpoint} What is behind the checkpoint may still not hold: the
     * verification says so.
     */
    public boolean extendsCheckpoint() {
        boolean reached = verification.commits() >= checkpoint.size();
        return reached
                && verification
                        .finding()
                        .map(finding -> finding.kind() != Kind.REWRITTEN)
                        .orElse(true);
    }
}
