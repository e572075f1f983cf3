package org.waymark.command.imports.assessment;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.command.imports.row.RowReader;
import org.waymark.events.MeasuredPeriod;
import org.waymark.events.timescale.TimescaleParser;

/**
 * The days that a cell gives a task: the last, or the first and the last of a period.
 *
 * @param from null where it names the last only
 * @param by   null where it names none
 */
record TaskDays(@Nullable LocalDate from, @Nullable LocalDate by) {

    private static final TaskDays NONE = new TaskDays(null, null);

    /** “1 to 31 May 2024”, “May – June 2024”, “01/05/2024-31/05/2024”. */
    private static final Pattern PERIOD =
            Pattern.compile("(?i)(?:from )?(?<from>.+?)(?: to | until | ?[–—] ?| - |(?<=/\\d{4})-(?=\\d))(?<to>.+)");

    private static final Pattern DAY = Pattern.compile("\\d{1,2}(?:st|nd|rd|th)?");
    private static final Pattern DAY_AND_MONTH = Pattern.compile("(?:\\d{1,2}(?:st|nd|rd|th)? )?\\p{L}{3,9}");

    /** Reads a cell; of a column that says by when something is to be done, a month is its last day only. */
    static TaskDays read(RowReader cells, TaskColumn column, LocalDate today) {
        String text = cells.text(column);
        if (text.isEmpty() || !cells.isSensible(column)) {
            return NONE;
        }
        Optional<TaskDays> period = column == TaskColumn.WHEN ? named(text).or(() -> written(text)) : written(text);
        return period.orElseGet(() -> new TaskDays(null, cells.date(column, today)));
    }

    /** These, or others where this cell names none. */
    TaskDays or(TaskDays other) {
        return by == null ? other : this;
    }

    private static Optional<TaskDays> written(String text) {
        Matcher period = PERIOD.matcher(text);
        if (!period.matches()) {
            return Optional.empty();
        }
        LocalDate by = TimescaleParser.parse(period.group("to")).date();
        if (by == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(begin(withMonthAndYear(period.group("from").strip(), by)))
                .map(first -> new TaskDays(first, by));
    }

    /** What the beginning leaves out, the end says: “1 to 31 May 2024”. */
    private static String withMonthAndYear(String from, LocalDate by) {
        if (DAY.matcher(from).matches()) {
            return "%s %s %d".formatted(from, by.getMonth().getDisplayName(TextStyle.FULL, Locale.UK), by.getYear());
        }
        return DAY_AND_MONTH.matcher(from).matches() ? "%s %d".formatted(from, by.getYear()) : from;
    }

    private static @Nullable LocalDate begin(String words) {
        LocalDate day = Character.isDigit(words.charAt(0))
                ? TimescaleParser.parse(words).date()
                : null;
        return named(words).map(TaskDays::from).orElse(day);
    }

    /** A month, quarter or year that is called so. */
    private static Optional<TaskDays> named(String text) {
        try {
            MeasuredPeriod period = MeasuredPeriod.typed(text);
            return Optional.of(new TaskDays(period.from(), period.to()));
        } catch (IllegalArgumentException notAPeriod) {
            return Optional.empty();
        }
    }
}
