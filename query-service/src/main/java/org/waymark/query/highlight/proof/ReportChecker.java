package org.waymark.query.highlight.proof;

import static org.waymark.query.highlight.proof.ProofFiles.CHECKPOINT;
import static org.waymark.query.highlight.proof.ProofFiles.CONTENT;
import static org.waymark.query.highlight.proof.ProofFiles.PROOF;
import static org.waymark.query.highlight.proof.ProofFiles.RENDERING;
import static org.waymark.query.highlight.proof.ProofFiles.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.waymark.ledger.proof.Checkpoint;
import org.waymark.ledger.proof.EventProof;
import org.waymark.ledger.proof.InvalidNoteException;
import org.waymark.ledger.proof.SignedNote;
import org.waymark.ledger.proof.VerifierKey;
import org.waymark.query.highlight.proof.ReportCheck.Altered;
import org.waymark.query.highlight.proof.ReportCheck.Finding;
import org.waymark.query.highlight.proof.ReportCheck.Matches;
import org.waymark.query.highlight.proof.ReportCheck.NoProof;
import org.waymark.query.highlight.proof.ReportCheck.Where;

/** Checks the PDF of an issued report, or of a certificate, by what is attached to it alone. For one file. */
public final class ReportChecker {

    private final Map<String, byte[]> files;
    private final String visible;
    private final Collection<VerifierKey> known;
    private final List<Finding> findings = new ArrayList<>();
    private @Nullable Checkpoint led;

    private ReportChecker(Map<String, byte[]> files, String visible, Collection<VerifierKey> known) {
        this.files = files;
        this.visible = visible;
        this.known = known;
    }

    /**
     * Checks a file.
     *
     * @param known keys of the ledger, from elsewhere than the file; where there are none, the file's own word for its key is
     *     taken, and the result says so
     */
    public static ReportCheck check(byte[] pdf, Collection<VerifierKey> known) {
        try (PDDocument document = ProofFiles.open(pdf)) {
            Map<String, byte[]> files = ProofFiles.in(document);
            if (files.isEmpty()) {
                return new NoProof(
                        "Nothing is attached by which it could be checked: it is neither an issued report nor a"
                                + " certificate, or its attachments were removed, as printing it to a file does.");
            }
            String visible = VisibleDigest.of(document);
            return files.containsKey(ProofFiles.CERTIFICATE)
                    ? CertificateChecker.check(files, visible, known)
                    : new ReportChecker(files, visible, known).check();
        } catch (UnreadablePdfException | IOException e) {
            return new NoProof(e.getMessage() + ".");
        } catch (ClassCastException | IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException e) {
            // PDFBox takes a value to be what it should be
            return new NoProof("A part of the file is not what a PDF has there.");
        } catch (StackOverflowError e) {
            // PDFBox follows a tree of pages or names by recursion
            return new NoProof("Its parts are nested too deeply to be checked.");
        }
    }

    private ReportCheck check() {
        ProofFiles.ALL.stream().filter(name -> !files.containsKey(name)).forEach(this::missing);
        if (!findings.isEmpty()) {
            return new Altered(findings);
        }
        try {
            SignedNote signed = SignedNote.parse(text(bytes(RENDERING)));
            RenderingNote note = RenderingNote.of(signed);
            Collection<VerifierKey> keys = known.isEmpty() ? List.of(note.key()) : known;
            VerifierKey signer = signed.requireSignedBy(keys);
            if (!signer.name().equals(note.origin())) {
                throw new InvalidNoteException("It is of " + note.origin() + " and signed by " + signer.name() + ".");
            }
            return against(note, signer, keys);
        } catch (InvalidNoteException e) {
            found(
                    Where.NOTE,
                    "The note that says what this document shows is not what the ledger signed. " + e.getMessage());
            return new Altered(findings);
        }
    }

    private ReportCheck against(RenderingNote note, VerifierKey signer, Collection<VerifierKey> keys) {
        if (!note.visible().equals(visible)) {
            found(
                    Where.TEXT,
                    "What the document shows is not what was issued as " + note.report()
                            + ": a page, a font, a picture or what is read out of them was changed.");
        }
        if (!note.fingerprint().equals(Fingerprint.of(bytes(CONTENT)))) {
            found(
                    Where.ATTACHMENT,
                    CONTENT + " is not the content that was issued as " + note.report()
                            + ". It was changed, or is that of another report.");
        }
        IssuedReport report = proved(note, keys);
        checkpoint(keys);
        return findings.isEmpty() && report != null
                ? new Matches(report, signer, !known.isEmpty())
                : new Altered(findings);
    }

    /** It is the one that the proof leads to. */
    private void checkpoint(Collection<VerifierKey> keys) {
        try {
            Checkpoint checkpoint = Checkpoint.open(text(bytes(CHECKPOINT)), keys);
            if (led != null && !led.equals(checkpoint)) {
                throw new InvalidNoteException("It is not the one that the proof leads to.");
            }
        } catch (InvalidNoteException e) {
            found(Where.CHECKPOINT, CHECKPOINT + " is not a checkpoint that the ledger signed. " + e.getMessage());
        }
    }

    private @Nullable IssuedReport proved(RenderingNote note, Collection<VerifierKey> keys) {
        try {
            PlainJson.check(bytes(PROOF));
            EventProof proof = EventProof.parse(text(bytes(PROOF)));
            Checkpoint checkpoint = proof.open(keys);
            led = checkpoint;
            IssuedReport report = IssuedReport.of(proof);
            if (!report.name().equals(note.report()) || !report.fingerprint().equals(note.fingerprint())) {
                throw new InvalidNoteException(
                        "It is the proof of " + report.name() + ", and not of " + note.report() + ".");
            }
            if (!checkpoint.origin().equals(note.origin())) {
                throw new InvalidNoteException("It is of another ledger: " + checkpoint.origin() + ".");
            }
            if (!Fingerprint.of(report.content().getBytes(StandardCharsets.UTF_8))
                    .equals(report.fingerprint())) {
                throw new InvalidNoteException("Its content was redacted.");
            }
            return report;
        } catch (InvalidNoteException e) {
            found(Where.PROOF, PROOF + " does not prove that this report is in the ledger. " + e.getMessage());
            return null;
        }
    }

    private void missing(String name) {
        Where where = Stream.of(Where.values())
                .filter(each -> name.startsWith(each.title()))
                .findFirst()
                .orElse(name.equals(CONTENT) ? Where.ATTACHMENT : Where.NOTE);
        found(where, name + " was removed from the attachments, so the document cannot be checked any more.");
    }

    private void found(Where where, String what) {
        findings.add(new Finding(where, what));
    }

    private byte[] bytes(String name) {
        return files.getOrDefault(name, new byte[0]);
    }
}
