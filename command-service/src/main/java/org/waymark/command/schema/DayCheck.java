package org.waymark.command.schema;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what is wrong with a day that was sent, and what to write in its place. */
public final class DayCheck {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;
    private static final String WRITE = "must be a date such as 2023-06-30";

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

    /** Such as 30/6/2023 or 30.06.23: which of the first two is the month is not for us to guess. */
    private static final Pattern OTHER_ORDER = Pattern.compile("\\d{1,2}([/.-])\\d{1,2}\\1(\\d{4}|\\d{2})");

    private DayCheck() {}

    /** What is said after the name of the field; empty where it is a day that can be recorded. */
    public static Optional<String> fault(String written) {
        try {
            LocalDate day = LocalDate.parse(written);
            return day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR
                    ? Optional.of("must be a date between " + FIRST_YEAR + " and " + LAST_YEAR)
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.of(inWords(written));
        }
    }

    private static String inWords(String written) {
        if (OTHER_ORDER.matcher(written).matches()) {
            return "must be written as year, month and day, such as 2023-06-30";
        }
        Matcher iso = ISO.matcher(written);
        return iso.matches()
                ? noSuchDay(
                        Integer.parseInt(iso.group(1)), Integer.parseInt(iso.group(2)), Integer.parseInt(iso.group(3)))
                : WRITE;
    }

    private static String noSuchDay(int year, int month, int day) {
        if (month < 1 || month > 12) {
            return WRITE + "; there is no month " + month;
        }
        YearMonth of = YearMonth.of(year, month);
        String name = Month.of(month).getDisplayName(TextStyle.FULL, Locale.UK) + " " + year;
        return "must be a date that there is; " + name + " has no day " + day
                + (day == 0 ? "" : ", its last is " + of.atEndOfMonth());
    }
}
