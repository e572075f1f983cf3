package org.waymark.documents.chart;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Days from left to right.
 *
 * @param left  where the first day is
 * @param right where the last day is
 */
record TimeScale(LocalDate first, LocalDate last, double left, double right) {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.UK);

    /** Up to this many days, months are named, not years only. */
    private static final long MONTHS = 550;

    /**
     * A year or a month that is named below.
     *
     * @param x      where it begins
     * @param middle where its name stands
     */
    record Tick(double x, double middle, String words) {}

    double x(LocalDate day) {
        return left + (right - left) * ChronoUnit.DAYS.between(first, day) / days();
    }

    private double days() {
        return Math.max(1, ChronoUnit.DAYS.between(first, last));
    }

    /**
     * What is named below: each year whose middle is shown, or each month, as far as there is room.
     *
     * @param letter how tall their letters are
     */
    List<Tick> ticks(double letter) {
        boolean years = days() > MONTHS;
        double needed = Lines.width(years ? "2023" : "Sept 2023", letter) * 1.2;
        int most = Math.max(1, (int) ((right - left) / needed));
        long months = ChronoUnit.MONTHS.between(first, last) + 1;
        long every = years ? 12 * Math.ceilDiv(Math.ceilDiv(months, 12), most) : months(Math.ceilDiv(months, most));
        LocalDate day = years ? first.withDayOfYear(1) : first.withDayOfMonth(1);
        List<Tick> ticks = new ArrayList<>();
        for (; !day.isAfter(last); day = day.plusMonths(every)) {
            LocalDate middle = years ? day.plusMonths(6) : day.plusDays(14);
            if (!middle.isBefore(first) && !middle.isAfter(last)) {
                String words = years ? Integer.toString(day.getYear()) : MONTH.format(day);
                ticks.add(new Tick(Math.max(left, x(day)), x(middle), words));
            }
        }
        return List.copyOf(ticks);
    }

    private static long months(long least) {
        return least <= 3 ? least : least <= 6 ? 6 : 12;
    }
}
