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

    private final Formats words = new Formats();

    @Test
    void writesDatesAndTimesAsPeopleDo() {
        Instant summer = Instant.parse("2026-06-30T13:15:09Z");

        assertThat(words.date(LocalDate.of(2026, 6, 30))).isEqualTo("30 June 2026");
        assertThat(words.day(summer, LONDON)).isEqualTo("30 June 2026");
        assertThat(words.time(summer, LONDON)).isEqualTo("2:15pm");
        assertThat(words.exact(summer, LONDON)).isEqualTo("30 June 2026, 14:15:09 BST (Europe/London)");
    }

    @Test
    void putsAMomentBeforeMidnightOnTheDayItIsThere() {
        assertThat(words.day(Instant.parse("2026-06-30T23:30:00Z"), LONDON)).isEqualTo("1 July 2026");
    }

    @Test
    void countsAndLists() {
        assertThat(words.days(1)).isEqualTo("1 day");
        assertThat(words.days(0)).isEqualTo("0 days");
        assertThat(words.list(List.of())).isEmpty();
        assertThat(words.list(List.of("lead"))).isEqualTo("lead");
        assertThat(words.list(List.of("lead", "PSW", "HR"))).isEqualTo("lead, PSW and HR");
        assertThat(words.sentenceCase("StageProgressReported")).isEqualTo("Stage progress reported");
    }

    @Test
    void callsAReviewThatIsAnEventAMeeting() {
        assertThat(words.eventName("ReviewRescheduled")).isEqualTo("Meeting rescheduled");
        assertThat(words.eventName("RiskReviewed")).isEqualTo("Risk reviewed");
        assertThat(words.moment(AsOf.parse("review:M1", null))).isEqualTo("as known at meeting M1");
    }

    @Test
    void namesTheClassOfATone() {
        assertThat(words.tone(Tone.NOT_STARTED)).isEqualTo("wm-tone-not-started");
    }

    @Test
    void saysWhichMomentIsShown() {
        assertThat(words.moment(AsOf.parse("2024-03-31", null))).isEqualTo("as known at the end of 31 March 2024");
        assertThat(words.moment(AsOf.parse("2024-03-31", "corrected"))).isEqualTo("as now corrected for 31 March 2024");
        assertThat(words.moment(AsOf.position(12))).isEqualTo("as known at position 12 of the ledger");
    }
}
