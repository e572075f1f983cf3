package org.waymark.query.highlight.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.waymark.ledger.proof.EventProof;
import org.waymark.ledger.proof.SignedNote;
import org.waymark.ledger.proof.VerifierKey;

/** The PDF of an issued version with all by which anybody can check it. */
final class ProvedPdf {

    private ProvedPdf() {}

    /**
     * Attaches content, proof, checkpoint and a signed note of what the document shows.
     *
     * @param pdf    the document, without attachments
     * @param proof  of the event that issued the version
     * @param key    that signs
     * @param signer signs a text with it
     */
    static byte[] of(byte[] pdf, EventProof proof, VerifierKey key, Function<String, SignedNote> signer) {
        IssuedReport report = IssuedReport.of(proof);
        RenderingNote note = new RenderingNote(key.name(), report.name(), report.fingerprint(), visible(pdf), key);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(ReportFiles.CONTENT, bytes(report.content()));
        files.put(ReportFiles.PROOF, bytes(proof.json() + "\n"));
        files.put(ReportFiles.CHECKPOINT, bytes(proof.checkpoint()));
        files.put(ReportFiles.RENDERING, bytes(signer.apply(note.text()).note()));
        return ReportFiles.attach(pdf, files);
    }

    private static String visible(byte[] pdf) {
        try (PDDocument document = ReportFiles.open(pdf)) {
            return VisibleDigest.of(document);
        } catch (IOException e) {
            throw new UnreadablePdfException("This document cannot be read", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
