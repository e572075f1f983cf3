package org.waymark.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;
import org.waymark.documents.Document.Orientation;
import org.waymark.documents.Table.Column;
import org.waymark.documents.Table.Row;
import org.waymark.documents.Table.Type;

class PdfWriterTest {

    private static byte[] everything = new byte[0];

    @BeforeAll
    static void writes() throws IOException {
        VeraGreenfieldFoundryProvider.initialise();
        everything = written(Samples.everything());
    }

    private static byte[] written(Document document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PdfWriter().write(document, out);
        return out.toByteArray();
    }

    @Test
    void keepsToPdfUa() throws Exception {
        assertThat(faults(everything)).isEmpty();
    }

    @Test
    void keepsToPdfUaInColumns() throws Exception {
        byte[] pdf = written(Samples.dense());

        assertThat(faults(pdf)).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text.split("Decisions", -1)).hasSize(1 + 3 + 2 + 1 + 2);
            assertThat(text.split("A point that is told", -1)).hasSize(1 + 60 + 60);
        }
    }

    @Test
    void keepsToPdfUaOverManyPages() throws Exception {
        byte[] pdf = written(Samples.longTable(120));

        assertThat(faults(pdf)).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(3);
            PDFTextStripper second = new PDFTextStripper();
            second.setStartPage(2);
            second.setEndPage(2);
            assertThat(second.getText(document))
                    .contains("What may happen")
                    .contains("SG23 A healthier Southgate")
                    .contains("As at 30 June 2026")
                    .contains("Position 4,211")
                    .contains("Page 2 of " + document.getNumberOfPages());
        }
    }

    @Test
    void namesThePartsOfADocumentWithTheirPages() throws Exception {
        byte[] pdf = written(Samples.withContents());

        assertThat(faults(pdf)).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(3);
            PDFTextStripper first = new PDFTextStripper();
            first.setEndPage(1);
            assertThat(first.getText(document))
                    .contains("Pack: First quarter", "Steering group")
                    .containsPattern("The state[ .]*2\\s")
                    .containsPattern("Ratings by theme[ .]*2\\s")
                    .containsPattern("What changed[ .]*3\\s");
            assertThat(document.getPage(0).getAnnotations())
                    .hasSizeGreaterThanOrEqualTo(3)
                    .allSatisfy(link -> assertThat(link.getContents()).isNotBlank());
        }
    }

    private static List<String> faults(byte[] pdf) throws Exception {
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            ValidationResult result = validator.validate(parser);
            assertThat(result.getTotalAssertions()).isPositive();
            return result.getTestAssertions().stream()
                    .map(fault -> fault.getRuleId().getClause() + "-"
                            + fault.getRuleId().getTestNumber() + " " + fault.getMessage() + " "
                            + fault.getLocation().getContext())
                    .distinct()
                    .toList();
        }
    }

    @Test
    void saysWhatItIs() throws IOException {
        try (PDDocument document = Loader.loadPDF(everything)) {
            PDDocumentCatalog catalogue = document.getDocumentCatalog();
            assertThat(catalogue.getLanguage()).isEqualTo("en-GB");
            assertThat(Objects.requireNonNull(catalogue.getMarkInfo()).isMarked())
                    .isTrue();
            assertThat(Objects.requireNonNull(catalogue.getViewerPreferences()).displayDocTitle())
                    .isTrue();
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo("Risk register: A healthier Southgate, 2023–2028");
            assertThat(document.getDocumentInformation().getAuthor()).isEqualTo("Ms Delahaye");
        }
    }

    @Test
    void tagsHeadingsTablesListsAndPictures() throws IOException {
        try (PDDocument document = Loader.loadPDF(everything)) {
            List<PDStructureElement> all = new ArrayList<>();
            collect(Objects.requireNonNull(document.getDocumentCatalog().getStructureTreeRoot()), all);
            List<String> types =
                    all.stream().map(PDStructureElement::getStructureType).toList();
            assertThat(types)
                    .contains("Document", "H1", "H2", "H3", "P", "L", "LI", "Table", "TR", "TH", "TD", "Figure");
            assertThat(types.stream().filter("Table"::equals)).hasSize(4);
            assertThat(types.stream().filter("TH"::equals)).hasSizeGreaterThan(20);
            assertThat(all.stream().filter(each -> each.getStructureType().equals("Figure")))
                    .extracting(PDStructureElement::getAlternateDescription)
                    .containsExactly("Red ratings went from three in May to two in June");
        }
    }

    private static void collect(PDStructureNode node, List<PDStructureElement> found) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                found.add(element);
                collect(element, found);
            }
        }
    }

    @Test
    void carriesEveryFont() throws IOException {
        try (PDDocument document = Loader.loadPDF(everything)) {
            List<PDFont> fonts = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    fonts.add(page.getResources().getFont(name));
                }
            }
            assertThat(fonts).isNotEmpty().allMatch(PDFont::isEmbedded);
        }
    }

    @Test
    void keepsWordsOfEveryAlphabetAndLength() throws IOException {
        try (PDDocument document = Loader.loadPDF(everything)) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text.replaceAll("\\s+", " ")).contains("Здоровье", "Υγεία", "=HYPERLINK", "a tag <b>", "13:00");
            assertThat(text.chars().filter(letter -> letter == 'x').count()).isGreaterThanOrEqualTo(300);
            assertThat(text).contains(Samples.ARABIC, Samples.HEBREW);
            assertThat(text.indexOf("Done")).isLessThan(text.indexOf("Next"));
        }
    }

    /** Found in the file of an indicator, where “Unit” and “Numerator” were broken. */
    @Test
    void breaksNoShortWordOfATableWithManyColumns() throws Exception {
        List<Column> columns = List.of(
                Column.of("Indicator", Type.TEXT),
                Column.of("Name", Type.LONG),
                Column.of("Period", Type.TEXT),
                Column.of("Value", Type.NUMBER),
                Column.of("Unit", Type.TEXT),
                Column.of("Numerator", Type.NUMBER),
                Column.of("Denominator", Type.NUMBER),
                Column.of("Standing", Type.TEXT),
                Column.of("Target", Type.TEXT),
                Column.of("Rating", Type.RATING),
                Column.of("Source", Type.LONG),
                Column.of("Note", Type.LONG));
        Row row = new Row(Stream.of(
                        "I1",
                        "Vacancy rate of social workers",
                        "2026-Q1",
                        "20.14",
                        "%",
                        "58",
                        "288",
                        "Provisional",
                        "15%",
                        "R Off target",
                        "",
                        "Two posts were added.")
                .map(Cell::text)
                .toList());
        Table table = new Table("Measurements", columns, List.of(row), true, "None");
        Document document = new Document(Samples.about(), Orientation.LANDSCAPE, List.of(table));

        try (PDDocument pdf = Loader.loadPDF(written(document))) {
            assertThat(new PDFTextStripper().getText(pdf).split("\\s+"))
                    .containsAll(columns.stream().map(Column::title).toList());
        }
    }

    @Test
    void laysOutAWideTableInPartsThatEachNameTheRows() throws Exception {
        List<Table.Column> columns = IntStream.range(0, 45)
                .mapToObj(at -> Table.Column.of("Column" + at, Table.Type.TEXT))
                .toList();
        Table.Row row = new Table.Row(
                IntStream.range(0, 45).mapToObj(at -> Cell.text("cell" + at)).toList());
        byte[] pdf = written(new Document(
                Samples.about(),
                Document.Orientation.LANDSCAPE,
                List.of(new Heading(1, "Wide"), Table.of("Wide", columns, List.of(row)))));

        assertThat(faults(pdf)).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text).contains("Wide (part 1 of 3)", "Wide (part 3 of 3)", "Column44", "cell44");
            assertThat(text.split("cell0 ", -1)).hasSize(4);
        }
    }

    @Test
    void writesTheSameBytesAgain() throws IOException {
        assertThat(written(Samples.everything())).isEqualTo(everything);
    }

    @Test
    void attachesFilesWithoutChangingWhatIsSeen() throws Exception {
        byte[] content = "{\"ref\":\"H1\"}".getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfAttachments.attach(
                everything,
                List.of(new Attachment(
                        "content.json",
                        "application/json",
                        Attachment.Relationship.SOURCE,
                        "What this report says",
                        content)),
                Samples.WRITTEN,
                out);

        assertThat(PdfAttachments.of(out.toByteArray()).get("content.json")).isEqualTo(content);
        assertThat(PdfAttachments.of(everything)).isEmpty();
        assertThat(faults(out.toByteArray())).isEmpty();
        try (PDDocument before = Loader.loadPDF(everything);
                PDDocument after = Loader.loadPDF(out.toByteArray())) {
            assertThat(new PDFTextStripper().getText(after)).isEqualTo(new PDFTextStripper().getText(before));
        }
    }
}
