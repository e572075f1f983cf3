package org.waymark.query.worksheet.finding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * A financial year of local government, from 1 April to 31 March.
 *
 * @param start the calendar year in which it begins
 */
record FinancialYear(int start) {

    static FinancialYear of(LocalDate day) {
        return new FinancialYear(day.getYear() - (day.getMonth().compareTo(Month.APRIL) < 0 ? 1 : 0));
    }

    LocalDate last() {
        return LocalDate.of(start + 1, Month.MARCH, 31);
    }

    /** Such as “2026–27”. */
    String title() {
        return String.format(Locale.ROOT, "%d–%02d", start, (start + 1) % 100);
    }

    /**
     * How much of an amount falls on the days up to the end of this year, to the penny, where it is spread evenly over its days.
     */
    BigDecimal upTo(BigDecimal amount, LocalDate from, LocalDate to) {
        LocalDate end = last();
        if (end.isBefore(from)) {
            return BigDecimal.ZERO;
        }
        if (!end.isBefore(to)) {
            return amount;
        }
        return amount.multiply(days(from, end)).divide(days(from, to), 2, RoundingMode.HALF_UP);
    }

    private static BigDecimal days(LocalDate from, LocalDate to) {
        return BigDecimal.valueOf(ChronoUnit.DAYS.between(from, to) + 1);
    }
}
