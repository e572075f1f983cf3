package org.waymark.query.highlight.proof;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.axonframework.messaging.core.QualifiedName;
import org.bson.types.Binary;
import org.waymark.documents.Attachment;
import org.waymark.documents.PdfAttachments;
import org.waymark.ledger.format.Commit;
import org.waymark.ledger.format.CommitBody;
import org.waymark.ledger.format.EventBody;
import org.waymark.ledger.format.EventHash;
import org.waymark.ledger.format.LedgerHead;
import org.waymark.ledger.format.Salted;
import org.waymark.ledger.merkle.MerkleHash;
import org.waymark.ledger.proof.Checkpoint;
import org.waymark.ledger.proof.EventProof;
import org.waymark.ledger.proof.EventProof.CommitPart;
import org.waymark.ledger.proof.SignedNote;
import org.waymark.ledger.proof.SigningKey;
import org.waymark.ledger.proof.VerifierKey;

/** A ledger whose only event issues a report, and the PDF of that report, made without Waymark's own writer. */
final class ProvedReport {

    static final String ORIGIN = "ledger.example";
    static final SigningKey KEY = SigningKey.generate(ORIGIN);

    private static final HexFormat HEX = HexFormat.of();
    private static final Instant TIME = Instant.parse("2023-08-01T09:00:00Z");

    private ProvedReport() {}

    /** The PDF of a report with all that is attached. */
    static byte[] pdf(String report) {
        return pdf(report, KEY);
    }

    /** The same, signed with another key. */
    static byte[] pdf(String report, SigningKey key) {
        return proved(page(report + ", version 1: Green"), report, key);
    }

    /** A document that shows a report, with all that is attached. */
    static byte[] proved(byte[] pdf, String report, SigningKey key) {
        return new ReportProofs(signing(report, key)).attach(pdf, 0);
    }

    /** The document with these files, in place of those that it has. */
    static byte[] attached(byte[] pdf, List<Attachment> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            PdfAttachments.attach(pdf, files, TIME, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static ReportSigning signing(String report, SigningKey key) {
        return new ReportSigning() {
            @Override
            public Optional<VerifierKey> key() {
                return Optional.of(key.verifier());
            }

            @Override
            public SignedNote sign(String text) {
                return SignedNote.sign(text, key);
            }

            @Override
            public EventProof proof(long position) {
                return ProvedReport.proof(report, key);
            }
        };
    }

    static EventProof proof(String report, SigningKey key) {
        String content = "{\"head\":{\"ref\":\"" + report + "\"},\"sections\":[]}";
        String payload = "{\"strategy\":\"SG23\",\"report\":\"" + report
                + "\",\"version\":1,\"basis\":0,\"schema\":1,\"fingerprint\":\""
                + Fingerprint.of(content.getBytes(StandardCharsets.UTF_8)) + "\",\"content\":\""
                + content.replace("\"", "\\\"") + "\"}";
        Commit commit = Commit.sealed(LedgerHead.EMPTY, TIME, new CommitBody(List.of(event(payload))));
        byte[] root = new MerkleHash().leaf(commit.hash().getData());
        Checkpoint checkpoint = new Checkpoint(ORIGIN, 1, HEX.formatHex(root), TIME);
        return new EventProof(
                0,
                commit.body().events().getFirst(),
                new CommitPart(
                        0,
                        0,
                        TIME,
                        hex(commit.prev()),
                        hex(commit.hash()),
                        List.of(hex(commit.body().events().getFirst().hash()))),
                List.of(),
                SignedNote.sign(checkpoint.text(), key).note());
    }

    private static EventBody event(String payload) {
        Binary salt = new Binary(new byte[Salted.SALT_BYTES]);
        Map<String, String> metadata = Map.of("actor", "sponsor");
        return EventBody.sealed(
                "event-0",
                new QualifiedName(IssuedReport.ISSUED),
                "1",
                TIME,
                Set.of(),
                new Salted<>(metadata, salt, EventHash.ofMetadata(salt, metadata)),
                new Salted<>(payload, salt, EventHash.ofPayload(salt, payload)));
    }

    private static String hex(Binary bytes) {
        return HEX.formatHex(bytes.getData());
    }

    /** Two pages of text in two fonts, one of them embedded, with a figure that has an alternative text. */
    static byte[] page(String text) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDFont embedded = PDType0Font.load(
                    document,
                    PDFont.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"));
            write(document, text, new PDType1Font(FontName.HELVETICA));
            write(document, "Second page of " + text, embedded);
            PDStructureTreeRoot tree = new PDStructureTreeRoot();
            PDStructureElement figure = new PDStructureElement("Figure", tree);
            figure.setAlternateDescription("Ratings by month: two green, one amber");
            figure.setPage(document.getPage(0));
            tree.appendKid(figure);
            document.getDocumentCatalog().setStructureTreeRoot(tree);
            document.getDocumentCatalog().setLanguage("en-GB");
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(PDDocument document, String text, PDFont font) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(font, 12);
            content.newLineAtOffset(72, 700);
            content.showText(text);
            content.endText();
        }
    }
}
