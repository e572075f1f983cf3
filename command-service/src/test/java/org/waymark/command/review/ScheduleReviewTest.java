package org.waymark.command.review;

import static org.waymark.events.StrategyEvents.SG23;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.command.EntityTest;
import org.waymark.command.schema.Ref;
import org.waymark.events.CaseEvents;
import org.waymark.events.ReportingCycle;
import org.waymark.events.ReportingCycle.Rhythm;
import org.waymark.events.ReviewEvent.ReviewCancelled;
import org.waymark.events.ReviewEvent.ReviewScheduled;
import org.waymark.events.ReviewEvents;
import org.waymark.events.ReviewKind;
import org.waymark.events.Role;
import org.waymark.events.StrategyEvent.ReportingCycleSet;

class ScheduleReviewTest extends EntityTest {

    private static final LocalDate JULY = LocalDate.of(2023, 7, 12);

    private static ScheduleReview schedule(@Nullable String ref, ReviewKind kind, @Nullable LocalDate date) {
        return new ScheduleReview(SG23, Ref.orNull(ref), kind, date, null, null);
    }

    private static ReviewScheduled scheduled(String ref, ReviewKind kind, LocalDate date) {
        return new ReviewScheduled(SG23, ref, kind, date, null, null);
    }

    private static ReportingCycleSet cycle(ReviewKind kind, Period every, @Nullable LocalDate first) {
        return new ReportingCycleSet(
                SG23,
                ReportingCycle.DEFAULT,
                new ReportingCycle(List.of(new Rhythm(kind, every, "Leadership team", first))));
    }

    @Test
    void putsAReviewInTheCalendar() {
        givenThemeAnd()
                .when(new ScheduleReview(
                        SG23, new Ref("M1"), ReviewKind.QUARTERLY, JULY, " First quarter ", "Workforce steering group"))
                .success()
                .events(ReviewEvents.scheduled());
    }

    @Test
    void givesTheNextFreeRef() {
        givenThemeAnd(ReviewEvents.scheduled("M7", ReviewKind.OTHER, JULY), CaseEvents.projectRegistered("M9"))
                .when(schedule(null, ReviewKind.OTHER, JULY))
                .success()
                .events(scheduled("M10", ReviewKind.OTHER, JULY));
    }

    @Test
    void takesTheFirstDateOfTheCycleThatIsNotPast() {
        // the default cycle counts quarters from the first day of the strategy, 1 April 2023
        givenThemeAnd()
                .when(schedule("M1", ReviewKind.QUARTERLY, null), asAt("2023-06-30"))
                .success()
                .events(scheduled("M1", ReviewKind.QUARTERLY, LocalDate.of(2023, 7, 1)));
    }

    @Test
    void takesTheDateAfterTheLastReviewOfThatKind() {
        givenThemeAnd(ReviewEvents.scheduled("M1", ReviewKind.QUARTERLY, JULY))
                .when(schedule("M2", ReviewKind.QUARTERLY, null), asAt("2023-06-30"))
                .success()
                .events(scheduled("M2", ReviewKind.QUARTERLY, LocalDate.of(2023, 10, 1)));
    }

    @Test
    void leavesOutTheDateThatAnEarlyReviewWasMeantFor() {
        givenThemeAnd(ReviewEvents.scheduled("M1", ReviewKind.QUARTERLY, LocalDate.of(2023, 6, 20)))
                .when(schedule("M2", ReviewKind.QUARTERLY, null), asAt("2023-06-22"))
                .success()
                .events(scheduled("M2", ReviewKind.QUARTERLY, LocalDate.of(2023, 10, 1)));
    }

    @Test
    void aCancelledReviewLeavesItsDate() {
        givenThemeAnd(
                        ReviewEvents.scheduled("M1", ReviewKind.QUARTERLY, LocalDate.of(2023, 7, 1)),
                        new ReviewCancelled(SG23, "M1"))
                .when(schedule("M2", ReviewKind.QUARTERLY, null), asAt("2023-06-30"))
                .success()
                .events(scheduled("M2", ReviewKind.QUARTERLY, LocalDate.of(2023, 7, 1)));
    }

    @Test
    void countsFromTheFirstDateOfTheCycleAndNamesItsBody() {
        givenThemeAnd(cycle(ReviewKind.HIGHLIGHT, Period.ofWeeks(6), LocalDate.of(2023, 5, 10)))
                .when(schedule("M1", ReviewKind.HIGHLIGHT, null), asAt("2023-05-11"))
                .success()
                .events(new ReviewScheduled(
                        SG23, "M1", ReviewKind.HIGHLIGHT, LocalDate.of(2023, 6, 21), null, "Leadership team"));
    }

    @Test
    void needsADateWhereTheCycleHasNoRhythm() {
        givenThemeAnd()
                .when(schedule("M1", ReviewKind.OTHER, null))
                .exceptionSatisfies(refusal("review.no-rhythm", "date"))
                .events();
    }

    @Test
    void refusesTwoOfAKindOnOneDay() {
        givenThemeAnd(ReviewEvents.scheduled())
                .when(schedule("M2", ReviewKind.QUARTERLY, JULY))
                .exceptionSatisfies(refusal("review.date-taken", "date"))
                .events();
    }

    @Test
    void refusesARefThatIsTaken() {
        givenThemeAnd(CaseEvents.projectRegistered("M1"))
                .when(schedule("M1", ReviewKind.QUARTERLY, JULY))
                .exceptionSatisfies(refusal("case.ref-taken", "ref"))
                .events();
    }

    @Test
    void refusesAStrategyThatIsNotThere() {
        givenNothing()
                .when(schedule("M1", ReviewKind.QUARTERLY, JULY))
                .exceptionSatisfies(refusal("strategy.unknown", "strategy"))
                .events();
    }

    @Test
    void isTheCoordinators() {
        givenThemeAnd()
                .when(schedule("M1", ReviewKind.QUARTERLY, JULY), as(Role.SPONSOR))
                .exceptionSatisfies(refusal("role.not-allowed"))
                .events();
    }
}
