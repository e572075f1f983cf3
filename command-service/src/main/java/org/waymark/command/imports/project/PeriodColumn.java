package org.waymark.command.imports.project;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.command.imports.table.Column;

/**
 * A column of a progress report that is about a span of days: a month, a week, a quarter or a day. Its cells are ratings, true
 * for the last day of it.
 *
 * @param year  null where the heading names none
 * @param month of a quarter, its last
 * @param day   1 where the unit has no days
 */
record PeriodColumn(Unit unit, @Nullable Integer year, int month, int day) implements Column {

    /** Longer texts are no ratings. */
    private static final int LONGEST_RATING = 30;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter DAY_OF_ANY_YEAR = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);

    /** {@code months.2026-03}, {@code months.03}, {@code weeksTo.2026-03-08}. */
    private static final Pattern FIELD = Pattern.compile("(\\p{Alpha}{4,10})\\.(?:(\\d{4})-)?(\\d{2})(?:-(\\d{2}))?");

    /** What a column is about. */
    enum Unit {
        MONTH("months"),
        QUARTER("quarters"),
        /** The seven days from one on. */
        WEEK_FROM("weeksFrom"),
        /** The seven days up to one. */
        WEEK_TO("weeksTo"),
        DAY("days");

        private final String field;

        Unit(String field) {
            this.field = field;
        }

        boolean hasDays() {
            return this != MONTH && this != QUARTER;
        }
    }

    /**
     * Days from the first to the last.
     *
     * @param from the first
     * @param to   the last
     */
    record Span(LocalDate from, LocalDate to) {

        /** The same, ending with a day where it would end later. */
        Span until(LocalDate day) {
            return to.isAfter(day) ? new Span(from, day) : this;
        }
    }

    /** The span that a column of this field is about; empty where the field is none of these. */
    static Optional<Column> ofField(String field) {
        Matcher parts = FIELD.matcher(field);
        if (!parts.matches()) {
            return Optional.empty();
        }
        return List.of(Unit.values()).stream()
                .filter(unit -> unit.field.equals(parts.group(1)) && unit.hasDays() == (parts.group(4) != null))
                .findFirst()
                .flatMap(unit -> of(
                        unit,
                        parts.group(2) == null ? null : Integer.valueOf(parts.group(2)),
                        Integer.parseInt(parts.group(3)),
                        parts.group(4) == null ? 1 : Integer.parseInt(parts.group(4))));
    }

    /** A span that the calendar has. */
    static Optional<Column> of(Unit unit, @Nullable Integer year, int month, int day) {
        try {
            PeriodColumn column = new PeriodColumn(unit, year, month, day);
            column.in(year == null ? 2024 : year);
            return Optional.of(column);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /**
     * The days it is about.
     *
     * @param asAt where the heading names no year, the last such span that has begun by this day is meant
     */
    Span span(LocalDate asAt) {
        if (year != null) {
            return in(year);
        }
        int latest = asAt.getYear();
        while (!isPossible(latest) || in(latest).from().isAfter(asAt)) {
            latest--;
        }
        return in(latest);
    }

    private boolean isPossible(int of) {
        return YearMonth.of(of, month).isValidDay(day);
    }

    private Span in(int of) {
        LocalDate said = LocalDate.of(of, month, day);
        return switch (unit) {
            case MONTH -> new Span(said, YearMonth.from(said).atEndOfMonth());
            case QUARTER -> new Span(said.minusMonths(2), YearMonth.from(said).atEndOfMonth());
            case WEEK_FROM -> new Span(said, said.plusDays(6));
            case WEEK_TO -> new Span(said.minusDays(6), said);
            case DAY -> new Span(said, said);
        };
    }

    @Override
    public String field() {
        return "%s.%s%02d%s"
                .formatted(
                        unit.field,
                        year == null ? "" : "%04d-".formatted(year),
                        month,
                        unit.hasDays() ? "-%02d".formatted(day) : "");
    }

    @Override
    public String title() {
        LocalDate shown = LocalDate.of(year == null ? 2024 : year, month, day);
        String months = Month.of(month).getDisplayName(TextStyle.FULL, Locale.UK) + (year == null ? "" : " " + year);
        String days = (year == null ? DAY_OF_ANY_YEAR : DAY).format(shown);
        return switch (unit) {
            case MONTH -> months;
            case QUARTER -> "Quarter to " + months;
            case WEEK_FROM -> "Week from " + days;
            case WEEK_TO -> "Week to " + days;
            case DAY -> days;
        };
    }

    @Override
    public List<String> names() {
        return List.of();
    }

    /** Prose below a month is no rating. */
    @Override
    public boolean fits(List<String> texts) {
        return texts.stream().allMatch(text -> text.length() <= LONGEST_RATING);
    }

    @Override
    public boolean isReport() {
        return true;
    }
}
