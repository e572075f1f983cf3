package org.waymark.query.highlight.proof;

import static org.waymark.query.highlight.proof.ProofFiles.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.waymark.ledger.proof.Checkpoint;
import org.waymark.ledger.proof.InvalidNoteException;
import org.waymark.ledger.proof.SignedNote;
import org.waymark.ledger.proof.VerifierKey;
import org.waymark.query.highlight.proof.ReportCheck.Altered;
import org.waymark.query.highlight.proof.ReportCheck.Certified;
import org.waymark.query.highlight.proof.ReportCheck.Finding;
import org.waymark.query.highlight.proof.ReportCheck.Where;

/** Checks the PDF of a certificate by what is attached to it alone. */
final class CertificateChecker {

    private CertificateChecker() {}

    /**
     * Checks a certificate.
     *
     * @param files   attached to it, the signed note among them
     * @param visible the digest of what it shows
     * @param known   as in {@link ReportChecker#check}
     */
    static ReportCheck check(Map<String, byte[]> files, String visible, Collection<VerifierKey> known) {
        try {
            SignedNote signed = SignedNote.parse(text(bytes(files, ProofFiles.CERTIFICATE)));
            CertificateNote note = CertificateNote.of(signed);
            Collection<VerifierKey> keys = known.isEmpty() ? List.of(note.key()) : known;
            VerifierKey signer = signed.requireSignedBy(keys);
            if (!signer.name().equals(note.certificate().origin())) {
                throw new InvalidNoteException(
                        "It is of " + note.certificate().origin() + " and signed by " + signer.name() + ".");
            }
            List<Finding> findings = findings(files, note, visible, keys);
            return findings.isEmpty()
                    ? new Certified(note.certificate(), signer, !known.isEmpty())
                    : new Altered(findings);
        } catch (InvalidNoteException e) {
            return new Altered(List.of(new Finding(
                    Where.NOTE,
                    "The note that says what this document certifies is not what the ledger signed. "
                            + e.getMessage())));
        }
    }

    private static List<Finding> findings(
            Map<String, byte[]> files, CertificateNote note, String visible, Collection<VerifierKey> keys) {
        List<Finding> findings = new ArrayList<>();
        if (!note.visible().equals(visible)) {
            findings.add(
                    new Finding(
                            Where.TEXT,
                            "What the document shows is not what was certified: a page, a font or what is read out of them was changed."));
        }
        if (note.certificate().checkpoint() != null) {
            try {
                checkpoint(note.certificate(), Checkpoint.open(text(bytes(files, ProofFiles.CHECKPOINT)), keys));
            } catch (InvalidNoteException e) {
                findings.add(new Finding(
                        Where.CHECKPOINT,
                        ProofFiles.CHECKPOINT + " is not the checkpoint that the certificate names. "
                                + e.getMessage()));
            }
        }
        return findings;
    }

    private static void checkpoint(Certificate certificate, Checkpoint checkpoint) {
        Long size = certificate.checkpoint();
        if (size == null || checkpoint.size() != size || !checkpoint.origin().equals(certificate.origin())) {
            throw new InvalidNoteException(
                    "It is of " + checkpoint.size() + " commits of " + checkpoint.origin() + ".");
        }
        if (size == certificate.commits() && !checkpoint.root().equals(certificate.root())) {
            throw new InvalidNoteException("Its root is another.");
        }
    }

    private static byte[] bytes(Map<String, byte[]> files, String name) {
        return files.getOrDefault(name, new byte[0]);
    }
}
