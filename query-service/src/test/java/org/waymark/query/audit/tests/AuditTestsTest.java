package org.waymark.query.audit.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.events.CaseEvents.actionProgressReported;
import static org.waymark.events.CaseEvents.noteAdded;
import static org.waymark.events.CaseEvents.projectClosed;
import static org.waymark.events.CaseEvents.projectRegistered;
import static org.waymark.events.CaseEvents.projectReopened;
import static org.waymark.events.CaseEvents.reported;
import static org.waymark.events.RatingLevel.AMBER;
import static org.waymark.events.RatingLevel.GREEN;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.events.EventMetadata;
import org.waymark.events.EvidenceEvents;
import org.waymark.events.HighlightReportEvents;
import org.waymark.events.ReviewEvents;
import org.waymark.events.StrategyEvents;
import org.waymark.query.api.BadParameterException;
import org.waymark.query.moment.AsOf;
import org.waymark.query.moment.StrategySnapshot;
import org.waymark.query.views.Recorded;

/** Events are recorded on 1 July 2023 from 10:00 in London on, a minute apart. */
class AuditTestsTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 7, 1);
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Recorded history = new Recorded();

    AuditTestsTest() {
        StrategyEvents.newStrategy().forEach(history::then);
        history.then(projectRegistered());
    }

    private StrategySnapshot snapshot() {
        return history.snapshot(TODAY);
    }

    private List<Long> found(TestForm form) {
        return form.test().run(snapshot()).found().stream()
                .map(found -> found.change().position())
                .toList();
    }

    private static Map<String, String> because(String reason) {
        return Map.of(EventMetadata.REASON, reason);
    }

    @Test
    void theLotIsTheHashOfSeedAndPosition() {
        // printf '2026-11:42' | sha256sum
        assertThat(RandomSample.lot("2026-11", 42))
                .isEqualTo("87a618e959d3e47ae9375b5acb03f1f2b4544160abff419666d67ef44cabc20e");
    }

    @Test
    void aSampleIsTheSameAgainAndALargerOneBeginsWithIt() {
        for (int note = 0; note < 40; note++) {
            history.then(noteAdded());
        }
        List<Long> drawn = found(new SampleForm("autumn", "5", null, null, null));

        assertThat(drawn).hasSize(5).isEqualTo(found(new SampleForm("autumn", "5", null, null, null)));
        assertThat(found(new SampleForm("autumn", "20", null, null, null)).subList(0, 5))
                .isEqualTo(drawn);
        assertThat(found(new SampleForm("winter", "5", null, null, null))).isNotEqualTo(drawn);
        assertThat(found(new SampleForm("autumn", "5", "ProjectRegistered", null, null)))
                .hasSize(1);
    }

    @Test
    void aSampleOfThePastIsNotChangedByWhatCameLater() {
        for (int note = 0; note < 40; note++) {
            history.then(noteAdded());
        }
        long then = history.position();
        List<Long> drawn = found(new SampleForm("autumn", "10", null, null, null));
        for (int note = 0; note < 200; note++) {
            history.then(noteAdded());
        }

        assertThat(found(new SampleForm("autumn", "10", null, null, null))).isNotEqualTo(drawn);
        StrategySnapshot past = snapshot().at(AsOf.position(then));
        assertThat(new SampleForm("autumn", "10", null, null, null)
                        .test()
                        .run(past)
                        .found())
                .extracting(found -> found.change().position())
                .isEqualTo(drawn);
    }

    @Test
    void findsWhatWasRecordedMoreThanSomeDaysLate() {
        history.then(reported(1, AMBER), "2023-05-31");
        long late = history.position();
        history.then(reported(2, AMBER), "2023-06-01")
                .then(
                        reported(3, AMBER),
                        Map.of(EventMetadata.AS_AT, "2023-01-01", EventMetadata.IMPORTED_FROM, "plan.xlsx, row 3"));

        assertThat(found(new LateForm("30", null, null))).containsExactly(late);
        assertThat(found(new LateForm("29", null, null))).containsExactly(late, late + 1);
        assertThat(found(new LateForm("", null, null))).as("as usual").containsExactly(late, late + 1);
        assertThat(new LateForm(null, null, null).test().run(snapshot()).found())
                .extracting(FoundChange::why)
                .containsExactly("31 days after", "30 days after");
    }

    @Test
    void findsReasonsThatAreMissingShortOrRepeated() {
        history.then(projectClosed());
        long missing = history.position();
        history.then(projectReopened(), because("Mistake."));
        long few = history.position();
        for (String reason :
                List.of("Agreed with the sponsor", "agreed with the SPONSOR", "Agreed, with the sponsor!")) {
            history.then(noteAdded(), because(reason));
        }
        history.then(projectClosed(), because("The pilot has ended, and its evaluation is published"));

        assertThat(found(new ReasonsForm("missing", null, null, null, null))).containsExactly(missing);
        assertThat(found(new ReasonsForm("short", null, null, null, null))).containsExactly(few);
        assertThat(found(new ReasonsForm("repeated", null, "3", null, null)))
                .containsExactly(few + 1, few + 2, few + 3);
        assertThat(found(new ReasonsForm(null, null, "4", null, null))).containsExactly(missing, few);
    }

    @Test
    void aReasonForSeveralChangesOfOneFormIsGivenOnce() {
        history.then(projectClosed(), because("The pilot has ended for everybody"));
        history.with(noteAdded()).with(noteAdded());

        assertThat(found(new ReasonsForm("repeated", null, "2", null, null))).isEmpty();
    }

    @Test
    void findsRatingsThatImprovedWhileNothingExplainsIt() {
        history.then(reported(1, AMBER)).then(reported(2, GREEN));
        long unexplained = history.position();
        history.then(reported(3, AMBER))
                .then(reported(4, GREEN), because("Both posts are filled"))
                .then(reported(5, AMBER))
                .then(reported(6, GREEN), Map.of(EventMetadata.DECISION, "D1"));

        assertThat(found(new RatingsForm("1000", null, null, null))).containsExactly(unexplained);
        assertThat(found(new RatingsForm("1", null, null, null))).isEmpty();
        assertThat(new RatingsForm("1000", null, null, null)
                        .test()
                        .run(snapshot())
                        .found())
                .extracting(FoundChange::why)
                .first()
                .asString()
                .startsWith("From Amber to Green, with a comment of ");
    }

    @Test
    void aFileThatWasAttachedBeforeIsEvidence() {
        history.then(EvidenceEvents.attached()).then(reported(1, AMBER)).then(reported(2, GREEN));
        assertThat(found(new RatingsForm("1000", null, null, null))).isEmpty();

        history.then(EvidenceEvents.removed(), because("It is of last year"))
                .then(reported(3, AMBER))
                .then(reported(4, GREEN));
        assertThat(found(new RatingsForm("1000", null, null, null))).containsExactly(history.position());

        history.then(EvidenceEvents.attached());
        assertThat(found(new RatingsForm("1000", null, null, null)))
                .as("a file that came later")
                .containsExactly(history.position() - 1);
    }

    @Test
    void theFirstRatingOfAnActionIsNoImprovement() {
        history.then(actionProgressReported()).then(actionProgressReported());

        assertThat(found(new RatingsForm("1000", null, null, null))).isEmpty();
    }

    @Test
    void findsWhatWasRecordedCloseToAMeetingOrAReport() {
        history.then(ReviewEvents.scheduled());
        history.then(ReviewEvents.held("M1"));
        history.then(noteAdded());

        List<FoundChange> before = new MeetingsForm("1", "before", null, null, null)
                .test()
                .run(snapshot())
                .found();
        assertThat(before).extracting(found -> found.change().type()).contains("ProjectRegistered");
        assertThat(before)
                .as("changes of the meeting itself are left out")
                .extracting(found -> found.change().item())
                .doesNotContain("M1");
        assertThat(found(new MeetingsForm("1", "after", "meetings", null, null)))
                .containsExactly(history.position());
        assertThat(found(new MeetingsForm("1", null, "reports", null, null))).isEmpty();

        history.then(HighlightReportEvents.issued("H1", 1)).then(noteAdded());
        assertThat(new MeetingsForm("1", "after", "reports", null, null)
                        .test()
                        .run(snapshot())
                        .found())
                .extracting(FoundChange::why)
                .containsExactly("1 minute after H1.1 was issued");
    }

    @Test
    void aMeetingIsCloseOnItsDayAndWhenItWasRecorded() {
        Occasion meeting =
                new Occasion(true, "M1", "M1", Instant.parse("2023-07-05T09:00:00Z"), LocalDate.of(2023, 7, 1), LONDON);

        assertThat(meeting.distances(Instant.parse("2023-06-30T20:00:00Z")).map(Occasion.Distance::inWords))
                .containsExactly("4 days before M1 was recorded as held", "3 hours before the day of M1");
        assertThat(meeting.distances(Instant.parse("2023-07-01T20:00:00Z")).map(Occasion.Distance::inWords))
                .containsExactly("3 days before M1 was recorded as held", "On the day of M1");
        assertThat(meeting.distances(Instant.parse("2023-07-05T10:00:00Z")).map(Occasion.Distance::inWords))
                .containsExactly("1 hour after M1 was recorded as held", "3 days after the day of M1");
    }

    @Test
    void refusesWhatIsNoNumberByItsName() {
        assertThatThrownBy(() -> new LateForm("soon", null, null).test())
                .isInstanceOf(BadParameterException.class)
                .hasMessageContaining("days must be a whole number");
        assertThatThrownBy(() -> new SampleForm("s", "501", null, null, null).test())
                .isInstanceOf(BadParameterException.class);
        assertThatThrownBy(() -> new MeetingsForm("1", "beside", null, null, null).test())
                .isInstanceOf(BadParameterException.class)
                .hasMessageContaining("after, before");
    }

    @Test
    void everyRuleIsSaidWithItsParameters() {
        assertThat(new SampleForm("2026-11", "25", null, null, null).test().rule())
                .contains("“2026-11:42”", "25 changes");
        assertThat(new MeetingsForm("36", "before", "reports", null, null)
                        .test()
                        .rule())
                .contains("36 hours before", "issued")
                .doesNotContain("its pack");
        assertThat(new LateForm("45", null, null).test().rule()).contains("45 days", "Imported changes are left out");
        assertThat(new ReasonsForm("short", "9", null, null, null).test().rule())
                .contains("fewer than 9 letters")
                .doesNotContain("repeated");
    }
}
