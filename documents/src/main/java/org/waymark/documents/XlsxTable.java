package org.waymark.documents;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.waymark.documents.Table.Row;

/** A table as a sheet: one row of headings that stays in view and can be filtered by, then a row each. */
final class XlsxTable {

    private static final int WIDEST = 70;

    /** Points. */
    private static final float LINE = 15;

    /** Points; what a workbook allows. */
    private static final float TALLEST = 409;

    private final SXSSFSheet sheet;

    private final XlsxCells cells;

    XlsxTable(SXSSFSheet sheet, XlsxCells cells) {
        this.sheet = sheet;
        this.cells = cells;
    }

    void write(Table table) {
        ColumnWidths widths = ColumnWidths.of(table);
        SXSSFRow headings = sheet.createRow(0);
        for (int column = 0; column < table.columns().size(); column++) {
            int wanted = Math.max(
                    widths.characters().get(column),
                    CsvWriter.heading(table.columns().get(column)).length() / 2 + 4);
            sheet.setColumnWidth(column, Math.min(wanted + 3, WIDEST) * 256);
            cells.heading(
                    headings.createCell(column),
                    CsvWriter.heading(table.columns().get(column)));
        }
        int at = 0;
        List<Integer> letters = new ArrayList<>();
        for (int column = 0; column < table.columns().size(); column++) {
            letters.add(sheet.getColumnWidth(column) / 256 - 2);
        }
        for (Row row : table.rows()) {
            SXSSFRow line = sheet.createRow(++at);
            line.setHeightInPoints(height(table.checked(row), letters));
            for (int column = 0; column < row.cells().size(); column++) {
                Cell cell = row.cells().get(column);
                if (!(cell instanceof Cell.Empty)) {
                    cells.write(line.createCell(column), cell);
                }
            }
        }
        sheet.createFreezePane(table.rowsNamed() ? 1 : 0, 1);
        sheet.setAutoFilter(new CellRangeAddress(0, at, 0, table.columns().size() - 1));
        sheet.setRepeatingRows(new CellRangeAddress(0, 0, -1, -1));
    }

    /** How tall a row is whose words are all seen. */
    private static float height(Row row, List<Integer> letters) {
        int lines = 1;
        for (int column = 0; column < letters.size(); column++) {
            int wide = letters.get(column);
            int needed = row.cells()
                    .get(column)
                    .text()
                    .lines()
                    .mapToInt(text -> Math.max(1, (text.length() + wide - 1) / wide))
                    .sum();
            lines = Math.max(lines, needed);
        }
        return Math.min(lines * LINE, TALLEST);
    }
}
