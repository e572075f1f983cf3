package org.waymark.query.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.events.ReportingCycle;
import org.waymark.events.ReportingCycle.Rhythm;
import org.waymark.events.ReviewKind;

class ReportingPeriodTest {

    private static final LocalDate BEGIN = LocalDate.of(2023, 4, 1);

    private static ReportingPeriod on(ReportingCycle cycle, String day) {
        return ReportingPeriod.of(cycle, BEGIN, LocalDate.parse(day));
    }

    private static ReportingPeriod period(String from, String to) {
        return new ReportingPeriod(LocalDate.parse(from), LocalDate.parse(to));
    }

    @Test
    void isThatOfTheHighlightReports() {
        assertThat(on(ReportingCycle.DEFAULT, "2023-04-01")).isEqualTo(period("2023-04-01", "2023-05-31"));
        assertThat(on(ReportingCycle.DEFAULT, "2023-05-31")).isEqualTo(period("2023-04-01", "2023-05-31"));
        assertThat(on(ReportingCycle.DEFAULT, "2024-02-29")).isEqualTo(period("2024-02-01", "2024-03-31"));
    }

    @Test
    void isTheFirstBeforeTheCycleBegins() {
        assertThat(on(ReportingCycle.DEFAULT, "2022-12-24")).isEqualTo(period("2023-04-01", "2023-05-31"));
    }

    @Test
    void isThatOfTheFirstRhythmWhereThereAreNoHighlights() {
        ReportingCycle cycle = new ReportingCycle(
                List.of(new Rhythm(ReviewKind.QUARTERLY, Period.ofMonths(3), null, LocalDate.of(2023, 4, 12))));

        assertThat(on(cycle, "2023-07-12")).isEqualTo(period("2023-07-12", "2023-10-11"));
    }

    @Test
    void isAQuarterWhereThereIsNoCycle() {
        assertThat(on(new ReportingCycle(List.of()), "2023-07-12")).isEqualTo(period("2023-07-01", "2023-09-30"));
    }

    @Test
    void holdsItsFirstAndItsLastDay() {
        ReportingPeriod period = period("2023-04-01", "2023-05-31");

        assertThat(period.contains(LocalDate.of(2023, 3, 31))).isFalse();
        assertThat(period.contains(LocalDate.of(2023, 4, 1))).isTrue();
        assertThat(period.contains(LocalDate.of(2023, 5, 31))).isTrue();
        assertThat(period.contains(LocalDate.of(2023, 6, 1))).isFalse();
        assertThat(period.contains(null)).isFalse();
    }
}
