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
        assertThat(next("P3M", null, null, "2023-01-01")).isEqualTo("2023-07-01");
        assertThat(next("P3M", null, null, "2023-07-01")).isEqualTo("2023-07-01");
        assertThat(next("P3M", null, null, "2023-07-02")).isEqualTo("2023-10-01");
    }

    @Test
    void comesForTheFirstTimeOnItsFirstDay() {
        assertThat(next("P42D", "2023-05-10", null, "2023-04-01")).isEqualTo("2023-05-10");
        assertThat(next("P42D", "2023-05-10", null, "2023-05-11")).isEqualTo("2023-06-21");
    }

    @Test
    void comesAfterTheLast() {
        assertThat(next("P3M", null, "2023-07-12", "2023-07-14")).isEqualTo("2023-10-01");
        assertThat(next("P3M", null, "2023-10-01", "2023-07-14")).isEqualTo("2024-01-01");
        assertThat(next("P1Y", null, "2024-04-01", "2024-04-01")).isEqualTo("2025-04-01");
    }

    @Test
    void isNotDueAgainWhereTheLastCameEarly() {
        assertThat(next("P3M", null, "2023-06-20", "2023-06-30")).isEqualTo("2023-10-01");
        assertThat(next("P3M", null, "2023-05-01", "2023-06-30")).isEqualTo("2023-07-01");
    }

    @Test
    void theLastDayOfAMonthStaysTheLastDay() {
        assertThat(next("P1M", "2023-01-31", null, "2023-03-01")).isEqualTo("2023-03-31");
    }

    private static String next(String every, @Nullable String first, @Nullable String last, String today) {
        return new Rhythm(ReviewKind.QUARTERLY, Period.parse(every), null, date(first))
                .next(BEGIN, date(last), LocalDate.parse(today))
                .toString();
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
