package org.waymark.command.imports.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonitoringTest {

    private static final LocalDate WRITTEN = LocalDate.of(2026, 3, 1);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "Termly                                   | -          | Termly",
                "Monthly                                  | -          | Monthly",
                "At each meeting                          | -          | At each meeting",
                "As required                              | -          | As required",
                "Every January and July                   | -          | Every January and July",
                "31/3/26                                  | 2026-03-31 | -",
                "1 September, 2026                        | 2026-09-01 | -",
                "Next review: 30 June 2026                | 2026-06-30 | -",
                "By June                                  | 2026-06-30 | -",
                "Autumn term 2026                         | 2026-12-31 | -",
                "Termly, next 1 September 2026            | 2026-09-01 | Termly",
                "Termly; 1 September 2026                 | 2026-09-01 | Termly",
                "1 September 2026 then quarterly          | 2026-09-01 | quarterly",
                "Monthly (next 31/3/26)                   | 2026-03-31 | Monthly",
                "30 June 2026 (annual conversation)       | 2026-06-30 | annual conversation",
                "Quarterly – next due 30 June 2026        | 2026-06-30 | Quarterly",
                "Quarterly next review 30 June 2026       | 2026-06-30 | Quarterly next review 30 June 2026",
                "1 January 2026; 1 May 2026; 1 Sept 2026  | 2026-05-01 | 1 January 2026; 1 May 2026; 1 Sept 2026",
                "1 January 2025, 1 May 2025               | 2025-05-01 | 1 January 2025, 1 May 2025",
            })
    void isADayOrHowOftenOrBoth(String cell, @Nullable LocalDate next, @Nullable String words) {
        assertThat(Monitoring.of(cell, WRITTEN)).isEqualTo(new Monitoring(next, words));
    }

    @ParameterizedTest
    @CsvSource({"''", "'  '"})
    void saysNothingWhereNothingIsWritten(String cell) {
        assertThat(Monitoring.of(cell, WRITTEN)).isEqualTo(new Monitoring(null, null));
    }
}
