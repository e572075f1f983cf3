package org.waymark.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title | title is needed. | Title | Title is needed.",
                "items[0] | items[0] must be 1 to 20 letters. | Linked projects | Linked projects, line 1 must be 1 to 20 letters.",
                "plannedStages[2].finish | plannedStages[2].finish must be a date such as 2023-06-30. | | Finish must be a date such as 30 June 2023.",
                "helpNeeded | Say what help is needed. | Help | Say what help is needed.",
                "to | The last day (2026-03-31) is before the first (2026-04-01). | End | The last day (31 March 2026) is before the first (1 April 2026).",
                "reason | Give helpNeeded or items[0].code, not both. | Reason | Give “Help needed” or “Code”, not both.",
                "asAt | asAt must be a date between 1900 and 2999. | As-at date | As-at date must be a date between 1900 and 2999.",
                "lead | anna.b is not a member of this strategy. Grant a role first. | Leads | anna.b is not a member of this strategy. Grant a role first.",
                "date | Meeting M1 is already on 2026-99-99. | Date | Meeting M1 is already on 2026-99-99."
            })
    void areThoseOfThePage(String field, String message, @Nullable String label, String said) {
        assertThat(FaultWords.say(field, message, label)).isEqualTo(said);
    }
}
