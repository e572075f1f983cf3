package org.waymark.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/**
 * Writes documents for Word, with headings, lists and tables that people can go on editing: styles of their own names, heading
 * rows that repeat, pictures with words.
 */
public final class DocxWriter implements DocumentWriter {

    @Override
    public void write(Document document, OutputStream out) throws IOException {
        try (XWPFDocument word = new XWPFDocument()) {
            DocxPages.lay(word, document);
            new DocxBlocks(word, document).write(document.blocks());
            properties(word, document.about());
            word.write(out);
        }
    }

    private static void properties(XWPFDocument word, About about) throws IOException {
        POIXMLProperties.CoreProperties core = word.getProperties().getCoreProperties();
        core.setTitle(Markup.clean(Xhtml.title(about)));
        core.setCreator(Markup.clean(about.author()));
        core.setSubjectProperty(Markup.clean(about.subject()));
        core.setCreated(Optional.of(Date.from(about.written())));
        core.setModified(Optional.of(Date.from(about.written())));
        core.getUnderlyingProperties().setLanguageProperty(Document.LANGUAGE);
    }
}
