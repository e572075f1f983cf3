package org.waymark.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * Writes the tables of a document as a workbook, a sheet each, with a last sheet “About” that says what the document shows. Rows
 * go to a temporary file as they are written, so that a long table need not be in memory. Cells are typed; none holds a formula.
 */
public final class XlsxWriter implements DocumentWriter {

    private static final int ROWS_IN_MEMORY = 200;

    private static final String ABOUT = "About";

    /** How many digits the column with what is said about the document is wide. */
    private static final int SAID = 90;

    @Override
    public void write(Document document, OutputStream out) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
            workbook.setCompressTempFiles(true);
            XlsxCells cells = new XlsxCells(workbook);
            Set<String> names = new HashSet<>(Set.of(ABOUT.toLowerCase(Locale.ROOT)));
            for (Table table : document.tables().toList()) {
                SXSSFSheet sheet = workbook.createSheet(name(table, document, names));
                new XlsxTable(sheet, cells).write(table);
                printed(sheet, document.about());
            }
            SXSSFSheet about = workbook.createSheet(ABOUT);
            about(about, cells, document);
            printed(about, document.about());
            properties(workbook, document.about());
            workbook.write(out);
        }
    }

    /** A name that no other sheet has: of at most 31 letters, without those that a workbook refuses. */
    private static String name(Table table, Document document, Set<String> names) {
        String wanted = WorkbookUtil.createSafeSheetName(
                table.caption().isEmpty() ? document.about().title() : table.caption(), '-');
        String name = wanted;
        for (int again = 2; !names.add(name.toLowerCase(Locale.ROOT)); again++) {
            String ending = " (" + again + ")";
            name = wanted.substring(0, Math.min(wanted.length(), 31 - ending.length())) + ending;
        }
        return name;
    }

    private static void about(SXSSFSheet sheet, XlsxCells cells, Document document) {
        About about = document.about();
        List<KeyValues.Entry> facts = new ArrayList<>();
        facts.add(KeyValues.Entry.of("Title", about.title()));
        facts.addAll(about.facts());
        for (Block block : document.blocks()) {
            if (block instanceof Paragraph note) {
                facts.add(new KeyValues.Entry("Note", note));
            }
        }
        sheet.setColumnWidth(0, 24 * 256);
        sheet.setColumnWidth(1, SAID * 256);
        int at = 0;
        for (KeyValues.Entry fact : facts) {
            SXSSFRow row = sheet.createRow(at++);
            cells.heading(row.createCell(0), fact.key());
            cells.write(row.createCell(1), Cell.text(fact.value().text()));
            row.setHeightInPoints(XlsxTable.height(fact.value().text(), SAID));
        }
    }

    /** What is repeated on each page where the sheet is printed. */
    private static void printed(SXSSFSheet sheet, About about) {
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.getHeader().setLeft(plain(String.join(" · ", about.head())));
        sheet.getHeader().setRight("&A");
        sheet.getFooter().setLeft(plain(String.join(" · ", about.foot())));
        sheet.getFooter().setRight("Page &P of &N");
    }

    private static String plain(String words) {
        String text = Markup.clean(words).replace("&", "&&");
        return text.length() > 180 ? text.substring(0, 179) + "…" : text;
    }

    private static void properties(SXSSFWorkbook workbook, About about) throws IOException {
        POIXMLProperties.CoreProperties core =
                workbook.getXSSFWorkbook().getProperties().getCoreProperties();
        core.setTitle(Markup.clean(Xhtml.title(about)));
        core.setCreator(Markup.clean(about.author()));
        core.setSubjectProperty(Markup.clean(about.subject()));
        core.setCreated(Optional.of(Date.from(about.written())));
        core.setModified(Optional.of(Date.from(about.written())));
        core.getUnderlyingProperties().setLanguageProperty(Document.LANGUAGE);
    }
}
