package org.waymark.query.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreferencesTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource({
        // a Thursday in summer: seven in London is six in UTC
        "WEEKDAYS, 07:00, 2023-10-12T05:59:59Z, 2023-10-11",
        "WEEKDAYS, 07:00, 2023-10-12T06:00:00Z, 2023-10-12",
        "WEEKDAYS, 07:00, 2023-10-15T12:00:00Z, 2023-10-13",
        "EVERY_DAY, 07:00, 2023-10-15T12:00:00Z, 2023-10-15",
        "MONDAY, 07:00, 2023-10-15T12:00:00Z, 2023-10-09",
        "SUNDAY, 07:00, 2023-10-15T05:00:00Z, 2023-10-08",
        // midnight there is the evening before in UTC
        "EVERY_DAY, 00:00, 2023-10-11T23:00:00Z, 2023-10-12",
        // in winter seven is seven
        "WEEKDAYS, 07:00, 2023-11-01T06:59:59Z, 2023-10-31",
        "WEEKDAYS, 07:00, 2023-11-01T07:00:00Z, 2023-11-01"
    })
    void aDigestIsDueAtItsTimeWhereTheOrganisationIs(ReminderDays days, String time, Instant now, LocalDate day) {
        assertThat(at(time, days).due(LONG_AGO, now, LONDON)).hasValue(day);
    }

    @ParameterizedTest
    @CsvSource({
        // 01:30 is left out on the day on which the clocks go forward, and is 02:30 by the new time
        "2026-03-29T01:29:59Z, 2026-03-28",
        "2026-03-29T01:30:00Z, 2026-03-29",
        // it comes twice on the day on which they go back: the first counts, and there is no second digest
        "2026-10-25T00:29:59Z, 2026-10-24",
        "2026-10-25T00:30:00Z, 2026-10-25",
        "2026-10-25T01:30:00Z, 2026-10-25"
    })
    void everyDayHasOneDigestWhateverTheClocksDo(Instant now, LocalDate day) {
        assertThat(at("01:30", ReminderDays.EVERY_DAY).due(LONG_AGO, now, LONDON))
                .hasValue(day);
    }

    @Test
    void whatWasDueBeforeSomebodyChoseIsNotSentAfterwards() {
        Preferences seven = at("07:00", ReminderDays.WEEKDAYS);
        Instant chosen = Instant.parse("2023-10-12T09:00:00Z");

        assertThat(seven.due(chosen, chosen, LONDON)).isEmpty();
        assertThat(seven.due(chosen, Instant.parse("2023-10-13T06:00:00Z"), LONDON))
                .hasValue(LocalDate.of(2023, 10, 13));
    }

    @Test
    void whoWantsNothingIsSentNothing() {
        Instant now = Instant.parse("2023-10-12T12:00:00Z");

        assertThat(at("07:00", ReminderDays.NEVER).due(LONG_AGO, now, LONDON)).isEmpty();
        assertThat(new Preferences(Set.of(), LocalTime.of(7, 0), ReminderDays.EVERY_DAY).due(LONG_AGO, now, LONDON))
                .isEmpty();
        assertThat(Preferences.USUAL.never().due(LONG_AGO, now, LONDON)).isEqualTo(Optional.empty());
        assertThat(Preferences.USUAL.without(ReminderKind.HELP).inOrder())
                .containsExactly(ReminderKind.DUE, ReminderKind.PACK, ReminderKind.REPORT);
    }

    @Test
    void aTimeIsAHalfHour() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> at("07:10", ReminderDays.WEEKDAYS))
                .withMessage("The time must be a whole or half hour, such as 07:00 or 07:30");
    }

    private static Preferences at(String time, ReminderDays days) {
        return new Preferences(Set.of(ReminderKind.DUE), LocalTime.parse(time), days);
    }
}
