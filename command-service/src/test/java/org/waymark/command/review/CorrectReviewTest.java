package org.waymark.command.review;

import static org.waymark.events.StrategyEvents.SG23;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.command.EntityTest;
import org.waymark.command.dispatch.DecisionContext;
import org.waymark.events.HeldMeeting;
import org.waymark.events.ReviewEvent.ReviewCorrected;
import org.waymark.events.ReviewEvents;
import org.waymark.events.Role;
import org.waymark.events.StrategyEvents;

/** What was recorded of a meeting that took place is corrected: its day, who came, its summary. */
class CorrectReviewTest extends EntityTest {

    private static final DecisionContext ON_ITS_DAY = asAt("2023-07-12");
    private static final DecisionContext WITH_REASON = because("The list of the wrong meeting");

    private static final HeldMeeting HELD =
            new HeldMeeting(LocalDate.of(2023, 7, 12), List.of("coordinator", "member"), List.of("sponsor"), null);

    private static CorrectReview correct(Map<String, ?> changes) {
        return command(CorrectReview.class, Map.of("strategy", "SG23", "review", "M1", "changes", changes));
    }

    private static ReviewCorrected corrected(HeldMeeting before, HeldMeeting after) {
        return new ReviewCorrected(SG23, "M1", before, after);
    }

    private Given held() {
        return givenThemeAnd(ReviewEvents.scheduled()).and(ReviewEvents.held(), ON_ITS_DAY);
    }

    private Given closed() {
        return held().and(ReviewEvents.closed(), as(Role.COORDINATOR));
    }

    @Test
    void correctsWhoCame() {
        HeldMeeting after = new HeldMeeting(HELD.heldOn(), List.of("coordinator", "lead"), List.of(), null);
        held().when(correct(Map.of("attendees", List.of("coordinator", "lead"), "apologies", List.of())), WITH_REASON)
                .success()
                .events(corrected(HELD, after))
                .eventsSatisfy(stamped(Map.of("reason", "The list of the wrong meeting", "asAt", "2023-07-14")));
    }

    @Test
    void correctsTheDayOnWhichItWasHeld() {
        HeldMeeting after = new HeldMeeting(LocalDate.of(2023, 7, 11), HELD.attendees(), HELD.apologies(), null);
        held().when(correct(Map.of("heldOn", "2023-07-11")), WITH_REASON)
                .success()
                .events(corrected(HELD, after));
    }

    @Test
    void correctsTheSummaryOfAMeetingThatIsClosed() {
        HeldMeeting before = HELD.withSummary(ReviewEvents.closed().summary());
        closed().when(correct(Map.of("summary", "On course")), WITH_REASON)
                .success()
                .events(corrected(before, HELD.withSummary("On course")));
    }

    @Test
    void correctsWhatWasCorrected() {
        HeldMeeting first = HELD.withSummary(ReviewEvents.closed().summary());
        HeldMeeting second = first.withSummary("On course");
        closed().and(corrected(first, second), WITH_REASON)
                .when(correct(Map.of("summary", "Late")), WITH_REASON)
                .success()
                .events(corrected(second, second.withSummary("Late")));
    }

    @Test
    void needsAReason() {
        held().when(correct(Map.of("heldOn", "2023-07-11")))
                .exceptionSatisfies(refusal("review.reason-missing", "reason"))
                .events();
    }

    @Test
    void refusesADayInTheFuture() {
        held().when(correct(Map.of("heldOn", "2023-07-15")), WITH_REASON)
                .exceptionSatisfies(refusal("review.held-in-future", "changes"))
                .events();
    }

    @Test
    void takesTheDayOfToday() {
        held().when(correct(Map.of("heldOn", "2023-07-14")), WITH_REASON).success();
    }

    @Test
    void refusesWhatChangesNothing() {
        held().when(correct(Map.of("heldOn", "2023-07-12")), WITH_REASON)
                .exceptionSatisfies(refusal("review.unchanged", "changes"))
                .events();
    }

    @Test
    void refusesASummaryBeforeTheMeetingIsClosed() {
        held().when(correct(Map.of("summary", "On course")), WITH_REASON)
                .exceptionSatisfies(refusal("review.not-closed", "changes"))
                .events();
    }

    @Test
    void refusesSomebodyWhoBothCameAndDidNot() {
        held().when(correct(Map.of("apologies", List.of("member"))), WITH_REASON)
                .exceptionSatisfies(refusal("review.present-and-absent", "changes"))
                .events();
    }

    @Test
    void refusesNewcomersWhoAreNotMembers() {
        givenThemeAnd(StrategyEvents.roleGranted(), ReviewEvents.scheduled())
                .and(ReviewEvents.held(), ON_ITS_DAY)
                .when(correct(Map.of("attendees", List.of("coordinator", "stranger"))), WITH_REASON)
                .exceptionSatisfies(refusal("person.not-member", "changes"))
                .events();
        after(held().when(correct(Map.of("attendees", List.of("coordinator"))), WITH_REASON)
                .success());
    }

    @Test
    void refusesAMeetingThatDidNotTakePlace() {
        givenThemeAnd(ReviewEvents.scheduled())
                .when(correct(Map.of("heldOn", "2023-07-11")), WITH_REASON)
                .exceptionSatisfies(refusal("review.not-held", "review"))
                .events();
    }

    @Test
    void refusesAMeetingThatIsNotThere() {
        givenThemeAnd()
                .when(correct(Map.of("heldOn", "2023-07-11")), WITH_REASON)
                .exceptionSatisfies(refusal("review.unknown", "review"))
                .events();
    }
}
