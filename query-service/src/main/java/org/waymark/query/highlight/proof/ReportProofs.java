package org.waymark.query.highlight.proof;

import org.springframework.stereotype.Component;

/** Puts into the PDF of an issued version all by which anybody can check it. */
@Component
public final class ReportProofs {

    private final ReportSigning ledger;

    public ReportProofs(ReportSigning ledger) {
        this.ledger = ledger;
    }

    /**
     * The document with content, proof, checkpoint and signed note attached; as it is, where this node has no key to sign with.
     *
     * @param pdf      of an issued version, complete but for these attachments
     * @param position of the event that issued it
     * @throws UnreadablePdfException if the document is no PDF
     */
    public byte[] attach(byte[] pdf, long position) {
        return ledger.key()
                .map(key -> ProvedPdf.of(pdf, ledger.proof(position), key, ledger::sign))
                .orElse(pdf);
    }
}
