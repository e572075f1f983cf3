package org.waymark.command.imports.risk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Timescale;
import org.waymark.events.timescale.TimescaleParser;

/**
 * What a cell says of when a risk is looked at again: a day, how often, or both (“Termly, next 1 September 2026”).
 *
 * @param next  the day; null where there is none
 * @param words all that is said beside the day; null where it is all that is said
 */
record Monitoring(@Nullable LocalDate next, @Nullable String words) {

    /** Where one thing ends and the next begins; the comma of “1 September, 2026” is none. */
    private static final Pattern BREAK =
            Pattern.compile("\\s*(?:[;\\n()]|,(?!\\s*\\d{4}\\b)|\\s[-–—]\\s|\\bthen\\b)\\s*", Pattern.CASE_INSENSITIVE);

    /** Words that say nothing without the day beside them. */
    private static final Pattern LINK =
            Pattern.compile("(?:(?:and|next|due|first|review|reviewed|on|by)\\b[\\s:.]*)*", Pattern.CASE_INSENSITIVE);

    /**
     * Reads a cell.
     *
     * @param asAt the day on which it was written
     */
    static Monitoring of(String cell, LocalDate asAt) {
        String text = cell.strip();
        if (text.isEmpty()) {
            return new Monitoring(null, null);
        }
        List<LocalDate> days = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (String part : BREAK.split(text)) {
            Timescale read = TimescaleParser.parse(part, asAt);
            LocalDate day = read.date();
            if (day != null) {
                days.add(day);
            }
            if (day == null || read.every() != null || read.ongoing()) {
                others.add(part);
            }
        }
        if (days.isEmpty()) {
            return new Monitoring(null, oneLine(text));
        }
        String words = String.join(
                ", ",
                others.stream()
                        .filter(part -> !LINK.matcher(part).matches())
                        .map(Monitoring::oneLine)
                        .toList());
        return new Monitoring(next(days, asAt), days.size() > 1 ? oneLine(text) : words.isEmpty() ? null : words);
    }

    /** The first that is not over; the last where all are. */
    private static LocalDate next(List<LocalDate> days, LocalDate asAt) {
        return days.stream()
                .filter(day -> !day.isBefore(asAt))
                .min(LocalDate::compareTo)
                .orElseGet(() -> days.stream().max(LocalDate::compareTo).orElseThrow());
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
