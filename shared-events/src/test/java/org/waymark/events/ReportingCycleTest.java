package org.waymark.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.events.ReportingCycle.Rhythm;

class ReportingCycleTest {

    private static final LocalDate BEGIN = LocalDate.of(2023, 4, 1);

    @Test
    void comesForTheFirstTimeAtTheEndOfTheFirstPeriod() {
        assertThat(next("P3M", null, "2023-01-01")).isEqualTo("2023-07-01");
        assertThat(next("P3M", null, "2023-06-30")).isEqualTo("2023-07-01");
    }

    @Test
    void comesAfterTheDayNotOnIt() {
        assertThat(next("P3M", null, "2023-07-01")).isEqualTo("2023-10-01");
        assertThat(next("P1Y", null, "2024-04-01")).isEqualTo("2025-04-01");
    }

    @Test
    void comesForTheFirstTimeOnItsFirstDay() {
        assertThat(next("P42D", "2023-05-10", "2023-04-01")).isEqualTo("2023-05-10");
        assertThat(next("P42D", "2023-05-10", "2023-05-10")).isEqualTo("2023-06-21");
    }

    @Test
    void theLastDayOfAMonthStaysTheLastDay() {
        assertThat(next("P1M", "2023-01-31", "2023-02-28")).isEqualTo("2023-03-31");
    }

    private static String next(String every, @Nullable String first, String day) {
        return new Rhythm(
                        ReviewKind.QUARTERLY, Period.parse(every), null, first == null ? null : LocalDate.parse(first))
                .nextAfter(BEGIN, LocalDate.parse(day))
                .toString();
    }
}
