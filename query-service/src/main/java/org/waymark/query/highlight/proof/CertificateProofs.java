package org.waymark.query.highlight.proof;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.documents.Attachment;
import org.waymark.documents.PdfAttachments;
import org.waymark.ledger.proof.VerifierKey;

/** Attaches to the PDF of a certificate the signed note by which anybody can check it. */
@Component
public final class CertificateProofs {

    private final ReportSigning ledger;

    public CertificateProofs(ReportSigning ledger) {
        this.ledger = ledger;
    }

    /**
     * The document with a signed note of what it certifies and shows. It is the same for the same document and key.
     *
     * @param pdf        the certificate, without attachments
     * @param checkpoint the signed note of the checkpoint that it names; null where it names none
     * @param key        with which this node signs
     * @throws UnreadablePdfException if the document is no PDF
     */
    public byte[] attach(byte[] pdf, Certificate certificate, @Nullable String checkpoint, VerifierKey key) {
        CertificateNote note = new CertificateNote(certificate, ReportProofs.visible(pdf), key);
        List<Attachment> files = new ArrayList<>(List.of(ReportProofs.file(
                ProofFiles.CERTIFICATE,
                "What is certified, with the signature of the ledger",
                ledger.sign(note.text()).note())));
        if (checkpoint != null) {
            files.add(ReportProofs.file(ProofFiles.CHECKPOINT, "Signed checkpoint of the ledger", checkpoint));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            PdfAttachments.attach(pdf, files, certificate.verifiedAt(), out);
        } catch (IOException e) {
            throw new UnreadablePdfException("Files cannot be attached to this document", e);
        }
        return out.toByteArray();
    }
}
