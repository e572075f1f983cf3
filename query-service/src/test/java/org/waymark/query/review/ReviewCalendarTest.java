package org.waymark.query.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.waymark.query.review.ReviewFold.REVIEWS;
import static org.waymark.query.strategy.StrategyFold.STRATEGIES;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.events.ReviewEvent.ReviewCancelled;
import org.waymark.events.ReviewEvents;
import org.waymark.events.ReviewKind;
import org.waymark.events.StrategyEvents;
import org.waymark.query.review.ReviewCalendar.Next;
import org.waymark.query.review.ReviewCalendar.Row;
import org.waymark.query.strategy.StrategyView;
import org.waymark.query.views.Recorded;

/** The default cycle counts from 1 April 2023: every two months, quarterly and annually. */
class ReviewCalendarTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 6, 20);

    @Test
    void everyRhythmIsDueWhereNothingIsScheduled() {
        assertThat(calendar(TODAY).next())
                .extracting(Next::kind, Next::date, Next::review)
                .containsExactly(
                        tuple(ReviewKind.QUARTERLY, LocalDate.of(2023, 7, 1), null),
                        tuple(ReviewKind.HIGHLIGHT, LocalDate.of(2023, 8, 1), null),
                        tuple(ReviewKind.ANNUAL, LocalDate.of(2024, 4, 1), null));
    }

    @Test
    void whatIsScheduledComesBeforeTheCycle() {
        ReviewCalendar calendar = calendar(
                TODAY,
                scheduled("M1", ReviewKind.QUARTERLY, LocalDate.of(2023, 6, 14)),
                scheduled("M2", ReviewKind.OTHER, LocalDate.of(2023, 9, 1)));

        assertThat(next(calendar, ReviewKind.QUARTERLY))
                .returns("M1", Next::review)
                .returns(true, Next::overdue)
                .returns("Workforce steering group", Next::body);
        assertThat(next(calendar, ReviewKind.OTHER)).returns("M2", Next::review).returns(false, Next::overdue);
    }

    @Test
    void afterOneWasHeldTheNextIsDueByTheCycle() {
        ReviewView held = new Recorded()
                .then(ReviewEvents.scheduled("M1", ReviewKind.QUARTERLY, LocalDate.of(2023, 6, 14)))
                .then(ReviewEvents.held())
                .fold(REVIEWS);

        assertThat(next(calendar(TODAY, held), ReviewKind.QUARTERLY))
                .returns(LocalDate.of(2023, 10, 1), Next::date)
                .returns(null, Next::review);
    }

    @Test
    void aCancelledReviewIsNoNext() {
        ReviewView cancelled = new Recorded()
                .then(ReviewEvents.scheduled("M1", ReviewKind.QUARTERLY, LocalDate.of(2023, 7, 1)))
                .then(new ReviewCancelled(StrategyEvents.SG23, "M1"))
                .fold(REVIEWS);

        assertThat(next(calendar(TODAY, cancelled), ReviewKind.QUARTERLY))
                .returns(LocalDate.of(2023, 7, 1), Next::date)
                .returns(null, Next::review);
    }

    @Test
    void nothingIsDueInAClosedStrategy() {
        StrategyView closed = new Recorded()
                .then(StrategyEvents.strategyCreated())
                .then(StrategyEvents.strategyClosed())
                .fold(STRATEGIES);

        assertThat(ReviewCalendar.of(closed, List.of(), Map.of(), 1, "now", TODAY)
                        .next())
                .isEmpty();
    }

    @Test
    void theLatestDateComesFirst() {
        ReviewCalendar calendar = calendar(
                TODAY,
                scheduled("M1", ReviewKind.OTHER, LocalDate.of(2023, 7, 12)),
                scheduled("M2", ReviewKind.OTHER, LocalDate.of(2023, 9, 1)),
                new Recorded()
                        .then(ReviewEvents.scheduled("M3", ReviewKind.OTHER, LocalDate.of(2023, 5, 1)))
                        .then(ReviewEvents.held("M3"), "2023-06-30")
                        .fold(REVIEWS));

        assertThat(calendar.reviews()).extracting(Row::ref).containsExactly("M2", "M1", "M3");
        assertThat(calendar.reviews())
                .extracting(Row::decisions)
                .containsExactly(List.of(), List.of("D1", "D2"), List.of());
    }

    @Test
    void tellsTheDayItWasHeldFromTheDayItWasPlannedFor() {
        ReviewCalendar calendar = calendar(
                TODAY,
                scheduled("M1", ReviewKind.OTHER, LocalDate.of(2023, 7, 12)),
                new Recorded()
                        .then(ReviewEvents.scheduled("M3", ReviewKind.OTHER, LocalDate.of(2027, 1, 1)))
                        .then(ReviewEvents.held("M3"), "2023-06-30")
                        .fold(REVIEWS));

        assertThat(calendar.reviews())
                .extracting(Row::ref, Row::date, Row::heldOn, Row::day)
                .containsExactly(
                        tuple("M1", LocalDate.of(2023, 7, 12), null, LocalDate.of(2023, 7, 12)),
                        tuple("M3", LocalDate.of(2027, 1, 1), LocalDate.of(2023, 6, 30), LocalDate.of(2023, 6, 30)));
    }

    private static Next next(ReviewCalendar calendar, ReviewKind kind) {
        return calendar.next().stream()
                .filter(next -> next.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static ReviewView scheduled(String ref, ReviewKind kind, LocalDate date) {
        return new Recorded().then(ReviewEvents.scheduled(ref, kind, date)).fold(REVIEWS);
    }

    private static ReviewCalendar calendar(LocalDate day, ReviewView... reviews) {
        StrategyView strategy =
                new Recorded().then(StrategyEvents.strategyCreated()).fold(STRATEGIES);
        return ReviewCalendar.of(strategy, List.of(reviews), Map.of("M1", List.of("D1", "D2")), 7, "now", day);
    }
}
