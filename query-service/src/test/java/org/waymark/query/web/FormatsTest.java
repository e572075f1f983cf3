package org.waymark.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.events.RatingLevel.Tone;
import org.waymark.query.moment.AsOf;

class FormatsTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Test
    void writesDatesAndTimesAsPeopleDo() {
        Instant summer = Instant.parse("2026-06-30T13:15:09Z");

        assertThat(Formats.date(LocalDate.of(2026, 6, 30))).isEqualTo("30 June 2026");
        assertThat(Formats.day(summer, LONDON)).isEqualTo("30 June 2026");
        assertThat(Formats.time(summer, LONDON)).isEqualTo("2:15pm");
        assertThat(Formats.exact(summer, LONDON)).isEqualTo("30 June 2026, 14:15:09 BST (Europe/London)");
    }

    @Test
    void putsAMomentBeforeMidnightOnTheDayItIsThere() {
        assertThat(Formats.day(Instant.parse("2026-06-30T23:30:00Z"), LONDON)).isEqualTo("1 July 2026");
    }

    @Test
    void countsAndLists() {
        assertThat(Formats.days(1)).isEqualTo("1 day");
        assertThat(Formats.days(0)).isEqualTo("0 days");
        assertThat(Formats.list(List.of())).isEmpty();
        assertThat(Formats.list(List.of("lead"))).isEqualTo("lead");
        assertThat(Formats.list(List.of("lead", "PSW", "HR"))).isEqualTo("lead, PSW and HR");
        assertThat(Formats.sentenceCase("StageProgressReported")).isEqualTo("Stage progress reported");
    }

    @Test
    void callsAReviewThatIsAnEventAMeeting() {
        assertThat(Formats.eventName("ReviewRescheduled")).isEqualTo("Meeting rescheduled");
        assertThat(Formats.eventName("RiskReviewed")).isEqualTo("Risk reviewed");
        assertThat(Formats.moment(AsOf.parse("review:M1", null))).isEqualTo("as known at meeting M1");
    }

    @Test
    void namesTheClassOfATone() {
        assertThat(Formats.tone(Tone.NOT_STARTED)).isEqualTo("wm-tone-not-started");
    }

    @Test
    void saysWhichMomentIsShown() {
        assertThat(Formats.moment(AsOf.parse("2024-03-31", null))).isEqualTo("as known at the end of 31 March 2024");
        assertThat(Formats.moment(AsOf.parse("2024-03-31", "corrected")))
                .isEqualTo("as now corrected for 31 March 2024");
        assertThat(Formats.moment(AsOf.position(12))).isEqualTo("as known at position 12 of the ledger");
    }
}
