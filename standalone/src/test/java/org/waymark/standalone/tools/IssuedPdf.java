package org.waymark.standalone.tools;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.axonframework.messaging.eventstreaming.Tag;
import org.waymark.ledger.LedgerSettings;
import org.waymark.ledger.proof.CheckpointSigner;
import org.waymark.ledger.proof.EventProof;
import org.waymark.ledger.proof.Proofs;
import org.waymark.ledger.proof.SignedNote;
import org.waymark.ledger.proof.SigningKey;
import org.waymark.ledger.proof.VerifierKey;
import org.waymark.query.highlight.proof.ReportProofs;
import org.waymark.query.highlight.proof.ReportSigning;

/** Issues report H1 of SG23 in a ledger, and makes the PDF of it. */
final class IssuedPdf {

    private static final Tag CASE = Tag.of("case", "SG23/H1");

    private IssuedPdf() {}

    /** Issues a version. */
    static void issue(Path folder, int version) {
        String content = "{\"version\":" + version + "}";
        append(
                folder,
                "waymark.HighlightReportIssued",
                "{\"strategy\":\"SG23\",\"report\":\"H1\",\"version\":" + version
                        + ",\"basis\":0,\"schema\":1,\"fingerprint\":\"" + sha256(content) + "\",\"content\":\""
                        + content.replace("\"", "\\\"") + "\"}");
    }

    /** Withdraws the report. */
    static void withdraw(Path folder) {
        append(folder, "waymark.HighlightReportWithdrawn", "{\"strategy\":\"SG23\",\"report\":\"H1\"}");
    }

    private static void append(Path folder, String type, String payload) {
        try (SmallLedger ledger = SmallLedger.in(folder)) {
            ledger.append(type, payload, CASE);
        }
    }

    /** The PDF of the version that was issued at a position. */
    static byte[] of(Path folder, long position, SigningKey key) {
        try (SmallLedger ledger = SmallLedger.in(folder)) {
            CheckpointSigner signer =
                    new CheckpointSigner(ledger.database(), LedgerSettings.withDefaults(), key, Clock.systemUTC());
            Proofs proofs = new Proofs(ledger.database(), LedgerSettings.withDefaults());
            ReportSigning signing = new ReportSigning() {
                @Override
                public Optional<VerifierKey> key() {
                    return Optional.of(key.verifier());
                }

                @Override
                public SignedNote sign(String text) {
                    return signer.sign(text);
                }

                @Override
                public EventProof proof(long at) {
                    return proofs.ofEvent(at, signer.make()).orElseThrow();
                }
            };
            return new ReportProofs(signing).attach(page("Green"), position);
        }
    }

    /** A page without anything attached. */
    static byte[] page(String text) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream shown = new PDPageContentStream(document, page)) {
                shown.beginText();
                shown.setFont(new PDType1Font(FontName.HELVETICA), 12);
                shown.newLineAtOffset(72, 700);
                shown.showText(text);
                shown.endText();
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
