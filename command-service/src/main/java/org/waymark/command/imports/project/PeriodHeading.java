package org.waymark.command.imports.project;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.command.imports.project.PeriodColumn.Unit;
import org.waymark.command.imports.table.Column;

/**
 * Reads headings that name a month, a week, a quarter or a day: “Mar-26”, “2025/26 Apr”, “w/c 2 March”, “31/03/2026”. “Week 10”
 * is none: whose tenth week it is, the heading does not say.
 */
final class PeriodHeading {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private static final String MONTH =
            "(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

    private static final String DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
    private static final String YEAR = "(?<year>(?:20)?\\d\\d)";
    private static final String WRITTEN = DAY + " " + MONTH + "(?: " + YEAR + ")?";
    private static final String FIGURES = "(?<day>\\d{1,2}) (?<number>\\d{1,2})";
    private static final String ISO = "(?<year>20\\d\\d) (?<number>\\d{1,2}) (?<day>\\d{1,2})";
    private static final String FROM =
            "(?:week \\d{1,2} )?(?:w ?c|w ?b|week (?:commencing|beginning|starting|from)|commencing) ";
    private static final String TO = "(?:week \\d{1,2} )?(?:w ?e|week (?:ending|end|to)|ending) ";

    /** What can be said around the name of a month: “RAG March 2026”, “March progress”. */
    private static final Pattern AROUND = Pattern.compile(
            "^(?:(?:progress|b?rag|rating|status|update|position|month(?: of)?|end(?: of)?|to|as at|by) )+"
                    + "|(?: (?:progress|b?rag|rating|status|update|position))+$");

    /** One way to write a heading, and what it means. */
    private record Form(Pattern pattern, Unit unit) {

        Form(String pattern, Unit unit) {
            this(Pattern.compile(pattern), unit);
        }
    }

    private static final List<Form> FORMS = List.of(
            new Form(MONTH + "(?: " + YEAR + ")?", Unit.MONTH),
            new Form(MONTH + " (?<year>20\\d\\d) (?<next>\\d\\d)", Unit.MONTH),
            new Form("(?<year>20\\d\\d)(?: (?<next>\\d\\d))? " + MONTH, Unit.MONTH),
            new Form("(?<number>\\d{1,2}) (?<year>20\\d\\d)", Unit.MONTH),
            new Form("(?<year>20\\d\\d) (?<number>\\d{1,2})", Unit.MONTH),
            new Form("(?:q|quarter )(?<quarter>[1-4]) (?<year>20\\d\\d)(?: (?<next>\\d\\d))?", Unit.QUARTER),
            new Form("(?<year>20\\d\\d)(?: (?<next>\\d\\d))? (?:q|quarter )(?<quarter>[1-4])", Unit.QUARTER),
            new Form(FROM + WRITTEN, Unit.WEEK_FROM),
            new Form(FROM + FIGURES + "(?: " + YEAR + ")?", Unit.WEEK_FROM),
            new Form(FROM + ISO, Unit.WEEK_FROM),
            new Form(TO + WRITTEN, Unit.WEEK_TO),
            new Form(TO + FIGURES + "(?: " + YEAR + ")?", Unit.WEEK_TO),
            new Form(TO + ISO, Unit.WEEK_TO),
            new Form(WRITTEN, Unit.DAY),
            new Form(FIGURES + " " + YEAR, Unit.DAY),
            new Form(ISO, Unit.DAY));

    /** Of a financial year, months from April on are in the first of its two years. */
    private static final int FIRST_OF_FINANCIAL_YEAR = 4;

    private PeriodHeading() {}

    /** What a heading names; empty where it names no span of days. */
    static Optional<Column> read(String heading) {
        String plain = Column.plain(heading).toLowerCase(Locale.UK);
        String bare = AROUND.matcher(plain).replaceAll("");
        return FORMS.stream()
                .map(form -> read(form, form.pattern().matcher(bare)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Column> read(Form form, Matcher said) {
        if (!said.matches()) {
            return Optional.empty();
        }
        String next = group(said, "next");
        if (next != null && !isNext(Integer.parseInt(said.group("year")), Integer.parseInt(next))) {
            return Optional.empty();
        }
        String year = group(said, "year");
        String day = group(said, "day");
        int month = month(said, next != null);
        return PeriodColumn.of(
                form.unit(),
                year == null
                        ? null
                        : Integer.valueOf(
                                next != null && month < FIRST_OF_FINANCIAL_YEAR
                                        ? Integer.parseInt(year) + 1
                                        : Integer.parseInt(year.length() == 2 ? "20" + year : year)),
                month,
                day == null ? 1 : Integer.parseInt(day));
    }

    private static boolean isNext(int year, int twoFigures) {
        return (year + 1) % 100 == twoFigures;
    }

    /** The month that is named; of a quarter, its last. */
    private static int month(Matcher said, boolean financial) {
        String name = group(said, "month");
        if (name != null) {
            return MONTHS.indexOf(name.substring(0, 3)) + 1;
        }
        String quarter = group(said, "quarter");
        if (quarter == null) {
            return Integer.parseInt(said.group("number"));
        }
        int last = 3 * Integer.parseInt(quarter);
        return financial ? last % 12 + 3 : last;
    }

    private static @Nullable String group(Matcher said, String name) {
        return said.pattern().namedGroups().containsKey(name) ? said.group(name) : null;
    }
}
