package org.waymark.events.timescale;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the dates in a timescale, as the British write them: day before month, and a month, a term or a quarter means its
 * last day. A year of two figures is of this century. A date that has passed as a start (“commencing Oct 22”) is not one
 * by which anything is due and is left out.
 */
final class DateWords {

    /** A month's name in lower case, long or short; its first three letters tell which. */
    static final String MONTH = "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
            + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

    private static final String MONTHS_IN_ORDER = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final String ORDINALS_IN_ORDER = "1234firsecthifou";
    private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
    private static final String YEAR = "'?(\\d{4}|\\d{2})";
    private static final String TWO_YEARS = YEAR + "[/-](\\d{4}|\\d{2})(?!\\d)";
    private static final String QUARTER = "(?:q ?|quarter |qtr )([1-4])(?: of)?[ ,/-]*";
    private static final String ORDINAL_QUARTER =
            "(1st|2nd|3rd|4th|first|second|third|fourth) (?:quarter|qtr)(?: of)? ?";
    private static final String TERM = "(autumn|spring|summer) term";
    private static final String WEEKDAY = "(?:mon|tue(?:s)?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?,?";

    /** What can come before a date that is all there is to say. */
    private static final String ALONE =
            "(?:(?:by|in|on|during|within|until|before|the|end|of|due|no later than|" + WEEKDAY + ") )*";

    private static final String LATEST = "(?: at (?:the )?latest)?[.,; ]*";

    /** In order: a form that another one contains comes first. */
    private static final List<Form> FORMS = List.of(
            Form.in(
                    "(\\d{4})([/.-])(\\d{1,2})\\2(\\d{1,2})",
                    m -> DayWords.of(number(m.group(1)), number(m.group(3)), number(m.group(4)))),
            Form.in(
                    "(\\d{1,2})([/.-])(\\d{1,2})\\2" + YEAR,
                    m -> DayWords.of(year(m.group(4)), number(m.group(3)), number(m.group(1)))),
            Form.in(
                    DAY + "(?: of)?[ ./-]?" + MONTH + ",?[ ./-]?" + YEAR,
                    m -> DayWords.of(year(m.group(3)), monthOf(m.group(2)), number(m.group(1)))),
            Form.in(
                    MONTH + " " + DAY + ",? (\\d{4})",
                    m -> DayWords.of(year(m.group(3)), monthOf(m.group(1)), number(m.group(2)))),
            Form.in("christmas(?: day)?,? " + YEAR, m -> DayWords.of(year(m.group(1)), 12, 25)),
            Form.in(
                    TERM + ",?(?: of)? ?" + TWO_YEARS,
                    m -> endOfTerm(m.group(1), schoolYear(m.group(1), year(m.group(2))))),
            Form.in(TERM + ",?(?: of)? ?" + YEAR, m -> endOfTerm(m.group(1), year(m.group(2)))),
            Form.in(
                    QUARTER + "(?:fy ?)?" + TWO_YEARS,
                    m -> endOfQuarter(number(m.group(1)), year(m.group(2)), isFinancial(m, 2))),
            Form.in(QUARTER + YEAR, m -> endOfQuarter(number(m.group(1)), year(m.group(2)), false)),
            Form.in(
                    ORDINAL_QUARTER + TWO_YEARS,
                    m -> endOfQuarter(ordinal(m.group(1)), year(m.group(2)), isFinancial(m, 2))),
            Form.in(ORDINAL_QUARTER + YEAR, m -> endOfQuarter(ordinal(m.group(1)), year(m.group(2)), false)),
            Form.in(
                    TWO_YEARS + ",? " + QUARTER,
                    m -> endOfQuarter(number(m.group(3)), year(m.group(1)), isFinancial(m, 1))),
            Form.in("(\\d{4}),?[ -]" + QUARTER, m -> endOfQuarter(number(m.group(2)), year(m.group(1)), false)),
            Form.in(MONTH + "(?: of)?,?[ ./-]?" + YEAR, m -> DayWords.endOf(year(m.group(2)), monthOf(m.group(1)))),
            Form.in("(\\d{1,2})[/.-](\\d{4})", m -> DayWords.endOf(year(m.group(2)), number(m.group(1)))),
            Form.in(
                    "(?:academic|school) year " + TWO_YEARS,
                    m -> isFinancial(m, 1) ? DayWords.endOf(year(m.group(1)) + 1, 8) : DayWords.NONE),
            Form.in("(?:end (?:of )?(?:the )?)?(?:financial year|fy) ?" + TWO_YEARS, DateWords::endOfFinancialYear),
            Form.in("end (?:of )?(\\d{4})[/-](\\d{4}|\\d{2})(?!\\d)", DateWords::endOfFinancialYear),
            Form.in("end (?:of )?(\\d{4})", m -> DayWords.endOf(year(m.group(1)), 12)),
            Form.whole("((?:19|20)\\d{2})[/-](\\d{4}|\\d{2})", DateWords::endOfFinancialYear),
            Form.whole("((?:19|20)\\d{2})", m -> DayWords.endOf(year(m.group(1)), 12)));

    private static final Pattern STARTS_BEFORE = Pattern.compile(
            "\\b(?:(?<!week )commenc(?:e|es|ed|ing)|start(?:s|ed|ing)?|(?<!week )beg(?:in|ins|an|un|inning)|since|from"
                    + "|launched|introduced)(?: (?:in|on|from))? ?$");

    private DateWords() {}

    /**
     * What was found.
     *
     * @param dates      the dates by which something is due, as they stand in the text
     * @param impossible the days that no calendar has
     * @param rest       the text without any date
     */
    record Found(List<LocalDate> dates, List<ImpossibleDay> impossible, String rest) {}

    /**
     * Finds the dates of a text in lower case.
     *
     * @param asAt the day from which a month without a year is counted; null where such a month is no date
     */
    static Found in(String text, @Nullable LocalDate asAt) {
        List<LocalDate> dates = new ArrayList<>();
        List<ImpossibleDay> impossible = new ArrayList<>();
        String rest = text;
        for (Form form : asAt == null
                ? FORMS
                : Stream.concat(FORMS.stream(), withoutYear(asAt).stream()).toList()) {
            rest = form.take(rest, dates, impossible);
        }
        return new Found(dates, impossible, rest);
    }

    /** Months and days that name no year, where a text says nothing else: the next one is meant. */
    private static List<Form> withoutYear(LocalDate asAt) {
        return List.of(
                Form.whole(
                        DAY + "(?: of)?[ -]?" + MONTH,
                        m -> DayWords.next(asAt, monthOf(m.group(2)), number(m.group(1)))),
                Form.whole(MONTH + " " + DAY, m -> DayWords.next(asAt, monthOf(m.group(1)), number(m.group(2)))),
                Form.whole(MONTH, m -> DayWords.nextEndOf(asAt, monthOf(m.group(1)))),
                Form.whole("christmas(?: day)?", m -> DayWords.next(asAt, 12, 25)),
                Form.whole(TERM, m -> DayWords.nextEndOf(asAt, lastMonth(m.group(1)))));
    }

    /** 1 to 12 for a name that {@link #MONTH} matched. */
    static int monthOf(String name) {
        return MONTHS_IN_ORDER.indexOf(name.substring(0, 3)) / 3 + 1;
    }

    /** Q1 is January to March; of a financial year (“Q1 2021/22”) it is April to June. */
    private static DayWords endOfQuarter(int quarter, int year, boolean financial) {
        int month = quarter * 3 + (financial ? 3 : 0);
        return month > 12 ? DayWords.endOf(year + 1, month - 12) : DayWords.endOf(year, month);
    }

    private static DayWords endOfFinancialYear(MatchResult match) {
        return isFinancial(match, 1) ? DayWords.endOf(year(match.group(1)) + 1, 3) : DayWords.NONE;
    }

    /** Whether the second of two years follows the first, as in “2026/27”. */
    private static boolean isFinancial(MatchResult match, int first) {
        return year(match.group(first + 1)) == year(match.group(first)) + 1;
    }

    /** Schools: the autumn term ends in December, the spring term in March, the summer term in July. */
    private static DayWords endOfTerm(String term, int year) {
        return DayWords.endOf(year, lastMonth(term));
    }

    private static int lastMonth(String term) {
        return switch (term) {
            case "autumn" -> 12;
            case "spring" -> 3;
            default -> 7;
        };
    }

    /** Of the school year 2026/27 only the autumn term is in 2026. */
    private static int schoolYear(String term, int first) {
        return "autumn".equals(term) ? first : first + 1;
    }

    private static int year(String figures) {
        int year = number(figures);
        return figures.length() == 2 ? 2000 + year : year;
    }

    private static int ordinal(String word) {
        int at = ORDINALS_IN_ORDER.indexOf(word.substring(0, Character.isDigit(word.charAt(0)) ? 1 : 3));
        return at < 4 ? at + 1 : (at - 4) / 3 + 1;
    }

    private static int number(String figures) {
        return Integer.parseInt(figures);
    }

    /** One way to write a date. */
    private record Form(Pattern pattern, Function<MatchResult, DayWords> reading) {

        /** Among other words. */
        static Form in(String regex, Function<MatchResult, DayWords> reading) {
            return new Form(Pattern.compile("\\b" + regex + "\\b"), reading);
        }

        /** Only where it is all that is said. */
        static Form whole(String regex, Function<MatchResult, DayWords> reading) {
            return new Form(Pattern.compile("^" + ALONE + regex + LATEST + "$"), reading);
        }

        String take(String text, List<LocalDate> dates, List<ImpossibleDay> impossible) {
            Matcher matcher = pattern.matcher(text);
            return matcher.replaceAll(match -> {
                DayWords read = reading.apply(match);
                String fault = read.fault();
                if (fault != null) {
                    impossible.add(new ImpossibleDay(match.group(), fault));
                } else if (read.day() != null
                        && !STARTS_BEFORE
                                .matcher(text.substring(0, match.start()))
                                .find()) {
                    dates.add(read.day());
                }
                return " ";
            });
        }
    }
}
