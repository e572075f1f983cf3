package org.waymark.query.highlight.proof;

import java.util.Optional;
import org.waymark.ledger.proof.EventProof;
import org.waymark.ledger.proof.SignedNote;
import org.waymark.ledger.proof.VerifierKey;

/** What a proof of a report needs of the ledger. */
public interface ReportSigning {

    /** The key that signs; empty where this node has none. */
    Optional<VerifierKey> key();

    /** Signs a text with it. */
    SignedNote sign(String text);

    /** The proof of an event, for a checkpoint that covers it: one is made where there is none yet. */
    EventProof proof(long position);
}
