package org.waymark.events;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The ways in which people write a period, and the one in which it is kept. */
final class PeriodWords {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private static final Pattern QUARTER_FIRST = Pattern.compile("q([1-4])[ /,-]*(\\d{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[ /-]*q([1-4])");
    private static final Pattern MONTH_NAME = Pattern.compile("([a-z]{3,9})\\.?[ ,-]*(\\d{4})");
    private static final Pattern TWO_YEARS = Pattern.compile("(\\d{4}) ?([-–/]) ?(?:\\d{2})?(\\d{2})");
    private static final Pattern TWO_DAYS =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?: ?/ ?| to | ?– ?| - )(\\d{4}-\\d{2}-\\d{2})");

    private PeriodWords() {}

    /** The form in which a period is kept; the text itself where it is none that is known. */
    static String canonical(String typed) {
        String text = typed.toLowerCase(Locale.UK).replaceAll("\\s+", " ");
        Matcher quarter = QUARTER_FIRST.matcher(text);
        if (quarter.matches()) {
            return quarter.group(2) + "-Q" + quarter.group(1);
        }
        Matcher ofYear = YEAR_FIRST.matcher(text);
        if (ofYear.matches()) {
            return ofYear.group(1) + "-Q" + ofYear.group(2);
        }
        Matcher days = TWO_DAYS.matcher(text);
        if (days.matches()) {
            return days.group(1) + "/" + days.group(2);
        }
        String month = month(text);
        return month == null ? financialYear(typed, text) : month;
    }

    private static @Nullable String month(String text) {
        Matcher named = MONTH_NAME.matcher(text);
        if (!named.matches()) {
            return null;
        }
        int month = MONTHS.indexOf(named.group(1).substring(0, 3));
        return month < 0 || !isMonth(month + 1, named.group(1)) ? null : "%s-%02d".formatted(named.group(2), month + 1);
    }

    private static boolean isMonth(int month, String name) {
        return java.time.Month.of(month).name().toLowerCase(Locale.ROOT).startsWith(name) || name.equals("sept");
    }

    private static String financialYear(String typed, String text) {
        Matcher years = TWO_YEARS.matcher(text);
        if (!years.matches()) {
            return typed;
        }
        int begins = Integer.parseInt(years.group(1));
        int ends = Integer.parseInt(years.group(3));
        boolean month = years.group(2).equals("-") && text.length() == 7 && ends >= 1 && ends <= 12;
        return month || ends != (begins + 1) % 100
                ? typed
                : MeasuredPeriod.financialYear(begins).text();
    }
}
