package org.waymark.events.timescale;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.events.Timescale;

/**
 * Reads timescales as plans write them (“By Apr &amp; Oct each year”), as far as they can be read. Pure, and total: whatever
 * cannot be read stays in words, and nothing is guessed.
 *
 * <ul>
 *   <li>Dates: ISO, or day before month (“31/10/2024”, “31 October 2024”). A month (“by Aug 24”) means its last day; a
 *       year of two figures is of this century. Of several dates the last counts: by then all of it is due.
 *   <li>Quarters are of the calendar year: Q3 2021 is July to September 2021 and ends on 30 September. Only where a
 *       financial year is written out, April begins it: Q3 2021/22 ends on 31 December 2021.
 *   <li>School terms: autumn ends on 31 December, spring on 31 March, summer on 31 July. A year alone ends on 31 December,
 *       “2026/27” on 31 March 2027.
 *   <li>Frequencies: “quarterly”, “every six weeks”, “every March”, “bi-annually” (twice a year), or ISO ({@code P3M}).
 *       Of several the shortest counts. “Termly” is every four months, “half-termly” every two.
 *   <li>Months count where something recurs annually: “Jan/July annually”. A month without a year or “each year”
 *       stays in words, unless the day is given on which it was written.
 *   <li>Starts (“commencing Oct 22”) and words in brackets are not timescales.
 * </ul>
 */
public final class TimescaleParser {

    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0]+");
    private static final Pattern BRACKETED = Pattern.compile("\\([^)]*\\)");
    private static final Pattern ISO_PERIOD =
            Pattern.compile("P(?=\\d)(?:\\d{1,3}Y)?(?:\\d{1,3}M)?(?:\\d{1,3}W)?(?:\\d{1,3}D)?");
    private static final Pattern ONGOING =
            Pattern.compile("\\b(?:on[- ]?going|continuous(?:ly)?|continual(?:ly)?|continuing|rolling)\\b");

    /** “May” is a month only where no verb can follow it. */
    private static final Pattern MONTH_NAME =
            Pattern.compile("\\b" + DateWords.MONTH + "\\b(?!(?<=may) (?!and\\b|or\\b|to\\b|&)[a-z])");

    private static final Pattern SHORT_MONTH_STOP = Pattern.compile("\\b" + DateWords.MONTH + "\\.");
    private static final Pattern REVIEW = Pattern.compile("\\breview", Pattern.CASE_INSENSITIVE);
    private static final String REVIEW_FOLLOWS = "(?=(?:to be |then |an? )*(?:\\p{L}+ly |annual |regular )?review)";

    /** Where one promise ends and the next begins; never inside brackets. */
    private static final Pattern BREAK = Pattern.compile(
            "(?:[.;,] (?!\\d{2,4}\\b)|,? (?:and|&|with|then) " + REVIEW_FOLLOWS + ")(?![^()]*\\))",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern LEADING_LINK = Pattern.compile("^(?:and|&|then) ", Pattern.CASE_INSENSITIVE);
    private static final Pattern TRAILING_STOP = Pattern.compile("[.,; ]+$");

    private TimescaleParser() {}

    /**
     * Reads one timescale. Its words are kept as written, but for white space.
     *
     * @param words not blank; of a blank text a blank timescale comes back
     */
    public static Timescale parse(String words) {
        return read(words, null);
    }

    /**
     * The same, where a month, a term or a day that is all that is written, and names no year, is the next one: “end of
     * March” is the first 31 March from the day on.
     *
     * @param asAt the day on which it was written
     */
    public static Timescale parse(String words, LocalDate asAt) {
        return read(words, asAt);
    }

    /** The first day in a text that no calendar has, such as 31/02/2027. A command, a form or a cell with one is refused. */
    public static Optional<ImpossibleDay> impossibleDay(String words) {
        String tidy = tidy(words);
        return DateWords.in(plain(tidy), LocalDate.EPOCH).impossible().stream()
                .findFirst()
                .map(day -> new ImpossibleDay(asWritten(day.text(), tidy), day.why()));
    }

    /** The text of a day as it is in the words, where it can be found there. */
    private static String asWritten(String text, String words) {
        int at = words.toLowerCase(Locale.UK).indexOf(text);
        return at < 0 ? text : words.substring(at, at + text.length());
    }

    private static Timescale read(String words, @Nullable LocalDate asAt) {
        String tidy = tidy(words);
        if (ISO_PERIOD.matcher(tidy).matches()) {
            return isoPeriod(tidy);
        }
        DateWords.Found dates = DateWords.in(plain(tidy), asAt);
        FrequencyWords.Found frequencies = FrequencyWords.in(dates.rest());
        List<Integer> months = frequencies.isAnnual() ? monthsIn(frequencies.rest()) : List.of();
        return new Timescale(
                tidy,
                dates.dates().stream().max(Comparator.<LocalDate>naturalOrder()).orElse(null),
                months.isEmpty() ? first(frequencies.periods()) : Period.ofYears(1),
                months,
                ONGOING.matcher(frequencies.rest()).find());
    }

    /**
     * Reads a cell that may say both when an action is due and when it is reviewed: “Ongoing, review quarterly”. A cell
     * without the word “review” is all about when it is due.
     */
    public static ByAndReview split(String cell) {
        return split(cell, null);
    }

    /** The same with the day on which it was written; null where that is not known. */
    public static ByAndReview split(String cell, @Nullable LocalDate asAt) {
        List<String> by = new ArrayList<>();
        List<String> review = new ArrayList<>();
        for (String part : BREAK.split(tidy(cell))) {
            (isReview(part) ? review : by).add(part);
        }
        if (review.isEmpty() || by.isEmpty()) {
            Optional<Timescale> whole = timescale(List.of(tidy(cell)), asAt);
            return review.isEmpty()
                    ? new ByAndReview(whole.orElse(null), null)
                    : new ByAndReview(null, whole.orElse(null));
        }
        return new ByAndReview(
                timescale(by, asAt).orElse(null), timescale(review, asAt).orElse(null));
    }

    private static boolean isReview(String part) {
        return REVIEW.matcher(BRACKETED.matcher(part).replaceAll("")).find();
    }

    private static Optional<Timescale> timescale(List<String> parts, @Nullable LocalDate asAt) {
        String words = String.join(
                "; ",
                parts.stream()
                        .map(part -> LEADING_LINK.matcher(part).replaceFirst(""))
                        .map(part -> TRAILING_STOP.matcher(part).replaceFirst(""))
                        .filter(Predicate.not(String::isBlank))
                        .toList());
        return words.isEmpty() ? Optional.empty() : Optional.of(read(words, asAt));
    }

    private static Timescale isoPeriod(String words) {
        try {
            Period period = Period.parse(words);
            return new Timescale(words, null, period.isZero() ? null : period.normalized(), List.of(), false);
        } catch (DateTimeParseException tooLarge) {
            return Timescale.inWords(words);
        }
    }

    private static List<Integer> monthsIn(String text) {
        return MONTH_NAME
                .matcher(text)
                .results()
                .map(match -> DateWords.monthOf(match.group(1)))
                .distinct()
                .sorted()
                .toList();
    }

    private static String tidy(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }

    /** Lower case, one kind of dash and apostrophe, “oct” for “oct.”, nothing in brackets. */
    private static String plain(String tidy) {
        String text = BRACKETED.matcher(tidy).replaceAll(" ").toLowerCase(Locale.UK);
        String plain = text.replaceAll("[\\u2010-\\u2015]", "-").replace('\u2019', '\'');
        return SPACE.matcher(SHORT_MONTH_STOP.matcher(plain).replaceAll("$1"))
                .replaceAll(" ")
                .strip();
    }

    private static @Nullable Period first(List<Period> periods) {
        return periods.isEmpty() ? null : periods.getFirst();
    }
}
