package org.waymark.documents;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.streaming.SXSSFCell;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;

/** Cells of a workbook, each with the style of what it holds. */
final class XlsxCells {

    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    private static final int MOST_LETTERS = SpreadsheetVersion.EXCEL2007.getMaxTextLength();

    private final SXSSFWorkbook workbook;

    private final CellStyle heading;

    private final CellStyle numberHeading;

    private final CellStyle text;

    private final CellStyle number;

    private final CellStyle day;

    private final CellStyle moment;

    private final Map<Tone, CellStyle> ratings = new EnumMap<>(Tone.class);

    XlsxCells(SXSSFWorkbook workbook) {
        this.workbook = workbook;
        CreationHelper helper = workbook.getCreationHelper();
        heading = headingStyle();
        numberHeading = headingStyle();
        aligned(numberHeading);
        text = style();
        // what begins like a formula stays text, also when somebody edits it
        text.setQuotePrefixed(true);
        number = style();
        aligned(number);
        day = style();
        day.setAlignment(HorizontalAlignment.LEFT);
        day.setDataFormat(helper.createDataFormat().getFormat("d mmm yyyy"));
        moment = style();
        moment.setAlignment(HorizontalAlignment.LEFT);
        moment.setDataFormat(helper.createDataFormat().getFormat("d mmm yyyy hh:mm"));
    }

    void heading(SXSSFCell cell, String words) {
        cell.setCellValue(fitting(words));
        cell.setCellStyle(heading);
    }

    /** The heading of a column of numbers, which stands above them. */
    void numberHeading(SXSSFCell cell, String words) {
        heading(cell, words);
        cell.setCellStyle(numberHeading);
    }

    void write(SXSSFCell cell, Cell value) {
        switch (value) {
            case Cell.Empty ignored -> {}
            case Cell.Number it -> {
                cell.setCellValue(it.value().doubleValue());
                cell.setCellStyle(number);
            }
            case Cell.Day it
            when !it.value().isBefore(FIRST_DAY) -> {
                cell.setCellValue(it.value());
                cell.setCellStyle(day);
            }
            case Cell.Moment it
            when !it.value().toLocalDate().isBefore(FIRST_DAY) -> {
                cell.setCellValue(it.value().toLocalDateTime());
                cell.setCellStyle(moment);
            }
            case Cell.Rating it -> {
                cell.setCellValue(fitting(it.text()));
                cell.setCellStyle(ratings.computeIfAbsent(it.tone(), this::rating));
            }
            default -> {
                cell.setCellValue(fitting(value.text()));
                cell.setCellStyle(text);
            }
        }
    }

    /** As many letters as a cell holds. */
    private static String fitting(String words) {
        String clean = Markup.clean(words);
        return clean.length() <= MOST_LETTERS ? clean : clean.substring(0, MOST_LETTERS - 1) + "…";
    }

    private CellStyle headingStyle() {
        CellStyle style = style();
        Font bold = workbook.createFont();
        bold.setBold(true);
        style.setFont(bold);
        style.setBorderBottom(BorderStyle.THIN);
        filled(style, "E9EEF3");
        return style;
    }

    /** Numbers end in one line, at a distance from what stands in the next column. */
    private static void aligned(CellStyle style) {
        style.setAlignment(HorizontalAlignment.RIGHT);
        style.setIndention((short) 1);
    }

    private CellStyle style() {
        CellStyle style = workbook.createCellStyle();
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setWrapText(true);
        return style;
    }

    private CellStyle rating(Tone tone) {
        CellStyle style = style();
        filled(style, colour(tone));
        return style;
    }

    private static void filled(CellStyle style, String colour) {
        ((XSSFCellStyle) style).setFillForegroundColor(new XSSFColor(bytes(colour), null));
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }

    private static byte[] bytes(String colour) {
        return HexFormat.of().parseHex(colour);
    }

    /** The colour behind a rating, as six hexadecimal digits. */
    static String colour(Tone tone) {
        return switch (tone) {
            case GOOD -> "D5EAD9";
            case CAUTION -> "FCE3B6";
            case PROBLEM -> "F7CFCB";
            case COMPLETE -> "CFE0F2";
            case NOT_STARTED -> "FFFFFF";
            case PLAIN -> "F2F4F6";
        };
    }
}
