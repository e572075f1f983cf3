package org.waymark.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeasuredPeriodTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            2023                    | 2023                  | 2023-01-01 | 2023-12-31 | 2023
            2023-Q2                 | 2023-Q2               | 2023-04-01 | 2023-06-30 | April to June 2023
            Q2 2023                 | 2023-Q2               | 2023-04-01 | 2023-06-30 | April to June 2023
            2023 q2                 | 2023-Q2               | 2023-04-01 | 2023-06-30 | April to June 2023
            2023-06                 | 2023-06               | 2023-06-01 | 2023-06-30 | June 2023
            June 2023               | 2023-06               | 2023-06-01 | 2023-06-30 | June 2023
            Feb 2024                | 2024-02               | 2024-02-01 | 2024-02-29 | February 2024
            Sept 2024               | 2024-09               | 2024-09-01 | 2024-09-30 | September 2024
            2022-23                 | 2022-23               | 2022-04-01 | 2023-03-31 | 2022-23
            2022/23                 | 2022-23               | 2022-04-01 | 2023-03-31 | 2022-23
            2022-2023               | 2022-23               | 2022-04-01 | 2023-03-31 | 2022-23
            2011-12                 | 2011-12               | 2011-12-01 | 2011-12-31 | December 2011
            2011/12                 | 2011/12               | 2011-04-01 | 2012-03-31 | 2011-12
            2011-2012               | 2011/12               | 2011-04-01 | 2012-03-31 | 2011-12
            1999-00                 | 1999-00               | 1999-04-01 | 2000-03-31 | 1999-00
            2023-04-01/2023-08-31   | 2023-04-01/2023-08-31 | 2023-04-01 | 2023-08-31 | 1 April 2023 to 31 August 2023
            2023-04-01 to 2023-08-31| 2023-04-01/2023-08-31 | 2023-04-01 | 2023-08-31 | 1 April 2023 to 31 August 2023
            """, delimiter = '|')
    void readsWhatPeopleWrite(String typed, String kept, LocalDate from, LocalDate to, String title) {
        MeasuredPeriod period = MeasuredPeriod.typed(typed);

        assertThat(period.text()).isEqualTo(kept);
        assertThat(period.from()).isEqualTo(from);
        assertThat(period.to()).isEqualTo(to);
        assertThat(period.title()).isEqualTo(title);
        assertThat(new MeasuredPeriod(kept)).isEqualTo(period);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "2023-Q5",
                "2023-13",
                "2022-24",
                "23",
                "2023-02-30/2023-03-01",
                "Juny 2023",
                "2023-H1"
            })
    void refusesWhatIsNoPeriodAndSaysWhatIs(String typed) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MeasuredPeriod.typed(typed))
                .withMessageContaining("is not a period. Enter a year (2023)");
    }

    @Test
    void refusesDatesTheWrongWayRound() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MeasuredPeriod.typed("2023-08-31/2023-04-01"))
                .withMessageContaining("cannot end before it begins");
    }

    @Test
    void areInTheOrderOfTheirEndsLongerOnesFirst() {
        List<MeasuredPeriod> sorted = List.of("2023-06", "2023", "2022-23", "2023-Q2", "2023-Q4").stream()
                .map(MeasuredPeriod::new)
                .sorted()
                .toList();

        assertThat(sorted)
                .extracting(MeasuredPeriod::text)
                .containsExactly("2022-23", "2023-06", "2023-Q2", "2023-Q4", "2023");
    }

    @ParameterizedTest
    @EnumSource(MeasurementFrequency.class)
    void periodsOfAFrequencyFollowEachOtherWithoutAGap(MeasurementFrequency frequency) {
        MeasuredPeriod period = frequency.periodOf(LocalDate.of(2010, 2, 3));
        for (int step = 0; step < 40; step++) {
            MeasuredPeriod next = frequency.after(period);
            assertThat(next.from()).isEqualTo(period.to().plusDays(1));
            period = next;
        }
    }

    @Test
    void knowsWhichPeriodIsPartOfWhich() {
        assertThat(new MeasuredPeriod("2023-24").contains(new MeasuredPeriod("2023-Q2")))
                .isTrue();
        assertThat(new MeasuredPeriod("2023-24").contains(new MeasuredPeriod("2024-Q2")))
                .isFalse();
    }
}
