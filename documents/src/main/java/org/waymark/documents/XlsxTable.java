package org.waymark.documents;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.waymark.documents.Table.Row;
import org.waymark.documents.Table.Type;

/** A table as a sheet: one row of headings that stays in view and can be filtered by, then a row each. */
final class XlsxTable {

    private static final int WIDEST = 50;

    /** How many letters all columns together are wide at most, unless each is as narrow as it may be: what can be read in print. */
    private static final int TOGETHER = 140;

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
        List<Integer> letters = letters(table);
        SXSSFRow headings = sheet.createRow(0);
        int lines = 1;
        for (int column = 0; column < table.columns().size(); column++) {
            String heading = CsvWriter.heading(table.columns().get(column));
            sheet.setColumnWidth(column, (letters.get(column) + 2) * 256);
            if (table.columns().get(column).type() == Type.NUMBER) {
                cells.numberHeading(headings.createCell(column), heading);
            } else {
                cells.heading(headings.createCell(column), heading);
            }
            lines = Math.max(lines, lines(heading, letters.get(column)));
        }
        headings.setHeightInPoints(lines * LINE);
        int at = 0;
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

    /** How many letters a line of each column holds. */
    private static List<Integer> letters(Table table) {
        ColumnWidths widths = ColumnWidths.of(table);
        double wanted =
                widths.wished().stream().mapToDouble(Double::doubleValue).sum();
        double needed = widths.least().stream().mapToDouble(Double::doubleValue).sum();
        double more = wanted <= TOGETHER ? 1 : Math.clamp((TOGETHER - needed) / Math.max(1, wanted - needed), 0.25, 1);
        return IntStream.range(0, table.columns().size())
                .mapToObj(column -> {
                    double least = widths.least().get(column);
                    double width = least + more * (widths.wished().get(column) - least);
                    int heading = CsvWriter.heading(table.columns().get(column)).length() / 2 + 4;
                    return (int) Math.ceil(Math.min(Math.max(width, heading), WIDEST));
                })
                .toList();
    }

    /** How tall a row is whose words are all seen. */
    private static float height(Row row, List<Integer> letters) {
        int lines = 1;
        for (int column = 0; column < letters.size(); column++) {
            lines = Math.max(lines, lines(row.cells().get(column).text(), letters.get(column)));
        }
        return height(lines);
    }

    private static float height(int lines) {
        return Math.min(lines * LINE, TALLEST);
    }

    /** How tall a row is whose one text is seen in a column of a width. */
    static float height(String text, int width) {
        return height(lines(text, width));
    }

    private static int lines(String text, int width) {
        // in its proportional letters a line holds more of them than it is wide in digits
        int letters = width + width / 10;
        return text.lines()
                .mapToInt(line -> Math.max(1, (line.length() + letters - 1) / letters))
                .sum();
    }
}
