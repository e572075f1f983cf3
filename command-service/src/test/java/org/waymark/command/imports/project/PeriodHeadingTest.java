package org.waymark.command.imports.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.waymark.command.imports.project.PeriodColumn.Span;

class PeriodHeadingTest {

    private static final LocalDate AS_AT = LocalDate.of(2026, 9, 15);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "March 2026             | months.2026-03        | 2026-03-01 | 2026-03-31",
                "Mar-26                 | months.2026-03        | 2026-03-01 | 2026-03-31",
                "RAG March 2026         | months.2026-03        | 2026-03-01 | 2026-03-31",
                "Progress to end of Feb | months.02             | 2026-02-01 | 2026-02-28",
                "Sept                   | months.09             | 2026-09-01 | 2026-09-30",
                "October                | months.10             | 2025-10-01 | 2025-10-31",
                "MARCH (RAG)            | months.03             | 2026-03-01 | 2026-03-31",
                "03/2026                | months.2026-03        | 2026-03-01 | 2026-03-31",
                "2026 Jan               | months.2026-01        | 2026-01-01 | 2026-01-31",
                "2025/26 Apr            | months.2025-04        | 2025-04-01 | 2025-04-30",
                "2025/26 Mar            | months.2026-03        | 2026-03-01 | 2026-03-31",
                "Q2 2026                | quarters.2026-06      | 2026-04-01 | 2026-06-30",
                "Quarter 1 2026/27      | quarters.2026-06      | 2026-04-01 | 2026-06-30",
                "Q4 2025/26             | quarters.2026-03      | 2026-01-01 | 2026-03-31",
                "w/c 2 March 2026       | weeksFrom.2026-03-02  | 2026-03-02 | 2026-03-08",
                "Week commencing 2/3/26 | weeksFrom.2026-03-02  | 2026-03-02 | 2026-03-08",
                "Week 10 w/c 2nd March  | weeksFrom.03-02       | 2026-03-02 | 2026-03-08",
                "w/e 2026-03-06         | weeksTo.2026-03-06    | 2026-02-28 | 2026-03-06",
                "Week ending 6 Nov      | weeksTo.11-06         | 2025-10-31 | 2025-11-06",
                "31/03/2026             | days.2026-03-31       | 2026-03-31 | 2026-03-31",
                "26 Mar                 | days.03-26            | 2026-03-26 | 2026-03-26",
                "29 Feb                 | days.02-29            | 2024-02-29 | 2024-02-29",
            })
    void namesDays(String heading, String field, LocalDate from, LocalDate to) {
        PeriodColumn column = (PeriodColumn) PeriodHeading.read(heading).orElseThrow();

        assertThat(column.field()).isEqualTo(field);
        assertThat(PeriodColumn.ofField(field)).contains(column);
        assertThat(column.span(AS_AT)).isEqualTo(new Span(from, to));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Week 10",
                "Stage 3",
                "Comments",
                "31/02/2026",
                "13/2026",
                "2025/27 Apr",
                "Q5 2026",
                "1 2",
                "March to May",
                "2026",
                "",
            })
    void namesNothingElse(String heading) {
        assertThat(PeriodHeading.read(heading)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"months.2026-13", "months.2026-03-31", "weeksTo.2026-03", "days.2026-02-30", "stages.03"})
    void aFieldThatCannotBeIsNone(String field) {
        assertThat(PeriodColumn.ofField(field)).isEmpty();
    }
}
