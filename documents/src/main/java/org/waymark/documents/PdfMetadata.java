package org.waymark.documents;

import static org.waymark.documents.Markup.escaped;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/** What a PDF says of itself to programs (XMP, ISO 16684): title, author, language, and that it keeps to PDF/UA-1. */
final class PdfMetadata {

    private PdfMetadata() {}

    static void write(PDDocument pdf, About about) throws IOException {
        String title = escaped(Xhtml.title(about));
        String xmp = """
                <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/">
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
                  xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
                  xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%1$s</rdf:li></rdf:Alt></dc:title>
                <dc:creator><rdf:Seq><rdf:li>%2$s</rdf:li></rdf:Seq></dc:creator>
                <dc:description><rdf:Alt><rdf:li xml:lang="x-default">%3$s</rdf:li></rdf:Alt></dc:description>
                <dc:language><rdf:Bag><rdf:li>%4$s</rdf:li></rdf:Bag></dc:language>
                <xmp:CreateDate>%5$s</xmp:CreateDate><xmp:ModifyDate>%5$s</xmp:ModifyDate>
                <xmp:CreatorTool>Waymark</xmp:CreatorTool><pdf:Producer>Waymark</pdf:Producer>
                <pdfuaid:part>1</pdfuaid:part>
                </rdf:Description></rdf:RDF></x:xmpmeta>
                <?xpacket end="w"?>""".formatted(
                        title, escaped(about.author()), escaped(about.subject()), Document.LANGUAGE, about.written());
        pdf.getDocumentCatalog()
                .setMetadata(new PDMetadata(pdf, new ByteArrayInputStream(xmp.getBytes(StandardCharsets.UTF_8))));
        pdf.getDocumentInformation().setTitle(Xhtml.title(about));
        pdf.getDocumentInformation().setAuthor(about.author());
        pdf.getDocumentInformation().setSubject(about.subject());
        pdf.getDocumentInformation().setCreator("Waymark");
    }
}
