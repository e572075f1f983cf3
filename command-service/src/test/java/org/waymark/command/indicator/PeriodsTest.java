package org.waymark.command.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.events.MeasuredPeriod;

class PeriodsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2023|2023",
                "year 2023|2023",
                "Q2 2023|2023-Q2",
                "Quarter 2 2023|2023-Q2",
                "Q1 2023/24|2023-Q2",
                "quarter 4 of 2023-24|2024-Q1",
                "2023/24 Q3|2023-Q4",
                "Q1 2011-12|2011-Q2",
                "2022-23|2022-23",
                "FY 2022/23|2022-23",
                "financial year 2011-12|2011/12",
                "2022 – 2023|2022-23",
                "June 2023|2023-06",
                "April to June 2023|2023-Q2",
                "Apr - Jun 2023|2023-Q2",
                "April 2022 to March 2023|2022-23",
                "January to December 2023|2023",
                "October 2022 to March 2023|2022-10-01/2023-03-31",
                "1 April 2023 to 31 August 2023|2023-04-01/2023-08-31",
                "01/04/2023 – 30/06/2023|2023-Q2",
                "2023-04-01/2023-06-30|2023-Q2",
                "2023-01-01/2023-06-30|2023-01-01/2023-06-30"
            })
    void areReadAsPeopleWriteThemAndKeptOnceForTheSameDays(String written, String text) {
        assertThat(Periods.read(written).text()).isEqualTo(text);
    }

    /** What pages and exports call a period can be entered again. */
    @ParameterizedTest
    @ValueSource(strings = {"2023", "2023-Q2", "2023-06", "2022-23", "2023-04-01/2023-08-31"})
    void areReadByTheirTitles(String text) {
        MeasuredPeriod period = new MeasuredPeriod(text);
        assertThat(Periods.read(period.title())).isEqualTo(period);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "last year",
                "Q5 2023",
                "Q1 2023/25",
                "2023-13",
                "Marz to Mai 2023",
                "31 June 2023 to 1 July 2023",
                "17.4",
                "0023",
                "3000",
                "2023-08-31/2023-04-01",
                "June to March 2023"
            })
    void areRefusedInWordsThatSayWhatToDo(String written) {
        assertThatThrownBy(() -> Periods.read(written))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("(?s).*(Enter a year \\(2023\\)|Change one of its two dates|Correct its year).*");
    }

    @Test
    void ofTheSameLengthMayNotOverlapAndOthersMay() {
        List<MeasuredPeriod> measured = List.of(new MeasuredPeriod("2023-Q2"), new MeasuredPeriod("2022-23"));
        assertThat(Periods.clash(new MeasuredPeriod("2023-04"), measured)).isEmpty();
        assertThat(Periods.clash(new MeasuredPeriod("2023-Q3"), measured)).isEmpty();
        assertThat(Periods.clash(new MeasuredPeriod("2023-Q2"), measured)).isEmpty();
        assertThat(Periods.clash(new MeasuredPeriod("2023-05-01/2023-07-31"), measured))
                .contains(new MeasuredPeriod("2023-Q2"));
        assertThat(Periods.clash(new MeasuredPeriod("2023"), measured)).contains(new MeasuredPeriod("2022-23"));
        assertThat(Periods.clash(new MeasuredPeriod("2023-06-11/2023-06-20"), measured))
                .isEmpty();
    }
}
