package org.waymark.command.imports.table;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Looks through a workbook before the library reads it: what a few bytes can make the library spread out in memory, or
 * read for ever, is refused. It keeps nothing of what it reads.
 *
 * <p>Which parts are sheets is said in other parts, which may say anything; so every part is looked at by what it begins
 * with. One that is no XML, or stops being so, is left to the library, which comes no further.
 */
final class WorkbookCheck {

    /** What the library parses with, so that both see the same. */
    private static final XMLInputFactory XML = xml();

    private WorkbookCheck() {}

    private static XMLInputFactory xml() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /**
     * Checks each part.
     *
     * @throws org.waymark.command.refusal.Refusal if one asks for too much, or for what is not there
     */
    static void check(ZipFile workbook) throws IOException {
        List<ZipArchiveEntry> sheets = new ArrayList<>();
        int texts = Integer.MAX_VALUE;
        for (ZipArchiveEntry part : Collections.list(workbook.getEntries())) {
            switch (root(workbook, part)) {
                case "sst" -> {
                    SharedTextsCheck counting = new SharedTextsCheck();
                    read(workbook, part, counting);
                    texts = Math.min(texts, counting.texts());
                }
                case "worksheet" -> sheets.add(part);
                default -> {
                    // holds no cells
                }
            }
        }
        CellBudget budget = new CellBudget();
        for (ZipArchiveEntry sheet : sheets) {
            read(workbook, sheet, new SheetCheck(texts == Integer.MAX_VALUE ? 0 : texts, budget));
        }
    }

    /** Takes what a part consists of, in order. */
    interface Elements {

        void begin(XMLStreamReader at);

        void text(String characters);

        void end(String name);
    }

    private static String root(ZipFile workbook, ZipArchiveEntry part) throws IOException {
        try (InputStream content = workbook.getInputStream(part)) {
            XMLStreamReader reader = XML.createXMLStreamReader(content);
            reader.nextTag();
            return reader.getLocalName();
        } catch (XMLStreamException | RuntimeException notXml) {
            return "";
        }
    }

    private static void read(ZipFile workbook, ZipArchiveEntry part, Elements elements) throws IOException {
        try (InputStream content = workbook.getInputStream(part)) {
            XMLStreamReader reader = XML.createXMLStreamReader(content);
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> elements.begin(reader);
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> elements.text(reader.getText());
                    case XMLStreamConstants.END_ELEMENT -> elements.end(reader.getLocalName());
                    default -> {
                        // comments and the like
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw XlsxTable.unreadable().causedBy(e);
        }
    }
}
