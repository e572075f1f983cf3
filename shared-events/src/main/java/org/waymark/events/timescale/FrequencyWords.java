package org.waymark.events.timescale;

import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Finds how often something recurs. “Bi-annually” is read as twice a year (every two years is “biennially”) and
 * “bi-monthly” as every two months, which is how the sector uses them. A term is a third of a year, and half a term a sixth.
 */
final class FrequencyWords {

    private static final List<String> NUMBERS =
            List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final String NUMBER = "(\\d{1,2}|" + String.join("|", NUMBERS) + ")";
    private static final String UNIT = "(day|week|fortnight|month|quarter|year)";
    private static final String PER = "(?:a|an|per|each|every|in a|in each|in every)";

    private static final Map<String, Period> UNITS = Map.of(
            "day", Period.ofDays(1),
            "dai", Period.ofDays(1),
            "week", Period.ofWeeks(1),
            "fortnight", Period.ofWeeks(2),
            "month", Period.ofMonths(1),
            "quarter", Period.ofMonths(3),
            "year", Period.ofYears(1));

    /** A school year has three terms. */
    private static final Period TERM = Period.ofMonths(4);

    private static final Period HALF_TERM = Period.ofMonths(2);

    /** In order: a form that another one contains comes first. */
    private static final List<Form> FORMS = List.of(
            new Form("half[- ]?termly|(?:every|each|per|once an?|once per) half[- ]?term", _ -> HALF_TERM),
            new Form("twice (?:termly|" + PER + " term)", _ -> HALF_TERM),
            new Form("termly|(?:every|each|per|once an?|once per) term", _ -> TERM),
            new Form("(?:bi|semi)[- ]?annual(?:ly)?|half[- ]?yearly|twice[- ]yearly", _ -> Period.ofMonths(6)),
            new Form("biennial(?:ly)?", _ -> Period.ofYears(2)),
            new Form("bi[- ]?monthly", _ -> Period.ofMonths(2)),
            new Form("bi[- ]?weekly", _ -> Period.ofWeeks(2)),
            new Form("twice " + PER + " year", _ -> Period.ofMonths(6)),
            new Form(NUMBER + " times " + PER + " year", m -> timesAYear(number(m.group(1)))),
            new Form("(?:every|each) other " + UNIT, m -> times(2, m.group(1))),
            new Form("(?:every|each) " + NUMBER + "[- ]" + UNIT + "s?", m -> times(number(m.group(1)), m.group(2))),
            new Form(NUMBER + "[- ]?(dai|week|month|quarter|year)ly", m -> times(number(m.group(1)), m.group(2))),
            new Form("(?:every|each|per|once an?|once in a) " + UNIT, m -> times(1, m.group(1))),
            new Form("(dai|week|fortnight|month|quarter|year)ly", m -> times(1, m.group(1))),
            new Form("annual(?:ly)?|per annum|(?:every|each)(?= " + DateWords.MONTH + "\\b)", _ -> Period.ofYears(1)));

    private FrequencyWords() {}

    /**
     * What was found.
     *
     * @param periods the different frequencies, the shortest first
     * @param rest    the text without them
     */
    record Found(List<Period> periods, String rest) {

        /** Whether something recurs once a year, so that months named beside it are months of each year. */
        boolean isAnnual() {
            return periods.contains(Period.ofYears(1));
        }
    }

    /** Finds the frequencies in a text in lower case. */
    static Found in(String text) {
        List<Period> periods = new ArrayList<>();
        String rest = text;
        for (Form form : FORMS) {
            rest = form.take(rest, periods);
        }
        return new Found(
                periods.stream()
                        .filter(period -> !period.isZero())
                        .distinct()
                        .sorted(Comparator.comparingLong(FrequencyWords::roughDays))
                        .toList(),
                rest);
    }

    private static long roughDays(Period period) {
        return period.getDays() + 30L * period.getMonths() + 365L * period.getYears();
    }

    private static Period times(int count, String unit) {
        Period one = UNITS.getOrDefault(unit, Period.ZERO);
        return one.multipliedBy(count).normalized();
    }

    /** Zero, which means “cannot say”, where the months of a year do not divide by the number. */
    private static Period timesAYear(int times) {
        return times > 0 && 12 % times == 0 ? Period.ofMonths(12 / times).normalized() : Period.ZERO;
    }

    private static int number(String word) {
        return Character.isDigit(word.charAt(0)) ? Integer.parseInt(word) : NUMBERS.indexOf(word) + 1;
    }

    /** One way to say how often. */
    private record Form(Pattern pattern, Function<MatchResult, Period> reading) {

        Form(String regex, Function<MatchResult, Period> reading) {
            this(Pattern.compile("\\b(?:" + regex + ")(?![a-z])"), reading);
        }

        String take(String text, List<Period> into) {
            return pattern.matcher(text).replaceAll(match -> {
                into.add(reading.apply(match));
                return " ";
            });
        }
    }
}
