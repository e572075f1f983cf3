package org.waymark.command.imports.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/** What a cell of a workbook says, as text. Of a formula, the value that was last computed. */
final class XlsxCell {

    /** Day 0 of the usual calendar of workbooks; it makes up for their 29 February 1900, which never was. */
    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);

    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);

    /** What a number format says that is not about the number: texts, colours, escapes. */
    private static final Pattern ASIDE = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.");

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

    private XlsxCell() {}

    /** The text; a date as ISO, or as “October 2024” where the cell shows no day; empty for an error such as #REF!. */
    static String text(Cell cell, boolean dates1904) {
        Optional<BigDecimal> number = number(cell);
        if (number.isPresent()) {
            return isDate(cell)
                    ? date(number.get(), dates1904, formatOf(cell))
                    : number.get().stripTrailingZeros().toPlainString();
        }
        boolean unusable = cell.getType() == CellType.ERROR || cell.getType() == CellType.EMPTY;
        return unusable ? "" : Optional.ofNullable(cell.getText()).orElse("").replace("_x000D_", "");
    }

    private static Optional<BigDecimal> number(Cell cell) {
        Object value = cell.getValue();
        if (value instanceof BigDecimal number) {
            return Optional.of(number);
        }
        return Optional.empty();
    }

    private static boolean isDate(Cell cell) {
        Integer id = cell.getDataFormatId();
        boolean builtIn = id != null && ((id >= 14 && id <= 17) || id == 22);
        String format = formatOf(cell);
        return builtIn
                || (format.contains("y") && (format.contains("m") || format.contains("d")))
                || format.matches("d+.*m+.*");
    }

    private static String formatOf(Cell cell) {
        String format = Optional.ofNullable(cell.getDataFormatString()).orElse("");
        return ASIDE.matcher(format.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    private static String date(BigDecimal days, boolean dates1904, String format) {
        if (days.signum() < 0 || days.compareTo(LAST_DAY) > 0) {
            return days.toPlainString();
        }
        LocalDate date = (dates1904 ? EPOCH_1904 : EPOCH_1900).plusDays(days.longValue());
        boolean monthOnly = format.contains("m") && format.contains("y") && !format.contains("d");
        return monthOnly ? MONTH.format(date) : date.toString();
    }
}
