package org.waymark.events.timescale;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What one form of a date says: a day, or why there is no such day, or neither.
 *
 * @param day   null where it says none
 * @param fault why there is no such day; null where there is one, or none is meant
 */
record DayWords(@Nullable LocalDate day, @Nullable String fault) {

    /** Years that can be recorded. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 2999;

    /** The month that 29 February is looked for in where no year is named. */
    private static final int LEAP_YEAR = 2024;

    /** Nothing. */
    static final DayWords NONE = new DayWords(null, null);

    static DayWords on(LocalDate day) {
        return new DayWords(day, null);
    }

    /** A day of the calendar; if it has none like it, that is a fault. */
    static DayWords of(int year, int month, int day) {
        if (month < 1 || month > 12) {
            return new DayWords(null, "there is no month " + month + "; the day comes first, then the month");
        }
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return new DayWords(null, "the year must be between " + FIRST_YEAR + " and " + LAST_YEAR);
        }
        return YearMonth.of(year, month).isValidDay(day)
                ? on(LocalDate.of(year, month, day))
                : new DayWords(null, name(month) + " " + year + " has no day " + day);
    }

    /** A day without its year: the first from a day on; if no year has it, that is a fault. */
    static DayWords next(LocalDate from, int month, int day) {
        if (!YearMonth.of(LEAP_YEAR, month).isValidDay(day)) {
            return new DayWords(null, name(month) + " has no day " + day);
        }
        return YearMonth.of(from.getYear(), month).isValidDay(day)
                        && !LocalDate.of(from.getYear(), month, day).isBefore(from)
                ? on(LocalDate.of(from.getYear(), month, day))
                : following(from.getYear() + 1, month, day);
    }

    private static DayWords following(int year, int month, int day) {
        int valid = year;
        while (!YearMonth.of(valid, month).isValidDay(day)) {
            valid++;
        }
        return on(LocalDate.of(valid, month, day));
    }

    /** The last day of a month; nothing where there is no such month. */
    static DayWords endOf(int year, int month) {
        return month < 1 || month > 12 || year > LAST_YEAR
                ? NONE
                : on(YearMonth.of(year, month).atEndOfMonth());
    }

    /** The last day of a month without its year: the first from a day on. */
    static DayWords nextEndOf(LocalDate from, int month) {
        LocalDate end = YearMonth.of(from.getYear(), month).atEndOfMonth();
        return on(end.isBefore(from) ? YearMonth.of(from.getYear() + 1, month).atEndOfMonth() : end);
    }

    private static String name(int month) {
        return Month.of(month).getDisplayName(TextStyle.FULL, Locale.UK);
    }
}
