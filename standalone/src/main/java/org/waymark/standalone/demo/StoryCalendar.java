package org.waymark.standalone.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.waymark.events.Charter;
import org.waymark.events.MeasuredPeriod;

/**
 * Turns the days of the worked example's files into dates: they are counted in weeks from the one in which the example is
 * shown, so that it always plays in the present.
 *
 * <p>A day is written {@code w-2 fri}: Friday of the week before last; {@code w0 mon} is Monday of this week. What may
 * follow, in this order: {@code +23 months}, then {@code first of month} or {@code last of month}. In braces it stands in
 * a text: <code>{w-2 fri}</code> becomes {@code 2024-04-05}, and <code>{w-2 fri|d MMMM}</code> “5 April”, in the letters
 * of {@link DateTimeFormatter}.
 *
 * <p>Quarters and years are counted from the last quarter that had ended three weeks ago, so that what was measured of it is
 * recorded in time in every week: <code>{q-1}</code> is that quarter, such as {@code 2024-Q1}, <code>{q-2}</code> the one
 * before it, and <code>{y0}</code> the year of the day after it.
 *
 * @param monday the first day of the week in which the example is shown
 */
record StoryCalendar(LocalDate monday) {

    /** Where the strategy is: its days begin and end there. */
    static final ZoneId ZONE = Charter.DEFAULT_TIME_ZONE;

    private static final String DAY =
            "w(0|[+-]\\d{1,3}) (mon|tue|wed|thu|fri|sat|sun)(?: ([+-]\\d{1,3}) months)?(?: (first|last) of month)?";
    private static final Pattern WORDS = Pattern.compile(DAY);
    private static final Pattern IN_TEXT = Pattern.compile("\\{(w(?:0|[+-])[^}|]*)(?:\\|([^}]+))?}");

    private static final Pattern PERIOD = Pattern.compile("\\{([qy])(0|[+-]\\d{1,2})}");

    private static final int WEEKS_TO_REPORT = 3;
    private static final int MONTHS_OF_A_QUARTER = 3;

    StoryCalendar {
        if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw new IllegalArgumentException(monday + " is not a Monday");
        }
    }

    /** The calendar of the week that an instant is in. */
    static StoryCalendar at(Instant now) {
        return new StoryCalendar(
                LocalDate.ofInstant(now, ZONE).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }

    /** The week as ISO 8601 writes it, such as {@code 2024-W16}. */
    String week() {
        return DateTimeFormatter.ofPattern("YYYY-'W'ww", Locale.UK).format(monday);
    }

    /**
     * The date of a day as the files write it.
     *
     * @throws IllegalArgumentException if that is not how a day is written
     */
    LocalDate day(String words) {
        Matcher matcher = WORDS.matcher(words);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not a day such as \"w-2 fri\": " + words);
        }
        return day(matcher.toMatchResult());
    }

    private LocalDate day(MatchResult words) {
        LocalDate date = monday.plusWeeks(Long.parseLong(words.group(1)))
                .with(TemporalAdjusters.nextOrSame(dayOfWeek(words.group(2))));
        if (words.group(3) != null) {
            date = date.plusMonths(Long.parseLong(words.group(3)));
        }
        return switch (words.group(4)) {
            case null -> date;
            case "first" -> date.with(TemporalAdjusters.firstDayOfMonth());
            default -> date.with(TemporalAdjusters.lastDayOfMonth());
        };
    }

    /**
     * A text with its days filled in.
     *
     * @throws IllegalArgumentException if a day in it is not written as days are
     */
    String filled(String text) {
        String withPeriods = PERIOD.matcher(text).replaceAll(this::period);
        return IN_TEXT.matcher(withPeriods).replaceAll(found -> Matcher.quoteReplacement(written(found)));
    }

    private String period(MatchResult found) {
        LocalDate from = monday.minusWeeks(WEEKS_TO_REPORT);
        long count = Long.parseLong(found.group(2));
        return found.group(1).equals("q")
                ? MeasuredPeriod.quarter(from.plusMonths(count * MONTHS_OF_A_QUARTER))
                        .text()
                : MeasuredPeriod.year(from.getYear() + (int) count).text();
    }

    private String written(MatchResult found) {
        LocalDate date = day(found.group(1));
        return found.group(2) == null
                ? date.toString()
                : DateTimeFormatter.ofPattern(found.group(2), Locale.ENGLISH).format(date);
    }

    private static DayOfWeek dayOfWeek(String letters) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().toLowerCase(Locale.ROOT).startsWith(letters)) {
                return day;
            }
        }
        throw new IllegalArgumentException("Not a day of the week: " + letters);
    }
}
