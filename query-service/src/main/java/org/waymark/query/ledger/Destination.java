package org.waymark.query.ledger;

import java.io.IOException;
import org.waymark.ledger.proof.SignedCheckpoint;

/** A place outside the ledger where its checkpoints are kept, out of reach of who could change the ledger. */
interface Destination {

    /** {@return where it is, for people; nothing secret} */
    String name();

    /**
     * Brings a checkpoint there, which may have been brought there before.
     *
     * @throws IOException if it is not there afterwards; the message says why
     */
    void publish(SignedCheckpoint checkpoint) throws IOException, InterruptedException;
}
