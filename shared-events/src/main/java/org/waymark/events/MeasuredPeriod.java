package org.waymark.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a measurement, a target or a benchmark is about: a year, a quarter, a month, a financial year (April to March), or
 * the days from one to another.
 *
 * <p>“2011-12” is December 2011: a financial year that could be read as a month is written with a slash, {@code 2011/12}.
 *
 * @param text {@code 2023}, {@code 2023-Q2}, {@code 2023-06}, {@code 2022-23} or {@code 2023-04-01/2023-08-31}
 */
public record MeasuredPeriod(@JsonValue String text) implements Comparable<MeasuredPeriod> {

    /** How a period is written, for whoever wrote something else. */
    public static final String FORMS =
            "a year (2023), a quarter (2023-Q2), a month (2023-06), a financial year (2022-23), or two dates"
                    + " (1 April 2023 to 31 August 2023)";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private static final Pattern CALENDAR_YEAR = Pattern.compile("(\\d{4})");
    private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");
    private static final Pattern CALENDAR_MONTH = Pattern.compile("(\\d{4})-(0[1-9]|1[0-2])");
    private static final Pattern FINANCIAL_YEAR = Pattern.compile("(\\d{4})[-/](\\d{2})");
    private static final Pattern DAYS = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})/(\\d{4}-\\d{2}-\\d{2})");

    private static final Comparator<MeasuredPeriod> BY_TIME =
            Comparator.comparing(MeasuredPeriod::to).thenComparing(MeasuredPeriod::from, Comparator.reverseOrder());

    /** @throws IllegalArgumentException if the text does not have one of the forms */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MeasuredPeriod {
        Days.of(text);
    }

    /**
     * The period that somebody wrote: also “Q2 2023”, “June 2023”, “2022/23”, “2022-2023” and “2023-04-01 to 2023-08-31”.
     *
     * @throws IllegalArgumentException if it cannot be read
     */
    public static MeasuredPeriod typed(String written) {
        return new MeasuredPeriod(PeriodWords.canonical(Typed.trimmed(written)));
    }

    /** The financial year, April to March, that begins in a year. */
    public static MeasuredPeriod financialYear(int year) {
        int end = (year + 1) % 100;
        return new MeasuredPeriod("%04d%s%02d".formatted(year, end >= 1 && end <= 12 ? "/" : "-", end));
    }

    /** The quarter of the calendar year that a day is in. */
    public static MeasuredPeriod quarter(LocalDate day) {
        return new MeasuredPeriod("%04d-Q%d".formatted(day.getYear(), (day.getMonthValue() + 2) / 3));
    }

    /** The month that a day is in. */
    public static MeasuredPeriod month(LocalDate day) {
        return new MeasuredPeriod(YearMonth.from(day).toString());
    }

    /** The calendar year. */
    public static MeasuredPeriod year(int year) {
        return new MeasuredPeriod("%04d".formatted(year));
    }

    /** The days from one to another, both counted in. */
    public static MeasuredPeriod days(LocalDate from, LocalDate to) {
        return new MeasuredPeriod(from + "/" + to);
    }

    /** Its first day. */
    public LocalDate from() {
        return Days.of(text).from();
    }

    /** Its last day. */
    public LocalDate to() {
        return Days.of(text).to();
    }

    /** Whether each day of another is a day of this one too. */
    public boolean contains(MeasuredPeriod other) {
        return !other.from().isBefore(from()) && !other.to().isAfter(to());
    }

    /** For people: “2023”, “April to June 2023”, “June 2023”, “2022-23”, “1 April 2023 to 31 August 2023”. */
    public String title() {
        Days days = Days.of(text);
        if (QUARTER.matcher(text).matches()) {
            return days.from().getMonth().getDisplayName(java.time.format.TextStyle.FULL, Locale.UK) + " to "
                    + MONTH.format(days.to());
        }
        if (CALENDAR_MONTH.matcher(text).matches()) {
            return MONTH.format(days.from());
        }
        return DAYS.matcher(text).matches()
                ? DAY.format(days.from()) + " to " + DAY.format(days.to())
                : text.replace('/', '-');
    }

    @Override
    public int compareTo(MeasuredPeriod other) {
        return BY_TIME.compare(this, other);
    }

    @Override
    public String toString() {
        return text;
    }

    private record Days(LocalDate from, LocalDate to) {

        static Days of(String text) {
            try {
                Matcher days = DAYS.matcher(text);
                if (days.matches()) {
                    return between(LocalDate.parse(days.group(1)), LocalDate.parse(days.group(2)));
                }
                return named(text);
            } catch (DateTimeException e) {
                throw new IllegalArgumentException(refusal(text), e);
            }
        }

        private static Days between(LocalDate from, LocalDate to) {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException(
                        "A period cannot end before it begins. Change one of its two dates.");
            }
            return new Days(from, to);
        }

        private static Days named(String text) {
            Matcher year = CALENDAR_YEAR.matcher(text);
            if (year.matches()) {
                Year which = Year.of(Integer.parseInt(year.group(1)));
                return new Days(which.atDay(1), which.atMonth(12).atEndOfMonth());
            }
            Matcher quarter = QUARTER.matcher(text);
            if (quarter.matches()) {
                YearMonth first =
                        YearMonth.of(Integer.parseInt(quarter.group(1)), 3 * Integer.parseInt(quarter.group(2)) - 2);
                return new Days(first.atDay(1), first.plusMonths(2).atEndOfMonth());
            }
            if (CALENDAR_MONTH.matcher(text).matches()) {
                YearMonth month = YearMonth.parse(text);
                return new Days(month.atDay(1), month.atEndOfMonth());
            }
            Matcher financial = FINANCIAL_YEAR.matcher(text);
            if (financial.matches()
                    && Integer.parseInt(financial.group(2)) == (Integer.parseInt(financial.group(1)) + 1) % 100) {
                int begins = Integer.parseInt(financial.group(1));
                return new Days(LocalDate.of(begins, 4, 1), LocalDate.of(begins + 1, 3, 31));
            }
            throw new IllegalArgumentException(refusal(text));
        }

        private static String refusal(String text) {
            return "“%s” is not a period. Enter %s.".formatted(text, FORMS);
        }
    }
}
