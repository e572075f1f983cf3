package org.waymark.ledger.format;

import org.bson.types.Binary;
import org.waymark.ledger.format.RedactionAttestation.Part;

/** Something in the ledger that has to do with a redaction. */
public sealed interface RedactionTrace extends LedgerTrace {

    /**
     * A part without salt.
     *
     * @param content hash of the current content, as an attestation has it
     */
    record Redacted(long position, Part part, Binary content) implements RedactionTrace {}

    /** @param position of the event that attests */
    record Attested(long position, RedactionAttestation attestation) implements RedactionTrace {}
}
