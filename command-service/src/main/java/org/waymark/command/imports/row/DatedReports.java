package org.waymark.command.imports.row;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What was reported from time to time on one thing, by the day for which it is true; of several reports for one day, the last.
 *
 * @param <R> a report
 */
public final class DatedReports<R> {

    private final NavigableMap<LocalDate, Numbered<R>> byDay = new TreeMap<>();
    private final Map<Integer, LocalDate> days = new HashMap<>();

    private record Numbered<R>(int number, R report) {}

    /** @param number of the report among all of the case */
    public void add(int number, LocalDate day, R report) {
        byDay.put(day, new Numbered<>(number, report));
        days.put(number, day);
    }

    /** Takes back a report that was a mistake, if it is one of these. */
    public void remove(int number) {
        LocalDate day = days.remove(number);
        Numbered<R> there = day == null ? null : byDay.get(day);
        if (day != null && there != null && there.number() == number) {
            byDay.remove(day);
        }
    }

    /** The one for the latest day. */
    public Optional<R> latest() {
        return Optional.ofNullable(byDay.lastEntry()).map(Map.Entry::getValue).map(Numbered::report);
    }

    /** The one for the latest day from one to another. */
    public Optional<R> within(LocalDate from, LocalDate to) {
        return on(to).filter(dated -> !dated.day().isBefore(from)).map(Dated::report);
    }

    /** The one that holds on a day: for it, or for the last day before it. */
    public Optional<Dated<R>> on(LocalDate day) {
        return Optional.ofNullable(byDay.floorEntry(day))
                .map(entry -> new Dated<>(entry.getKey(), entry.getValue().report()));
    }

    /** A report and the day for which it is true. */
    public record Dated<R>(LocalDate day, R report) {}
}
