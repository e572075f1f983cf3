package org.waymark.query.highlight.proof;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;
import org.waymark.documents.Attachment;
import org.waymark.documents.Attachment.Relationship;
import org.waymark.documents.PdfAttachments;
import org.waymark.ledger.proof.EventProof;
import org.waymark.ledger.proof.VerifierKey;

/** Attaches to the PDF of an issued version all by which anybody can check it. */
@Component
public final class ReportProofs {

    private final ReportSigning ledger;

    public ReportProofs(ReportSigning ledger) {
        this.ledger = ledger;
    }

    /**
     * The document with content, proof, checkpoint, and a signed note of what it shows; as it is, where this node has no key to
     * sign with. It is the same for the same document, for as long as the key is the same.
     *
     * @param pdf      of an issued version, without attachments
     * @param position of the event that issued it
     * @throws UnreadablePdfException if the document is no PDF
     */
    public byte[] attach(byte[] pdf, long position) {
        return ledger.key()
                .map(key -> attached(pdf, ledger.proof(position), key))
                .orElse(pdf);
    }

    private byte[] attached(byte[] pdf, EventProof proof, VerifierKey key) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            PdfAttachments.attach(pdf, of(pdf, proof, key), proof.commit().recordedAt(), out);
        } catch (IOException e) {
            throw new UnreadablePdfException("Files cannot be attached to this document", e);
        }
        return out.toByteArray();
    }

    private List<Attachment> of(byte[] pdf, EventProof proof, VerifierKey key) {
        IssuedReport report = IssuedReport.of(proof);
        RenderingNote note = new RenderingNote(key.name(), report.name(), report.fingerprint(), visible(pdf), key);
        return List.of(
                file(ProofFiles.CONTENT, "Everything that this report says, as it was issued", report.content()),
                file(ProofFiles.PROOF, "Proof that the report was recorded in the ledger", proof.json() + "\n"),
                file(ProofFiles.CHECKPOINT, "Signed checkpoint of the ledger", proof.checkpoint()),
                file(
                        ProofFiles.RENDERING,
                        "Signed digest of what this document shows",
                        ledger.sign(note.text()).note()));
    }

    static Attachment file(String name, String description, String content) {
        boolean json = name.endsWith(".json");
        return new Attachment(
                name,
                json ? "application/json" : "text/plain",
                name.equals(ProofFiles.CONTENT) ? Relationship.DATA : Relationship.SUPPLEMENT,
                description,
                content.getBytes(StandardCharsets.UTF_8));
    }

    /** The digest of what a document shows. */
    static String visible(byte[] pdf) {
        try (PDDocument document = ProofFiles.open(pdf)) {
            return VisibleDigest.of(document);
        } catch (IOException e) {
            throw new UnreadablePdfException("This document cannot be read", e);
        }
    }
}
