package org.waymark.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RecurrenceTest {

    private static final LocalDate FIRST = LocalDate.of(2023, 1, 31);

    /** The reference is counting. */
    @Test
    void findsTheDayThatCountingFinds() {
        long seed = System.nanoTime();
        System.out.println("RecurrenceTest seed " + seed);
        Random random = new Random(seed);
        for (int trial = 0; trial < 2_000; trial++) {
            Period every = random.nextBoolean()
                    ? Period.ofMonths(1 + random.nextInt(14))
                    : Period.ofDays(1 + random.nextInt(40));
            int least = random.nextInt(3);
            LocalDate day = FIRST.plusDays(random.nextInt(3_000) - 500);

            assertThat(Recurrence.firstAfter(FIRST, every, least, day))
                    .as("every %s, from number %s, after %s", every, least, day)
                    .isEqualTo(counted(every, least, day));
        }
    }

    private static int counted(Period every, int least, LocalDate day) {
        int number = least;
        while (!Recurrence.day(FIRST, every, number).isAfter(day)) {
            number++;
        }
        return number;
    }

    @Test
    void findsTheLastDayThatCanBeAskedFor() {
        int number = Recurrence.firstAfter(FIRST, Period.ofDays(1), 0, LocalDate.of(2999, 12, 30));

        assertThat(Recurrence.day(FIRST, Period.ofDays(1), number)).isEqualTo("2999-12-31");
    }
}
