package org.waymark.documents;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

/**
 * Writes documents as tagged PDF (PDF/UA-1, ISO 14289): headings, tables with their heading cells, pictures with words, the
 * language, the title, and every font that it uses.
 */
public final class PdfWriter implements DocumentWriter {

    static {
        XRLog.setLoggingEnabled(false);
    }

    @Override
    public void write(Document document, OutputStream out) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.withHtmlContent(Xhtml.of(document), null)
                .useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory())
                .useUnicodeBidiReorderer(new ICUBidiReorderer())
                .useReplacementText("\ufffd")
                .useSVGDrawer(new BatikSVGDrawer())
                .useExternalResourceAccessControl(
                        (address, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useFastMode()
                .usePdfUaAccessibility(true)
                .usePdfVersion(1.7f)
                .withProducer("Waymark");
        Fonts.register(builder);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFWithoutClosing();
            PDDocument pdf = renderer.getPdfDocument();
            dated(pdf, document.about());
            describeLinks(pdf);
            pdf.save(out);
        }
    }

    /**
     * How many pages a PDF has.
     *
     * @throws UncheckedIOException if it is none
     */
    public static int pages(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same document is the same file, whenever it is written. */
    private static void dated(PDDocument pdf, About about) throws IOException {
        GregorianCalendar written = GregorianCalendar.from(about.written().atZone(ZoneOffset.UTC));
        pdf.getDocumentInformation().setCreationDate(written);
        pdf.getDocumentInformation().setModificationDate(written);
        pdf.setDocumentId(about.written().getEpochSecond());
        PdfMetadata.write(pdf, about);
    }

    /** Says of each link where it leads. */
    private static void describeLinks(PDDocument pdf) throws IOException {
        for (PDPage page : pdf.getPages()) {
            for (PDAnnotation annotation : page.getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link && link.getAction() instanceof PDActionURI to) {
                    link.setContents(to.getURI());
                } else if (annotation instanceof PDAnnotationLink link && link.getContents() == null) {
                    link.setContents("Another page of this document");
                }
            }
        }
    }
}
