package org.waymark.command.indicator;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.command.schema.Texts;

/**
 * Periods in more words than {@link org.waymark.events.MeasuredPeriod} reads, as returns and tables have them: “Quarter 1
 * 2023/24”, which is counted from April, “April to June 2023”, “1 April 2023 to 31 August 2023”, “financial year 2011-12”.
 */
final class WrittenPeriods {

    private static final int MONTHS_OF_A_QUARTER = 3;
    private static final int LETTERS_OF_A_MONTH = 3;

    private static final String YEARS = "(\\d{4}) ?[-–/] ?((?:\\d{2})?\\d{2})";
    private static final String DAY = "(\\d{1,2}) ([a-z]{3,9})\\.? (\\d{4})";
    private static final String NUMBERS = "(\\d{1,2})/(\\d{1,2})/(\\d{4})";
    private static final String TO = " ?(?:to|until|-|–) ?";

    private static final Pattern QUARTER_OF_YEARS = Pattern.compile("q(?:uarter)? ?([1-4])[ ,:]*(?:of )?" + YEARS);
    private static final Pattern YEARS_AND_QUARTER = Pattern.compile(YEARS + "[ ,:]*q(?:uarter)? ?([1-4])");
    private static final Pattern QUARTER = Pattern.compile("quarter ?([1-4])[ ,:]*(?:of )?(\\d{4})");
    private static final Pattern MONTHS =
            Pattern.compile("([a-z]{3,9})\\.?(?: (\\d{4}))?" + TO + "([a-z]{3,9})\\.? (\\d{4})");
    private static final Pattern DAYS = Pattern.compile(DAY + TO + DAY);
    private static final Pattern DAYS_IN_NUMBERS = Pattern.compile(NUMBERS + TO + NUMBERS);
    private static final Pattern FINANCIAL_YEAR = Pattern.compile("(?:fy|f/y|financial year|fiscal year)[ :]*" + YEARS);
    private static final Pattern YEAR = Pattern.compile("(?:calendar )?year[ :]*(\\d{4})");

    private WrittenPeriods() {}

    /** The period in a form that {@code MeasuredPeriod} reads; the text itself where it has no such words. */
    static String plain(String written) {
        String text = Texts.clean(written).toLowerCase(Locale.UK).replaceAll("\\s+", " ");
        if (text.length() > Periods.LONGEST) {
            return Texts.beginning(text, Periods.LONGEST);
        }
        try {
            return Stream.<Optional<String>>of(
                            read(
                                    QUARTER_OF_YEARS,
                                    text,
                                    found -> quarter(found.group(2), found.group(3), found.group(1))),
                            read(
                                    YEARS_AND_QUARTER,
                                    text,
                                    found -> quarter(found.group(1), found.group(2), found.group(3))),
                            read(QUARTER, text, found -> found.group(2) + "-Q" + found.group(1)),
                            read(MONTHS, text, WrittenPeriods::months),
                            read(DAYS, text, WrittenPeriods::days),
                            read(DAYS_IN_NUMBERS, text, WrittenPeriods::daysInNumbers),
                            read(FINANCIAL_YEAR, text, found -> years(found.group(1), found.group(2))),
                            read(YEAR, text, found -> found.group(1)))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .orElse(written);
        } catch (DateTimeException _) {
            return written;
        }
    }

    private static Optional<String> read(
            Pattern pattern, String text, Function<MatchResult, @Nullable String> reading) {
        Matcher found = pattern.matcher(text);
        return found.matches() ? Optional.ofNullable(reading.apply(found.toMatchResult())) : Optional.empty();
    }

    /** A quarter of a financial year; null where the years do not follow each other. */
    private static @Nullable String quarter(String first, String second, String number) {
        if (years(first, second) == null) {
            return null;
        }
        YearMonth begins = YearMonth.of(Integer.parseInt(first), Month.APRIL)
                .plusMonths((Integer.parseInt(number) - 1L) * MONTHS_OF_A_QUARTER);
        return between(
                begins.atDay(1), begins.plusMonths(MONTHS_OF_A_QUARTER - 1L).atEndOfMonth());
    }

    private static @Nullable String years(String first, String second) {
        int begins = Integer.parseInt(first);
        boolean follows = (begins + 1) % 100 == Integer.parseInt(second) % 100;
        return follows ? between(LocalDate.of(begins, 4, 1), LocalDate.of(begins + 1, 3, 31)) : null;
    }

    private static @Nullable String months(MatchResult found) {
        Month first = month(found.group(1));
        Month last = month(found.group(3));
        String year = found.group(2) == null ? found.group(4) : found.group(2);
        return first == null || last == null
                ? null
                : between(
                        YearMonth.of(Integer.parseInt(year), first).atDay(1),
                        YearMonth.of(Integer.parseInt(found.group(4)), last).atEndOfMonth());
    }

    private static @Nullable String days(MatchResult found) {
        Month first = month(found.group(2));
        Month last = month(found.group(5));
        return first == null || last == null
                ? null
                : between(
                        day(found.group(3), first.getValue(), found.group(1)),
                        day(found.group(6), last.getValue(), found.group(4)));
    }

    private static String daysInNumbers(MatchResult found) {
        return between(
                day(found.group(3), Integer.parseInt(found.group(2)), found.group(1)),
                day(found.group(6), Integer.parseInt(found.group(5)), found.group(4)));
    }

    private static LocalDate day(String year, int month, String day) {
        return LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day));
    }

    private static String between(LocalDate from, LocalDate to) {
        return from + "/" + to;
    }

    /** Null where the word is no month. */
    private static @Nullable Month month(String word) {
        return word.equals("sept")
                ? Month.SEPTEMBER
                : Stream.of(Month.values())
                        .filter(month -> month.name().toLowerCase(Locale.ROOT).startsWith(word)
                                && word.length() >= LETTERS_OF_A_MONTH)
                        .findFirst()
                        .orElse(null);
    }
}
