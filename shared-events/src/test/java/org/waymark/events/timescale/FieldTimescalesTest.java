package org.waymark.events.timescale;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.events.Timescale;

/** Timescales as councils write them in plans, registers and reports, written on 30 June 2026. */
class FieldTimescalesTest {

    private static final LocalDate WRITTEN = LocalDate.of(2026, 6, 30);

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    31/03/2027                      | 2027-03-31
                    07/11/26                        | 2026-11-07
                    31.3.24                         | 2024-03-31
                    31-03-2027                      | 2027-03-31
                    2027/03/31                      | 2027-03-31
                    1 Sept 2026                     | 2026-09-01
                    1st Sept. 26                    | 2026-09-01
                    31.Mar.2027                     | 2027-03-31
                    Friday 4 September 2026         | 2026-09-04
                    w/c 7/9/26                      | 2026-09-07
                    week commencing 7 Sept 2026     | 2026-09-07
                    No later than 31st March, 2027  | 2027-03-31
                    Sept 2026                       | 2026-09-30
                    June 2026                       | 2026-06-30
                    Dec 26                          | 2026-12-31
                    by Dec ’26                      | 2026-12-31
                    Sept-Dec 2026                   | 2026-12-31
                    end of March 2027               | 2027-03-31
                    March, 2027                     | 2027-03-31
                    03-2027                         | 2027-03-31
                    end of March                    | 2027-03-31
                    By the end of March             | 2027-03-31
                    March                           | 2027-03-31
                    end of June                     | 2026-06-30
                    by July                         | 2026-07-31
                    31 March                        | 2027-03-31
                    by 30th June                    | 2026-06-30
                    by 29th of June at the latest   | 2027-06-29
                    September 4th                   | 2026-09-04
                    29 February                     | 2028-02-29
                    Q3 2026                         | 2026-09-30
                    Q3 26                           | 2026-09-30
                    2026 Q3                         | 2026-09-30
                    Quarter 4, 2026                 | 2026-12-31
                    third quarter of 2026           | 2026-09-30
                    4th quarter 2026                | 2026-12-31
                    Q3 2026/27                      | 2026-12-31
                    Q4 26/27                        | 2027-03-31
                    2026/27 Q1                      | 2026-06-30
                    Q2 FY 2026-27                   | 2026-09-30
                    Autumn term 2026                | 2026-12-31
                    end of Autumn Term 26           | 2026-12-31
                    Autumn term 2026/27             | 2026-12-31
                    Spring term 2027                | 2027-03-31
                    Spring term 2026/27             | 2027-03-31
                    Summer term 2027                | 2027-07-31
                    end of the summer term          | 2026-07-31
                    Autumn term                     | 2026-12-31
                    2010                            | 2010-12-31
                    2027                            | 2027-12-31
                    by 2027                         | 2027-12-31
                    During 2027.                    | 2027-12-31
                    end of 2027                     | 2027-12-31
                    2026/27                         | 2027-03-31
                    by 2026-2027                    | 2027-03-31
                    financial year 2026/27          | 2027-03-31
                    by end of FY26/27               | 2027-03-31
                    academic year 2026/27           | 2027-08-31
                    by Christmas 2026               | 2026-12-25
                    by Christmas                    | 2026-12-25
                    """)
    void isReadAsADay(String words, LocalDate day) {
        assertThat(TimescaleParser.parse(words, WRITTEN)).isEqualTo(new Timescale(words, day, null, List.of(), false));
        assertThat(TimescaleParser.impossibleDay(words)).isEmpty();
    }

    @ParameterizedTest(name = "{0} is every {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    Termly                          | P4M
                    every term                      | P4M
                    once a term                     | P4M
                    Half-termly                     | P2M
                    half termly                     | P2M
                    each half term                  | P2M
                    twice a term                    | P2M
                    6 monthly                       | P6M
                    6-monthly                       | P6M
                    six monthly                     | P6M
                    semi-annually                   | P6M
                    twice-yearly                    | P6M
                    Steering group, bi-monthly      | P2M
                    Bimonthly                       | P2M
                    Quarterly                       | P3M
                    Board (quarterly)               |
                    quarterly at board              | P3M
                    Annual                          | P1Y
                    annual review                   | P1Y
                    fortnightly                     | P14D
                    every fortnight                 | P14D
                    monthly in supervision          | P1M
                    """)
    void isReadAsAFrequency(String words, @Nullable Period every) {
        assertThat(TimescaleParser.parse(words, WRITTEN))
                .isEqualTo(new Timescale(words, null, every, List.of(), false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TBC",
                "tbc – 2027",
                "As required",
                "As and when",
                "N/A",
                "n/a",
                "-",
                "?",
                "asap",
                "24/7",
                "Spring 2027",
                "Phase 2",
                "Year 3",
                "By 2000 families",
                "Half term",
                "Within 6 months",
                "FY27",
                "2026/29",
                "when the March board agrees"
            })
    void staysInWordsAndIsNeverDue(String words) {
        assertThat(TimescaleParser.parse(words, WRITTEN)).isEqualTo(Timescale.inWords(words));
        assertThat(TimescaleParser.impossibleDay(words)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ongoing", "On-going", "Continuous", "rolling programme"})
    void goesOnAndIsNeverDue(String words) {
        assertThat(TimescaleParser.parse(words, WRITTEN)).isEqualTo(new Timescale(words, null, null, List.of(), true));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    31/02/2027             | “31/02/2027” is not a real date: February 2027 has no day 31
                    by 31.4.26             | “31.4.26” is not a real date: April 2026 has no day 31
                    29 Feb 2027            | “29 Feb 2027” is not a real date: February 2027 has no day 29
                    Review on 31st Sept 26 | “31st Sept 26” is not a real date: September 2026 has no day 31
                    10/31/2026             | “10/31/2026” is not a real date: there is no month 31; the day comes first, then the month
                    2026-02-30             | “2026-02-30” is not a real date: February 2026 has no day 30
                    0/5/2026               | “0/5/2026” is not a real date: May 2026 has no day 0
                    31/03/0207             | “31/03/0207” is not a real date: the year must be between 1900 and 2999
                    by 31 September        | “by 31 September” is not a real date: September has no day 31
                    from 31 June 2026      | “31 June 2026” is not a real date: June 2026 has no day 31
                    """)
    void isADayThatIsNone(String words, String message) {
        assertThat(TimescaleParser.impossibleDay(words))
                .map(ImpossibleDay::message)
                .contains(message);
        assertThat(TimescaleParser.parse(words, WRITTEN).date()).isNull();
    }
}
