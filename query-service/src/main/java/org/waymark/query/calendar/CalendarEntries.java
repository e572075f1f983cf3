package org.waymark.query.calendar;

import static org.waymark.query.cases.CaseFold.CASES;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.waymark.events.Typed;
import org.waymark.query.api.Hashes;
import org.waymark.query.cases.CaseView;
import org.waymark.query.kinds.CaseKinds;
import org.waymark.query.kinds.NextDate;
import org.waymark.query.kinds.StrategyMoment;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.views.Provenance;

/** The dates of a strategy as days of a calendar, by date. Pure. */
record CalendarEntries(List<CalendarEntry> all) {

    /**
     * All dates of a strategy; once it is closed, only what happened or was cancelled.
     *
     * @param origin the name of the ledger, which makes ids unique among installations
     */
    static CalendarEntries of(CaseKinds kinds, StrategyMoment moment, String origin) {
        StrategyView strategy = moment.strategy();
        Map<String, Provenance> changes =
                moment.snapshot().all(CASES).stream().collect(Collectors.toMap(CaseView::ref, CaseView::changed));
        Map<String, Integer> numbers = new HashMap<>();
        Function<NextDate, CalendarEntry> entry = date -> entry(
                date,
                strategy,
                uid(date, strategy, origin, numbers),
                Objects.requireNonNullElse(changes.get(date.ref()), strategy.changed()));
        return new CalendarEntries(kinds.dates(moment).stream()
                .filter(date -> strategy.closed() == null || date.status() != NextDate.Status.EXPECTED)
                .map(entry)
                .sorted(Comparator.comparing(CalendarEntry::date).thenComparing(CalendarEntry::uid))
                .toList());
    }

    /** Those of one person. */
    CalendarEntries of(String person) {
        return new CalendarEntries(all.stream()
                .filter(entry -> Typed.isAmong(person, entry.people()))
                .toList());
    }

    private static CalendarEntry entry(NextDate date, StrategyView strategy, String uid, Provenance changed) {
        String page = "/strategies/" + strategy.code();
        return new CalendarEntry(
                uid,
                date.date(),
                date.kind().title(),
                date.ref(),
                date.title(),
                strategy.charter().title(),
                date.ref() == null ? page : page + "/cases/" + date.ref(),
                date.status() == NextDate.Status.CANCELLED,
                changed.position(),
                changed.recordedAt(),
                date.people());
    }

    /**
     * Of the strategy, of what happens on the day, and of the case; where there is none, of the title. A number follows where
     * that is not yet unique.
     */
    private static String uid(NextDate date, StrategyView strategy, String origin, Map<String, Integer> numbers) {
        String about = date.ref() == null ? Hashes.shortly(date.title()) : date.ref();
        String name = strategy.code() + "-" + date.kind().name().toLowerCase(Locale.ROOT) + "-" + about;
        int number = numbers.merge(name, 1, Integer::sum);
        return name + (number == 1 ? "" : "-" + number) + "@" + origin;
    }
}
