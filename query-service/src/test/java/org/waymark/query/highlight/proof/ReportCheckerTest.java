package org.waymark.query.highlight.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.query.highlight.proof.ProvedReport.KEY;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Calendar;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.documents.About;
import org.waymark.documents.Attachment;
import org.waymark.documents.Attachment.Relationship;
import org.waymark.documents.Document;
import org.waymark.documents.Document.Orientation;
import org.waymark.documents.PageBreak;
import org.waymark.documents.Paragraph;
import org.waymark.documents.PdfWriter;
import org.waymark.ledger.proof.SigningKey;
import org.waymark.ledger.proof.VerifierKey;
import org.waymark.query.highlight.proof.ReportCheck.Altered;
import org.waymark.query.highlight.proof.ReportCheck.Finding;
import org.waymark.query.highlight.proof.ReportCheck.Matches;
import org.waymark.query.highlight.proof.ReportCheck.NoProof;
import org.waymark.query.highlight.proof.ReportCheck.Where;

class ReportCheckerTest {

    private static final List<VerifierKey> KNOWN = List.of(KEY.verifier());
    private static final byte[] REPORT = ProvedReport.pdf("H1");

    private interface Change {
        void on(PDDocument document) throws IOException;
    }

    @Test
    void matchesAsItWasIssued() {
        assertThat(ReportChecker.check(REPORT, KNOWN)).isInstanceOfSatisfying(Matches.class, matches -> {
            assertThat(matches.report().title()).isEqualTo("H1, version 1, of SG23");
            assertThat(matches.key()).isEqualTo(KEY.verifier());
            assertThat(matches.trusted()).isTrue();
            assertThat(CheckWords.of(matches).sentences())
                    .as("in words, and no instant as programs write it")
                    .noneMatch(sentence -> sentence.matches(".*[0-9]T[0-9]{2}:.*"))
                    .first()
                    .asString()
                    .endsWith(" UTC.");
        });
    }

    @Test
    void saysThatTheKeyIsTheFilesOwnWhereNoneIsKnown() {
        assertThat(ReportChecker.check(REPORT, List.of()))
                .isInstanceOfSatisfying(
                        Matches.class, matches -> assertThat(matches.trusted()).isFalse());
    }

    @Test
    void matchesHoweverItIsSavedAgain() throws Exception {
        byte[] packed = saved(REPORT, document -> {}, CompressParameters.DEFAULT_COMPRESSION);
        byte[] loose = saved(packed, document -> {}, CompressParameters.NO_COMPRESSION);
        byte[] renamed = saved(loose, document -> {
            document.getDocumentInformation().setProducer("Another program");
            document.getDocumentInformation().setModificationDate(Calendar.getInstance());
            document.getDocumentCatalog().setMetadata(new PDMetadata(document));
            document.getPage(0).getCOSObject().setInt(COSName.ROTATE, 0);
            document.getPage(0).getCOSObject().removeItem(COSName.ROTATE);
            document.setVersion(2.0f);
        });

        assertThat(List.of(packed, loose, renamed))
                .allSatisfy(
                        again -> assertThat(ReportChecker.check(again, KNOWN)).isInstanceOf(Matches.class));
    }

    /** Handed out by a release that laid reports out otherwise: what was signed then is what is compared. */
    @Test
    void matchesWhatAnEarlierReleaseHandedOut() throws Exception {
        byte[] earlier = earlier();

        assertThat(ReportChecker.check(earlier, List.of()))
                .isInstanceOfSatisfying(
                        Matches.class,
                        matches -> assertThat(matches.report().title()).isEqualTo("H1, version 1, of SG23"));
        assertThat(ReportChecker.check(
                        saved(earlier, document -> document.getDocumentCatalog().setLanguage("de")), List.of()))
                .isInstanceOf(Altered.class);
    }

    private static byte[] earlier() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                ReportCheckerTest.class.getResourceAsStream("/contracts/highlight-report-1.pdf"))) {
            return in.readAllBytes();
        }
    }

    @Test
    void isTheSameFileEachTime() {
        byte[] page = ProvedReport.page("A page");

        assertThat(ProvedReport.proved(page, "H1", KEY)).isEqualTo(ProvedReport.proved(page, "H1", KEY));
    }

    @Test
    void matchesWhatWaymarksOwnWriterWrites() throws Exception {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        new PdfWriter()
                .write(
                        new Document(
                                new About(
                                        "Highlight report H1",
                                        "SG23",
                                        "coordinator",
                                        Instant.EPOCH,
                                        List.of("Head"),
                                        List.of("Foot"),
                                        List.of()),
                                Orientation.PORTRAIT,
                                List.of(
                                        Paragraph.lead("On course, “mostly”"),
                                        Paragraph.of("Green"),
                                        new PageBreak(),
                                        Paragraph.of("Next"))),
                        written);
        byte[] report = ProvedReport.proved(written.toByteArray(), "H1", KEY);

        assertThat(ReportChecker.check(report, KNOWN)).isInstanceOf(Matches.class);
        assertThat(ReportChecker.check(saved(report, document -> {}, CompressParameters.NO_COMPRESSION), KNOWN))
                .isInstanceOf(Matches.class);
        assertAltered(
                Where.TEXT,
                saved(report, document -> document.getDocumentCatalog().setLanguage("de")));
    }

    @Test
    void findsALetterOfTheText() throws Exception {
        assertAltered(
                Where.TEXT,
                saved(
                        REPORT,
                        document -> replace(
                                document.getPage(0).getCOSObject().getCOSStream(COSName.CONTENTS), "Green", "Grecn")));
    }

    @Test
    void findsAnotherFont() throws Exception {
        assertAltered(Where.TEXT, saved(REPORT, document -> {
            COSDictionary fonts =
                    document.getPage(1).getResources().getCOSObject().getCOSDictionary(COSName.FONT);
            COSDictionary font =
                    fonts.getCOSDictionary(fonts.keySet().iterator().next());
            COSDictionary descendant =
                    (COSDictionary) font.getCOSArray(COSName.DESCENDANT_FONTS).getObject(0);
            COSStream program = descendant.getCOSDictionary(COSName.FONT_DESC).getCOSStream(COSName.FONT_FILE2);
            byte[] bytes = bytes(program);
            bytes[bytes.length / 2] ^= 1;
            write(program, bytes);
        }));
    }

    @Test
    void findsAnotherAlternativeText() throws Exception {
        assertAltered(
                Where.TEXT,
                saved(
                        REPORT,
                        document -> ((PDStructureElement) document.getDocumentCatalog()
                                        .getStructureTreeRoot()
                                        .getKids()
                                        .getFirst())
                                .setAlternateDescription("Ratings by month: three green")));
    }

    @Test
    void findsAPageMoreLessOrInAnotherPlace() throws Exception {
        assertAltered(Where.TEXT, saved(REPORT, document -> document.addPage(new PDPage(PDRectangle.A4))));
        assertAltered(Where.TEXT, saved(REPORT, document -> document.removePage(1)));
        assertAltered(Where.TEXT, saved(REPORT, document -> {
            PDPage first = document.getPage(0);
            document.removePage(0);
            document.addPage(first);
        }));
        assertAltered(Where.TEXT, saved(REPORT, document -> document.getPage(0).setCropBox(new PDRectangle(10, 10))));
    }

    @Test
    void findsWhatWouldShowSomethingElseOnOpening() throws Exception {
        assertAltered(
                Where.TEXT,
                saved(
                        REPORT,
                        document -> document.getDocumentCatalog()
                                .getCOSObject()
                                .setItem(COSName.getPDFName("Collection"), new COSDictionary())));
    }

    @Test
    void findsAnotherContent() throws Exception {
        assertAltered(Where.ATTACHMENT, with(REPORT, ProofFiles.CONTENT, text -> text.replace("H1", "H9")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sponsor",
                "event-0",
                "2023-08-01T09:00:00.000Z",
                "SG23",
                "\"position\":0",
                "waymark-proof-1",
                "{"
            })
    void findsAnotherProof(String piece) throws Exception {
        String other = piece.equals("{")
                ? ""
                : piece.replace('0', '1').replace('S', 'T').replace('w', 'v').replace("sp", "ps");

        assertAltered(Where.PROOF, with(REPORT, ProofFiles.PROOF, text -> {
            assertThat(text).contains(piece);
            return text.replace(piece, other);
        }));
    }

    @Test
    void findsAnotherCheckpoint() throws Exception {
        assertAltered(Where.CHECKPOINT, with(REPORT, ProofFiles.CHECKPOINT, text -> text.replace("\n1\n", "\n2\n")));
    }

    @Test
    void findsAnotherNote() throws Exception {
        assertAltered(Where.NOTE, with(REPORT, ProofFiles.RENDERING, text -> text.replace("SG23/H1.1", "SG23/H2.1")));
        assertAltered(Where.NOTE, with(REPORT, ProofFiles.RENDERING, text -> text.replace("waymark report", "hello")));
    }

    @Test
    void tellsAttachmentsOfAnotherReport() throws Exception {
        Map<String, byte[]> others = files(ProvedReport.pdf("H2"));

        assertAltered(Where.TEXT, attached(REPORT, others));
        ProofFiles.in(Loader.loadPDF(REPORT)).keySet().forEach(name -> {
            Map<String, byte[]> mixed = new TreeMap<>(files(REPORT));
            mixed.put(name, others.getOrDefault(name, new byte[0]));
            assertThat(ReportChecker.check(attached(REPORT, mixed), KNOWN))
                    .as(name)
                    .isInstanceOf(Altered.class);
        });
    }

    @Test
    void tellsWhichAttachmentIsGone() {
        Map<String, Where> places = Map.of(
                ProofFiles.CONTENT, Where.ATTACHMENT,
                ProofFiles.PROOF, Where.PROOF,
                ProofFiles.CHECKPOINT, Where.CHECKPOINT,
                ProofFiles.RENDERING, Where.NOTE);
        places.forEach((name, where) -> {
            Map<String, byte[]> rest = new TreeMap<>(files(REPORT));
            rest.remove(name);
            assertAltered(where, attached(REPORT, rest));
        });
    }

    @Test
    void saysThatThereIsNoProofInIt() throws Exception {
        assertThat(List.of(
                        attached(REPORT, Map.of()),
                        ProvedReport.page("A page"),
                        "no pdf".getBytes(StandardCharsets.UTF_8),
                        new byte[0]))
                .allSatisfy(file -> assertThat(ReportChecker.check(file, KNOWN)).isInstanceOf(NoProof.class));
    }

    @Test
    void doesNotTakeTheSignatureOfAnotherKey() {
        byte[] forged = ProvedReport.pdf("H1", SigningKey.generate(ProvedReport.ORIGIN));

        assertAltered(Where.NOTE, forged);
        assertThat(ReportChecker.check(forged, List.of())).isInstanceOf(Matches.class);
    }

    private static void assertAltered(Where where, byte[] pdf) {
        assertThat(ReportChecker.check(pdf, KNOWN))
                .isInstanceOfSatisfying(
                        Altered.class,
                        altered -> assertThat(altered.findings())
                                .extracting(Finding::where)
                                .containsExactly(where));
    }

    private static byte[] with(byte[] pdf, String name, UnaryOperator<String> change) {
        Map<String, byte[]> files = new TreeMap<>(files(pdf));
        String text = ProofFiles.text(files.getOrDefault(name, new byte[0]));
        files.put(name, change.apply(text).getBytes(StandardCharsets.UTF_8));
        return attached(pdf, files);
    }

    private static Map<String, byte[]> files(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return ProofFiles.in(document);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The same document with other attachments in place of its own. */
    private static byte[] attached(byte[] pdf, Map<String, byte[]> files) {
        return ProvedReport.attached(
                pdf,
                files.entrySet().stream()
                        .map(file -> new Attachment(
                                file.getKey(), "text/plain", Relationship.SUPPLEMENT, "A file", file.getValue()))
                        .toList());
    }

    private static byte[] saved(byte[] pdf, Change change) throws IOException {
        return saved(pdf, change, CompressParameters.DEFAULT_COMPRESSION);
    }

    private static byte[] saved(byte[] pdf, Change change, CompressParameters compression) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            change.on(document);
            document.save(out, compression);
            return out.toByteArray();
        }
    }

    private static void replace(COSStream stream, String text, String other) throws IOException {
        String content = new String(bytes(stream), StandardCharsets.ISO_8859_1);
        assertThat(content).contains(text);
        write(stream, content.replace(text, other).getBytes(StandardCharsets.ISO_8859_1));
    }

    private static byte[] bytes(COSStream stream) throws IOException {
        try (InputStream in = stream.createInputStream()) {
            return in.readAllBytes();
        }
    }

    private static void write(COSStream stream, byte[] bytes) throws IOException {
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(bytes);
        }
    }
}
