package org.waymark.command.strategy;

import java.time.DateTimeException;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads how often something recurs, in words or as an ISO 8601 period. */
final class RhythmWords {

    private static final List<String> NUMBERS =
            List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private static final Map<String, Period> WORDS = Map.ofEntries(
            Map.entry("weekly", Period.ofWeeks(1)),
            Map.entry("fortnightly", Period.ofWeeks(2)),
            Map.entry("monthly", Period.ofMonths(1)),
            Map.entry("bi-monthly", Period.ofMonths(2)),
            Map.entry("bimonthly", Period.ofMonths(2)),
            Map.entry("quarterly", Period.ofMonths(3)),
            Map.entry("termly", Period.ofMonths(4)),
            Map.entry("twice a year", Period.ofMonths(6)),
            Map.entry("half-yearly", Period.ofMonths(6)),
            Map.entry("six-monthly", Period.ofMonths(6)),
            Map.entry("yearly", Period.ofYears(1)),
            Map.entry("annual", Period.ofYears(1)),
            Map.entry("annually", Period.ofYears(1)),
            Map.entry("once a year", Period.ofYears(1)));

    private static final Map<String, Period> UNITS = Map.of(
            "day", Period.ofDays(1),
            "week", Period.ofWeeks(1),
            "fortnight", Period.ofWeeks(2),
            "month", Period.ofMonths(1),
            "quarter", Period.ofMonths(3),
            "year", Period.ofYears(1));

    private static final Pattern EVERY =
            Pattern.compile("(?:every|each) (?:(other|\\d{1,2}|" + String.join("|", NUMBERS) + ") )?([a-z]+?)s?");

    private RhythmWords() {}

    /** The period meant, if it can be read and is longer than nothing. */
    static Optional<Period> parse(String text) {
        String words = text.strip().toLowerCase(Locale.UK).replaceAll("\\s+", " ");
        Period known = WORDS.get(words);
        return (known == null ? every(words).or(() -> iso(text.strip())) : Optional.of(known))
                .filter(period -> !period.isZero() && !period.isNegative());
    }

    private static Optional<Period> every(String words) {
        Matcher matcher = EVERY.matcher(words);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String count = matcher.group(1);
        return Optional.ofNullable(UNITS.get(matcher.group(2)))
                .map(unit ->
                        unit.multipliedBy(count == null ? 1 : number(count)).normalized());
    }

    private static int number(String word) {
        if (word.equals("other")) {
            return 2;
        }
        return Character.isDigit(word.charAt(0)) ? Integer.parseInt(word) : NUMBERS.indexOf(word) + 1;
    }

    private static Optional<Period> iso(String text) {
        try {
            return Optional.of(Period.parse(text).normalized());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
