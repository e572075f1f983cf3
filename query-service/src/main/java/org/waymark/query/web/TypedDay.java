package org.waymark.query.web;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A day as somebody typed it: read, or else which part is wrong, and how. A month can be a number or a name (“Mar”, “march”);
 * the whole day can be typed at once (“12 Mar 2027”, “12/3/2027”).
 *
 * @param day   null where it cannot be read
 * @param part  the part at fault: {@code day}, {@code month} or {@code year}; empty where none is
 * @param fault what is wrong, to follow the label of the field and a colon; empty where nothing is
 */
public record TypedDay(@Nullable LocalDate day, String part, String fault) {

    /** The earliest and the latest year that can be recorded. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 2999;

    private static final Pattern WHOLE = Pattern.compile("(?<day>\\d{1,2})(?:st|nd|rd|th)?"
            + "(?:[\\s./-]+(?<number>\\d{1,2})|[\\s./-]*(?<name>\\p{L}+)\\.?)[\\s./-]+(?<year>\\d{4})");

    private static final String DAY = "day";
    private static final String MONTH = "month";
    private static final String YEAR = "year";

    /** From three boxes; what is in them is not all blank. */
    public static TypedDay of(String day, String month, String year) {
        if (month.isEmpty() && year.isEmpty()) {
            Matcher whole = WHOLE.matcher(day);
            if (whole.matches()) {
                String number = whole.group("number");
                return of(whole.group("day"), number == null ? whole.group("name") : number, whole.group("year"));
            }
        }
        if (day.isEmpty()) {
            return wrong(DAY, "enter a day");
        }
        if (month.isEmpty()) {
            return wrong(MONTH, "enter a month");
        }
        if (year.isEmpty()) {
            return wrong(YEAR, "enter a year");
        }
        Optional<Integer> monthOfYear = month(month);
        if (!day.matches("\\d{1,2}") || Integer.parseInt(day) < 1 || Integer.parseInt(day) > 31) {
            return wrong(DAY, "the day must be a number from 1 to 31");
        }
        if (monthOfYear.isEmpty()) {
            return wrong(MONTH, "the month must be a number from 1 to 12, or its name, such as March");
        }
        if (!year.matches("\\d{4}")) {
            return wrong(YEAR, "the year must have 4 digits, such as 2026");
        }
        return of(Integer.parseInt(day), monthOfYear.get(), Integer.parseInt(year));
    }

    /** From one line, such as “31 March 2024”. */
    public static TypedDay of(String line) {
        return of(line.strip(), "", "");
    }

    private static TypedDay of(int day, int month, int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return wrong(YEAR, "the year must be between " + FIRST_YEAR + " and " + LAST_YEAR);
        }
        YearMonth of = YearMonth.of(year, month);
        return of.isValidDay(day)
                ? new TypedDay(of.atDay(day), "", "")
                : wrong(DAY, name(month) + " " + year + " has no day " + day);
    }

    private static TypedDay wrong(String part, String fault) {
        return new TypedDay(null, part, fault);
    }

    private static Optional<Integer> month(String typed) {
        if (typed.matches("\\d{1,2}")) {
            return Optional.of(Integer.parseInt(typed)).filter(month -> month >= 1 && month <= 12);
        }
        String name = typed.toLowerCase(Locale.UK).replaceFirst("\\.$", "");
        return name.length() < 3
                ? Optional.empty()
                : IntStream.rangeClosed(1, 12)
                        .filter(month -> name(month).toLowerCase(Locale.UK).startsWith(name)
                                || name.equals("sept") && month == 9)
                        .boxed()
                        .findFirst();
    }

    private static String name(int month) {
        return Month.of(month).getDisplayName(TextStyle.FULL, Locale.UK);
    }
}
