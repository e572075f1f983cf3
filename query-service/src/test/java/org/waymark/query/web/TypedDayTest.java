package org.waymark.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDayTest {

    @ParameterizedTest
    @CsvSource({
        "12, 3, 2027",
        "12, 03, 2027",
        "12, Mar, 2027",
        "12, march, 2027",
        "12, MAR., 2027",
        "12 Mar 2027,,",
        "12th March 2027,,",
        "12/3/2027,,",
        "12.03.2027,,",
        "12 3 2027,,",
        "12Mar 2027,,"
    })
    void isReadHoweverPeopleWriteIt(String day, String month, String year) {
        assertThat(TypedDay.of(day, month == null ? "" : month, year == null ? "" : year))
                .isEqualTo(new TypedDay(LocalDate.of(2027, 3, 12), "", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 3, 2027, day, enter a day",
        "1, '', 2027, month, enter a month",
        "1, 3, '', year, enter a year",
        "32, 3, 2027, day, the day must be a number from 1 to 31",
        "x, 3, 2027, day, the day must be a number from 1 to 31",
        "1, 13, 2027, month, 'the month must be a number from 1 to 12, or its name, such as March'",
        "1, Ma, 2027, month, 'the month must be a number from 1 to 12, or its name, such as March'",
        "1, 3, 27, year, 'the year must have 4 digits, such as 2026'",
        "1, 3, 1066, year, the year must be between 1900 and 2999",
        "31, 2, 2027, day, February 2027 has no day 31",
        "31/2/2027, '', '', day, February 2027 has no day 31",
        "123/2027, '', '', month, enter a month"
    })
    void namesThePartThatIsWrong(String day, String month, String year, String part, String fault) {
        assertThat(TypedDay.of(day, month, year)).isEqualTo(new TypedDay(null, part, fault));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sept", "sep", "September"})
    void knowsTheShortNamesOfSeptember(String month) {
        assertThat(TypedDay.of("1", month, "2027").day()).isEqualTo(LocalDate.of(2027, 9, 1));
    }
}
