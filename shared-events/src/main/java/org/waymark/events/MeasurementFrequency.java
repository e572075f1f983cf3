package org.waymark.events;

import java.time.LocalDate;
import java.time.Month;

/** How often an indicator is measured: each such period should have a measurement. */
public enum MeasurementFrequency {
    MONTHLY("Every month"),
    QUARTERLY("Every quarter"),
    HALF_YEARLY("Every half-year"),
    YEARLY("Every calendar year"),
    FINANCIAL_YEARLY("Every financial year, April to March");

    private final String title;

    MeasurementFrequency(String title) {
        this.title = title;
    }

    /** In the users' words. */
    public String title() {
        return title;
    }

    /** The period of this length that a day is in. */
    public MeasuredPeriod periodOf(LocalDate day) {
        return switch (this) {
            case MONTHLY -> MeasuredPeriod.month(day);
            case QUARTERLY -> MeasuredPeriod.quarter(day);
            case HALF_YEARLY -> halfYear(day);
            case YEARLY -> MeasuredPeriod.year(day.getYear());
            case FINANCIAL_YEARLY ->
                MeasuredPeriod.financialYear(
                        day.getMonth().compareTo(Month.APRIL) < 0 ? day.getYear() - 1 : day.getYear());
        };
    }

    /** The period of this length that follows another period. */
    public MeasuredPeriod after(MeasuredPeriod period) {
        return periodOf(period.to().plusDays(1));
    }

    private static MeasuredPeriod halfYear(LocalDate day) {
        int year = day.getYear();
        return day.getMonthValue() <= 6
                ? MeasuredPeriod.days(LocalDate.of(year, 1, 1), LocalDate.of(year, 6, 30))
                : MeasuredPeriod.days(LocalDate.of(year, 7, 1), LocalDate.of(year, 12, 31));
    }
}
