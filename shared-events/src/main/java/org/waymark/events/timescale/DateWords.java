package org.waymark.events.timescale;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the dates in a timescale, as the British write them: day before month, and a month or a quarter means its last
 * day. A year of two figures is of this century. A date that has passed as a start (“commencing Oct 22”) is not one by
 * which anything is due and is left out.
 */
final class DateWords {

    /** A month's name in lower case, long or short; its first three letters tell which. */
    static final String MONTH = "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
            + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

    private static final String MONTHS_IN_ORDER = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
    private static final String YEAR = "'?(\\d{4}|\\d{2})";

    /** In order: a form that another one contains comes first. */
    private static final List<Form> FORMS = List.of(
            new Form("(\\d{4})-(\\d{2})-(\\d{2})", m -> date(m.group(1), number(m.group(2)), m.group(3))),
            new Form("(\\d{1,2})([/.-])(\\d{1,2})\\2" + YEAR, m -> date(m.group(4), number(m.group(3)), m.group(1))),
            new Form(
                    DAY + "(?: of)?[ -]?" + MONTH + ",?[ -]?" + YEAR,
                    m -> date(m.group(3), monthOf(m.group(2)), m.group(1))),
            new Form(MONTH + " " + DAY + ",? (\\d{4})", m -> date(m.group(3), monthOf(m.group(1)), m.group(2))),
            new Form(MONTH + "[ -]?" + YEAR, m -> endOf(year(m.group(2)), monthOf(m.group(1)))),
            new Form("(\\d{1,2})/(\\d{4})", m -> endOf(year(m.group(2)), number(m.group(1)))),
            new Form(
                    "(?:q|quarter )([1-4])(?: of)?[ ,]*(\\d{4})(/\\d{2,4})?",
                    m -> endOfQuarter(number(m.group(1)), year(m.group(2)), m.group(3) != null)),
            new Form("end (?:of )?(\\d{4})(/\\d{2,4})?", m -> endOfYear(year(m.group(1)), m.group(2) != null)));

    private static final Pattern STARTS_BEFORE = Pattern.compile(
            "\\b(?:commenc(?:e|es|ed|ing)|start(?:s|ed|ing)?|beg(?:in|ins|an|un|inning)|since|from|launched|introduced)"
                    + "(?: (?:in|on|from))? ?$");

    private DateWords() {}

    /**
     * What was found.
     *
     * @param dates the dates by which something is due, as they stand in the text
     * @param rest  the text without any date
     */
    record Found(List<LocalDate> dates, String rest) {}

    /** Finds the dates of a text in lower case. A date that no calendar has, such as 31 Feb 2024, is passed over. */
    static Found in(String text) {
        List<LocalDate> dates = new ArrayList<>();
        String rest = text;
        for (Form form : FORMS) {
            rest = form.take(rest, dates);
        }
        return new Found(dates, rest);
    }

    /** 1 to 12 for a name that {@link #MONTH} matched. */
    static int monthOf(String name) {
        return MONTHS_IN_ORDER.indexOf(name.substring(0, 3)) / 3 + 1;
    }

    private static LocalDate date(String year, int month, String day) {
        return LocalDate.of(year(year), month, number(day));
    }

    private static LocalDate endOf(int year, int month) {
        return YearMonth.of(year, month).atEndOfMonth();
    }

    /** Q1 is January to March; of a financial year (“Q1 2021/22”) it is April to June. */
    private static LocalDate endOfQuarter(int quarter, int year, boolean financial) {
        LocalDate end = endOf(year, quarter * 3);
        return financial ? endOf(end.plusMonths(3).getYear(), end.plusMonths(3).getMonthValue()) : end;
    }

    private static LocalDate endOfYear(int year, boolean financial) {
        return financial ? endOf(year + 1, 3) : endOf(year, 12);
    }

    private static int year(String figures) {
        int year = number(figures);
        return year < 100 ? 2000 + year : year;
    }

    private static int number(String figures) {
        return Integer.parseInt(figures);
    }

    /** One way to write a date. */
    private record Form(Pattern pattern, Function<MatchResult, LocalDate> reading) {

        Form(String regex, Function<MatchResult, LocalDate> reading) {
            this(Pattern.compile("\\b" + regex + "\\b"), reading);
        }

        String take(String text, List<LocalDate> into) {
            Matcher matcher = pattern.matcher(text);
            return matcher.replaceAll(match -> {
                if (!STARTS_BEFORE.matcher(text.substring(0, match.start())).find()) {
                    read(match, into);
                }
                return " ";
            });
        }

        private void read(MatchResult match, List<LocalDate> into) {
            try {
                into.add(reading.apply(match));
            } catch (DateTimeException noSuchDay) {
                // Such as 31 Feb 2024: a slip of the pen, which stays in words.
            }
        }
    }
}
