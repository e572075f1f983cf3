package org.waymark.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoryCalendarTest {

    private final StoryCalendar calendar = new StoryCalendar(LocalDate.of(2024, 3, 4));

    @ParameterizedTest
    @CsvSource({
        "w0 mon, 2024-03-04",
        "w0 sun, 2024-03-10",
        "w-1 fri, 2024-03-01",
        "w-1 thu, 2024-02-29",
        "w+1 mon, 2024-03-11",
        "w-55 fri, 2023-02-17",
        "w-1 thu first of month, 2024-02-01",
        "w-1 thu last of month, 2024-02-29",
        "w-1 thu +12 months last of month, 2025-02-28",
        "w-1 thu -1 months, 2024-01-29",
    })
    void countsDaysInWeeks(String words, LocalDate date) {
        assertThat(calendar.day(words)).isEqualTo(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"friday", "w-1", "w-1 Fri", "w1 fri", "w-1 fri last", "w-1 fri +1 month", " w-1 fri"})
    void refusesWhatIsNotADay(String words) {
        assertThatThrownBy(() -> calendar.day(words))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(words);
    }

    @Test
    void fillsDaysInTexts() {
        assertThat(calendar.filled(
                        "Live on {w-1 fri|d MMMM}, due {w+1 mon}; {\"code\": 1}, plan {w-60 mon|yyyy}-{w+49 mon|yy}"))
                .isEqualTo("Live on 1 March, due 2024-03-11; {\"code\": 1}, plan 2023-25");
    }

    @Test
    void writesMonthsAsPlansDo() {
        StoryCalendar autumn = new StoryCalendar(LocalDate.of(2024, 9, 16));

        assertThat(autumn.filled("By {w0 mon|MMM} & {w-26 mon|MMM}, Q{w0 mon|Q yyyy}"))
                .isEqualTo("By Sep & Mar, Q3 2024");
    }

    /** The quarter that begins on 1 January 2024 had begun three weeks before 4 March, and so one had ended. */
    @Test
    void fillsInQuartersAndYears() {
        assertThat(calendar.filled("{q-1} {q-4} {q0} {y-1} {y0} {y+1}"))
                .isEqualTo("2023-Q4 2023-Q1 2024-Q1 2023 2024 2025");
        assertThat(new StoryCalendar(LocalDate.of(2024, 1, 15)).filled("{q-1} {y0}"))
                .isEqualTo("2023-Q3 2023");
        assertThat(new StoryCalendar(LocalDate.of(2024, 1, 22)).filled("{q-1} {y0}"))
                .isEqualTo("2023-Q4 2024");
    }

    @Test
    void refusesATextWithADayThatIsNone() {
        assertThatThrownBy(() -> calendar.filled("Due {w-1 friday}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("w-1 friday");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-10T23:59:59Z, 2024-03-04",
        "2024-03-11T00:00:00Z, 2024-03-11",
        "2024-06-30T22:59:59Z, 2024-06-24",
        "2024-06-30T23:00:00Z, 2024-07-01",
        "2025-01-01T12:00:00Z, 2024-12-30",
    })
    void beginsTheWeekOnMondayWhereTheStrategyIs(Instant now, LocalDate monday) {
        assertThat(StoryCalendar.at(now).monday()).isEqualTo(monday);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-12-30, 2025-W01",
        "2026-12-28, 2026-W53",
        "2027-01-04, 2027-W01",
        "2029-01-01, 2029-W01",
        "2024-03-04, 2024-W10"
    })
    void namesWeeksAsTheStandardDoes(LocalDate monday, String week) {
        assertThat(new StoryCalendar(monday).week()).isEqualTo(week);
    }

    @Test
    void beginsOnAMonday() {
        assertThatThrownBy(() -> new StoryCalendar(LocalDate.of(2024, 3, 5)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
