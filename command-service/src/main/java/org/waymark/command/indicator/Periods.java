package org.waymark.command.indicator;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.waymark.command.refusal.Refusal;
import org.waymark.events.MeasuredPeriod;

/** Periods as they are kept, and which of them can be measured beside each other. */
public final class Periods {

    /** What a field that holds one means. */
    static final String MEANING = "Period: " + MeasuredPeriod.FORMS;

    /** Most characters in which somebody writes one. */
    static final int LONGEST = 80;

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    private Periods() {}

    /**
     * The period that somebody wrote. Of periods with the same days there is one: from 1 April to 30 June 2023 is the second
     * quarter.
     *
     * @throws IllegalArgumentException that says what to write instead
     */
    public static MeasuredPeriod read(String written) {
        MeasuredPeriod period = asKept(MeasuredPeriod.typed(WrittenPeriods.plain(written)));
        if (period.from().getYear() < FIRST_YEAR || period.to().getYear() > LAST_YEAR) {
            throw new IllegalArgumentException(
                    "A period is in the years %d to %d. Correct its year.".formatted(FIRST_YEAR, LAST_YEAR));
        }
        return period;
    }

    /**
     * The same in a command.
     *
     * @param field where it was written
     * @throws Refusal that says what to write instead
     */
    static MeasuredPeriod mustRead(String field, String written) {
        try {
            return read(written);
        } catch (IllegalArgumentException e) {
            String message = e.getMessage();
            throw Refusal.at(field, Refusal.Kind.RULE, "indicator.period-unreadable", message == null ? "" : message)
                    .causedBy(e);
        }
    }

    /** One of those that a period cannot be measured beside: it has days in common with it, and the same length. */
    public static Optional<MeasuredPeriod> clash(MeasuredPeriod period, Collection<MeasuredPeriod> measured) {
        return measured.stream()
                .filter(other -> !other.equals(period) && overlap(other, period) && sameLength(other, period))
                .findFirst();
    }

    /** What to say of two periods that cannot be measured beside each other. */
    public static String clashing(MeasuredPeriod period, MeasuredPeriod measured) {
        return "%s has days in common with %s, which is measured already. Measure periods of this length that do not overlap."
                .formatted(period.title(), measured.title());
    }

    private static MeasuredPeriod asKept(MeasuredPeriod period) {
        LocalDate from = period.from();
        return Stream.of(
                        MeasuredPeriod.month(from),
                        MeasuredPeriod.quarter(from),
                        MeasuredPeriod.year(from.getYear()),
                        MeasuredPeriod.financialYear(from.getYear()))
                .filter(other -> other.from().equals(from) && other.to().equals(period.to()))
                .findFirst()
                .orElse(period);
    }

    private static boolean overlap(MeasuredPeriod one, MeasuredPeriod other) {
        return !one.from().isAfter(other.to()) && !other.from().isAfter(one.to());
    }

    /** In months where both begin and end with one: a year with a leap day is no longer than others. */
    private static boolean sameLength(MeasuredPeriod one, MeasuredPeriod other) {
        long months = months(one);
        return months > 0 && months(other) > 0 ? months == months(other) : days(one) == days(other);
    }

    private static long months(MeasuredPeriod period) {
        LocalDate after = period.to().plusDays(1);
        return period.from().getDayOfMonth() == 1 && after.getDayOfMonth() == 1
                ? ChronoUnit.MONTHS.between(period.from(), after)
                : 0;
    }

    private static long days(MeasuredPeriod period) {
        return ChronoUnit.DAYS.between(period.from(), period.to());
    }
}
