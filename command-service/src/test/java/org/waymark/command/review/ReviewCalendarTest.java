package org.waymark.command.review;

import static org.waymark.events.StrategyEvents.SG23;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.command.EntityTest;
import org.waymark.command.schema.Ref;
import org.waymark.events.ReviewEvent.ReviewCancelled;
import org.waymark.events.ReviewEvent.ReviewClosed;
import org.waymark.events.ReviewEvent.ReviewHeld;
import org.waymark.events.ReviewEvent.ReviewScheduled;
import org.waymark.events.ReviewEvents;
import org.waymark.events.ReviewKind;
import org.waymark.events.Role;
import org.waymark.events.StrategyEvents;

/** A review is moved, cancelled, held and closed. */
class ReviewCalendarTest extends EntityTest {

    private static final LocalDate OTHER_DATE = LocalDate.of(2023, 7, 19);
    private static final RescheduleReview RESCHEDULE = new RescheduleReview(SG23, new Ref("M1"), OTHER_DATE);
    private static final CancelReview CANCEL = new CancelReview(SG23, new Ref("M1"));
    private static final HoldReview HOLD =
            new HoldReview(SG23, new Ref("M1"), List.of("coordinator", "member"), List.of("sponsor"));

    private static CloseReview close(@Nullable Boolean scheduleNext) {
        return new CloseReview(SG23, new Ref("M1"), "On course, with one project in need of funding", scheduleNext);
    }

    @Test
    void movesAReviewThatLiesAhead() {
        givenThemeAnd(ReviewEvents.scheduled())
                .when(RESCHEDULE, because("The room was taken"))
                .success()
                .events(ReviewEvents.rescheduled());
    }

    @Test
    void movingNeedsAReason() {
        givenThemeAnd(ReviewEvents.scheduled())
                .when(RESCHEDULE)
                .exceptionSatisfies(refusal("review.reason-missing", "reason"))
                .events();
    }

    @Test
    void movingToTheSameDateIsNoMove() {
        givenThemeAnd(ReviewEvents.scheduled(), ReviewEvents.rescheduled())
                .when(RESCHEDULE, because("The room was taken"))
                .exceptionSatisfies(refusal("review.same-date", "date"))
                .events();
    }

    @Test
    void aReviewThatWasHeldIsNotMoved() {
        givenThemeAnd(ReviewEvents.scheduled(), ReviewEvents.held())
                .when(RESCHEDULE, because("The room was taken"))
                .exceptionSatisfies(refusal("review.already-held", "review"))
                .events();
    }

    @Test
    void cancelsAReviewThatLiesAhead() {
        givenThemeAnd(ReviewEvents.scheduled())
                .when(CANCEL, because("Nobody could come"))
                .success()
                .events(ReviewEvents.cancelled());
    }

    @Test
    void cancellingNeedsAReason() {
        givenThemeAnd(ReviewEvents.scheduled())
                .when(CANCEL)
                .exceptionSatisfies(refusal("review.reason-missing", "reason"))
                .events();
    }

    @Test
    void aReviewIsCancelledOnce() {
        givenThemeAnd(ReviewEvents.scheduled(), ReviewEvents.cancelled())
                .when(CANCEL, because("Nobody could come"))
                .exceptionSatisfies(refusal("review.cancelled", "review"))
                .events();
    }

    @Test
    void aReviewThatWasHeldIsNotCancelled() {
        givenThemeAnd(ReviewEvents.scheduled(), ReviewEvents.held(), ReviewEvents.closed())
                .when(CANCEL, because("Nobody could come"))
                .exceptionSatisfies(refusal("review.already-held", "review"))
                .events();
    }

    @Test
    void saysWhoCameAndWhoCouldNot() {
        givenThemeAnd(ReviewEvents.scheduled()).when(HOLD).success().events(ReviewEvents.held());
    }

    @Test
    void aReviewIsHeldOnce() {
        givenThemeAnd(ReviewEvents.scheduled(), ReviewEvents.held())
                .when(HOLD)
                .exceptionSatisfies(refusal("review.already-held", "review"))
                .events();
    }

    @Test
    void aCancelledReviewIsNotHeld() {
        givenThemeAnd(ReviewEvents.scheduled(), ReviewEvents.cancelled())
                .when(HOLD)
                .exceptionSatisfies(refusal("review.cancelled", "review"))
                .events();
    }

    @Test
    void aMeetingOfNobodyNeedsAReason() {
        HoldReview ofNobody = new HoldReview(SG23, new Ref("M1"), List.of(), List.of());
        givenThemeAnd(ReviewEvents.scheduled())
                .when(ofNobody)
                .exceptionSatisfies(refusal("review.nobody-attended", "attendees"))
                .events();
        givenThemeAnd(ReviewEvents.scheduled())
                .when(ofNobody, because("The list was lost"))
                .success();
    }

    @Test
    void nobodyIsThereAndAway() {
        givenThemeAnd(ReviewEvents.scheduled())
                .when(new HoldReview(SG23, new Ref("M1"), List.of("member"), List.of("member")))
                .exceptionSatisfies(refusal("review.present-and-absent", "apologies"))
                .events();
    }

    @Test
    void peopleWhoCameAreMembersAndGuestsAreNamed() {
        givenThemeAnd(StrategyEvents.roleGranted("member", Role.MEMBER), ReviewEvents.scheduled())
                .when(new HoldReview(SG23, new Ref("M1"), List.of("member", "stranger"), List.of()))
                .exceptionSatisfies(refusal("person.not-member", "attendees"))
                .events();
    }

    @Test
    void apologiesAreOfMembersToo() {
        givenThemeAnd(StrategyEvents.roleGranted("member", Role.MEMBER), ReviewEvents.scheduled())
                .when(new HoldReview(SG23, new Ref("M1"), List.of("Head of Service"), List.of("stranger")))
                .exceptionSatisfies(refusal("person.not-member", "apologies"))
                .events();
    }

    @Test
    void closesAReviewAndSchedulesTheNextOfItsKind() {
        givenThemeAnd(ReviewEvents.scheduled(), ReviewEvents.held())
                .when(close(null), asAt("2023-06-30"))
                .success()
                .events(
                        ReviewEvents.closed(),
                        new ReviewScheduled(
                                SG23,
                                "M2",
                                ReviewKind.QUARTERLY,
                                LocalDate.of(2023, 10, 1),
                                null,
                                "Workforce steering group"));
    }

    @Test
    void closesAReviewWithoutTheNext() {
        givenThemeAnd(ReviewEvents.scheduled(), ReviewEvents.held())
                .when(close(false))
                .success()
                .events(ReviewEvents.closed());
    }

    @Test
    void schedulesNoneWhereOneLiesAhead() {
        givenThemeAnd(
                        ReviewEvents.scheduled(),
                        ReviewEvents.scheduled("M2", ReviewKind.QUARTERLY, LocalDate.of(2023, 9, 27)),
                        ReviewEvents.held())
                .when(close(true))
                .success()
                .events(ReviewEvents.closed());
    }

    @Test
    void schedulesNoneWhereTheCycleHasNoRhythm() {
        givenThemeAnd(
                        ReviewEvents.scheduled("M1", ReviewKind.OTHER, LocalDate.of(2023, 6, 12)),
                        new ReviewHeld(SG23, "M1", List.of(), List.of()))
                .when(new CloseReview(SG23, new Ref("M1"), null, null))
                .success()
                .events(new ReviewClosed(SG23, "M1", null));
    }

    @Test
    void closesOnlyWhatWasHeld() {
        givenThemeAnd(ReviewEvents.scheduled())
                .when(close(null))
                .exceptionSatisfies(refusal("review.not-held", "review"))
                .events();
    }

    @Test
    void closesOnce() {
        givenThemeAnd(ReviewEvents.scheduled(), ReviewEvents.held(), ReviewEvents.closed())
                .when(close(null))
                .exceptionSatisfies(refusal("review.closed", "review"))
                .events();
    }

    @Test
    void doesNotCloseWhatWasCancelled() {
        givenThemeAnd(ReviewEvents.scheduled(), new ReviewCancelled(SG23, "M1"))
                .when(close(null))
                .exceptionSatisfies(refusal("review.cancelled", "review"))
                .events();
    }

    @Test
    void refusesAReviewThatIsNotThere() {
        givenThemeAnd()
                .when(HOLD)
                .exceptionSatisfies(refusal("review.unknown", "review"))
                .events();
    }

    @Test
    void refusesAStrategyThatIsNotThere() {
        givenNothing()
                .when(HOLD)
                .exceptionSatisfies(refusal("strategy.unknown", "strategy"))
                .events();
    }

    @Test
    void isTheCoordinators() {
        givenThemeAnd(ReviewEvents.scheduled())
                .when(HOLD, as(Role.MEMBER))
                .exceptionSatisfies(refusal("role.not-allowed"))
                .events();
    }
}
