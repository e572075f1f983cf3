package org.waymark.events;

import java.time.LocalDate;
import java.time.Period;

/** What comes round: its days, reckoned instead of counted, so that a day far away costs no more than the next one. */
public final class Recurrence {

    private Recurrence() {}

    /**
     * The number of the first of some days that is after a day; day number n is n periods after the first.
     *
     * @param every positive
     * @param least the lowest number that is meant
     */
    public static int firstAfter(LocalDate first, Period every, int least, LocalDate day) {
        int low = least;
        int step = 1;
        while (!day(first, every, low + step).isAfter(day)) {
            low += step;
            step *= 2;
        }
        int high = low + step;
        while (low < high) {
            int middle = low + (high - low) / 2;
            if (day(first, every, middle).isAfter(day)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Day number n. */
    public static LocalDate day(LocalDate first, Period every, int number) {
        return first.plus(every.multipliedBy(number));
    }
}
