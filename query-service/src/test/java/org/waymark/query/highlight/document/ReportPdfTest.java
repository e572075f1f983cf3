package org.waymark.query.highlight.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.waymark.documents.Document;
import org.waymark.documents.DocumentWriter;
import org.waymark.documents.DocxWriter;
import org.waymark.documents.XlsxWriter;
import org.waymark.query.highlight.content.GridSection;
import org.waymark.query.highlight.content.ReportContent;
import org.waymark.query.highlight.content.StatusSection;

/** Reports of strategies of different sizes, as they are printed. */
class ReportPdfTest {

    private static final Path LOOK = Path.of("target/reports");

    private static final Marks ISSUED =
            new Marks("Issued", true, null, 815L, "ab".repeat(32), Instant.parse("2023-08-02T10:00:00Z"));

    @ParameterizedTest
    @CsvSource({"3, 2", "10, 2", "60, 5"})
    void takesFewPagesAndSaysOnTheFirstHowItIsGoing(int projects, int most) throws IOException {
        ReportContent content = ReportOfSize.of(projects);

        byte[] pdf = ReportPdf.of(content, ISSUED);

        keep(projects, content, pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isLessThanOrEqualTo(most);
            assertThat(text(document, 1))
                    .contains(
                            content.head().strategyTitle(),
                            "1 June to 31 July 2023",
                            "What moved",
                            "What we ask of you")
                    .contains(content.section(StatusSection.class)
                            .orElseThrow()
                            .computed()
                            .because());
            String all = text(document, document.getNumberOfPages()).replaceAll("\\s+", " ");
            assertThat(content.section(GridSection.class).orElseThrow().themes())
                    .flatExtracting(GridSection.Theme::projects)
                    .hasSize(projects)
                    .allSatisfy(project -> assertThat(all).contains(project.ref() + " " + project.title()));
        }
    }

    private static String text(PDDocument document, int upTo) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setEndPage(upTo);
        return stripper.getText(document);
    }

    /** For whoever wants to look at them. */
    private static void keep(int projects, ReportContent content, byte[] pdf) throws IOException {
        Files.createDirectories(LOOK);
        Files.write(LOOK.resolve(projects + ".pdf"), pdf);
        keep(new DocxWriter(), ReportDocument.editedCopy(content, ISSUED), projects + ".docx");
        keep(new XlsxWriter(), ReportDocument.inFull(content, ISSUED), projects + ".xlsx");
    }

    private static void keep(DocumentWriter writer, Document document, String name) throws IOException {
        try (OutputStream out = Files.newOutputStream(LOOK.resolve(name))) {
            writer.write(document, out);
        }
    }
}
