package org.waymark.documents;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTShd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STShd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.waymark.documents.Document.Density;
import org.waymark.documents.Document.Orientation;
import org.waymark.documents.Table.Row;
import org.waymark.documents.Table.Type;

/** Tables of Word. */
final class DocxTable {

    private final XWPFDocument word;

    private final Orientation orientation;

    /** How wide the text is, in twentieths of a point. */
    private final int width;

    DocxTable(XWPFDocument word, Orientation orientation) {
        this.word = word;
        this.orientation = orientation;
        this.width = DocxPages.width(orientation);
    }

    void data(Table table) {
        ColumnWidths shares = ColumnWidths.of(table);
        Room room = Room.page(orientation, Density.USUAL);
        String style = shares.steps(room) == 0 ? "TableText" : "TableTextSmall";
        List<Integer> widths = shares.percents(room).stream()
                .map(percent -> (int) (width * percent / 100))
                .toList();
        XWPFTable drawn = created("WaymarkTable", widths);
        if (table.grouped()) {
            groups(drawn, table, widths, style);
        }
        XWPFTableRow headings = added(drawn, widths);
        repeated(headings);
        for (int column = 0; column < table.columns().size(); column++) {
            boolean number = table.columns().get(column).type() == Type.NUMBER;
            words(headings.getCell(column), table.columns().get(column).title(), true, number, style);
            shade(headings.getCell(column), "E9EEF3");
        }
        boolean empty = true;
        for (Row row : table.rows()) {
            row(added(drawn, widths), table, table.checked(row), style);
            empty = false;
        }
        if (empty) {
            words(added(drawn, widths).getCell(0), table.empty(), false, false, style);
        }
        drawn.removeRow(0);
        word.createParagraph().setStyle("Gap");
    }

    void facts(KeyValues facts) {
        List<Integer> widths = List.of(width * 24 / 100, width * 76 / 100);
        XWPFTable drawn = created("WaymarkFacts", widths);
        for (KeyValues.Entry entry : facts.entries()) {
            XWPFTableRow row = added(drawn, widths);
            words(row.getCell(0), entry.key(), false, false, "TableText");
            XWPFParagraph value = paragraph(row.getCell(1), false, "TableText");
            DocxRuns.write(value, entry.value().runs());
        }
        drawn.removeRow(0);
        word.createParagraph().setStyle("Gap");
    }

    void tiles(Tiles tiles) {
        List<Integer> widths = tiles.tiles().stream()
                .map(tile -> width / Math.max(4, tiles.tiles().size()))
                .toList();
        XWPFTable drawn = created("WaymarkFacts", widths);
        XWPFTableRow row = added(drawn, widths);
        for (int index = 0; index < widths.size(); index++) {
            Tiles.Tile tile = tiles.tiles().get(index);
            shade(row.getCell(index), XlsxCells.colour(tile.tone()));
            XWPFParagraph words = paragraph(row.getCell(index), false, "TableText");
            XWPFRun figure = words.createRun();
            figure.setBold(true);
            figure.setFontSize(19);
            figure.setText(Markup.clean(tile.figure()));
            figure.addBreak();
            words.createRun().setText(Markup.clean(tile.label()));
        }
        drawn.removeRow(0);
        word.createParagraph().setStyle("Gap");
    }

    private void groups(XWPFTable drawn, Table table, List<Integer> widths, String style) {
        XWPFTableRow row = drawn.createRow();
        repeated(row);
        while (row.getTableCells().size() > table.spans().size()) {
            row.removeCell(row.getTableCells().size() - 1);
        }
        int column = 0;
        for (int index = 0; index < table.spans().size(); index++) {
            Table.Span span = table.spans().get(index);
            XWPFTableCell cell = row.getCell(index);
            int wide = 0;
            for (int each = 0; each < span.columns().size(); each++) {
                wide += widths.get(column++);
            }
            cell.setWidth(Integer.toString(wide));
            if (span.columns().size() > 1) {
                cell.getCTTc()
                        .getTcPr()
                        .addNewGridSpan()
                        .setVal(BigInteger.valueOf(span.columns().size()));
            }
            String group = span.group();
            words(cell, group == null ? "" : group, true, false, style);
            shade(cell, "E9EEF3");
        }
    }

    private static void row(XWPFTableRow drawn, Table table, Row row, String style) {
        drawn.setCantSplitRow(true);
        for (int column = 0; column < row.cells().size(); column++) {
            Cell cell = row.cells().get(column);
            XWPFTableCell place = drawn.getCell(column);
            boolean number = table.columns().get(column).type() == Type.NUMBER;
            words(place, cell.text(), column == 0 && table.rowsNamed(), number, style);
            if (cell instanceof Cell.Rating rating) {
                shade(place, XlsxCells.colour(rating.tone()));
            }
        }
    }

    /** A table with one row too many, the first, which Word's library insists on. */
    private XWPFTable created(String style, List<Integer> widths) {
        XWPFTable drawn = word.createTable(1, widths.size());
        CTTblPr properties = drawn.getCTTbl().getTblPr();
        if (properties.isSetTblBorders()) {
            properties.unsetTblBorders();
        }
        drawn.setStyleID(style);
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        properties.getTblW().setType(STTblWidth.DXA);
        properties
                .getTblW()
                .setW(BigInteger.valueOf(
                        widths.stream().mapToInt(Integer::intValue).sum()));
        var grid = drawn.getCTTbl().getTblGrid() == null
                ? drawn.getCTTbl().addNewTblGrid()
                : drawn.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        widths.forEach(each -> grid.addNewGridCol().setW(BigInteger.valueOf(each)));
        return drawn;
    }

    private static XWPFTableRow added(XWPFTable drawn, List<Integer> widths) {
        XWPFTableRow row = drawn.createRow();
        while (row.getTableCells().size() < widths.size()) {
            row.createCell();
        }
        for (int column = 0; column < widths.size(); column++) {
            row.getCell(column).setWidth(widths.get(column).toString());
        }
        return row;
    }

    private static void repeated(XWPFTableRow row) {
        row.setRepeatHeader(true);
        row.setCantSplitRow(true);
    }

    private static void words(XWPFTableCell cell, String text, boolean strong, boolean number, String style) {
        XWPFRun run = paragraph(cell, number, style).createRun();
        if (strong) {
            run.setBold(true);
        }
        DocxRuns.lines(run, text.strip());
    }

    private static XWPFParagraph paragraph(XWPFTableCell cell, boolean number, String style) {
        XWPFParagraph paragraph = cell.getParagraphs().getFirst();
        paragraph.setStyle(style);
        if (number) {
            paragraph.setAlignment(ParagraphAlignment.RIGHT);
        }
        return paragraph;
    }

    private static void shade(XWPFTableCell cell, String colour) {
        cell.setColor(colour);
    }

    /** A paragraph with the colour of the tone behind it. */
    static void shade(XWPFParagraph paragraph, Tone tone) {
        CTShd shade = paragraph.getCTP().getPPr().addNewShd();
        shade.setVal(STShd.CLEAR);
        shade.setFill(XlsxCells.colour(tone));
    }
}
