package org.waymark.query.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.events.StrategyEvents.SG23;
import static org.waymark.query.review.ReviewFold.REVIEWS;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.events.EventMetadata;
import org.waymark.events.RecordedEvent;
import org.waymark.events.ReviewEvent.ReviewRescheduled;
import org.waymark.events.ReviewEvents;
import org.waymark.events.ReviewKind;
import org.waymark.events.StrategyEvents;
import org.waymark.query.review.ReviewView.Rescheduling;
import org.waymark.query.review.ReviewView.Status;
import org.waymark.query.views.Recorded;

class ReviewFoldTest {

    @Test
    void isInTheCalendarOnceItIsScheduled() {
        ReviewView review = new Recorded().then(ReviewEvents.scheduled()).fold(REVIEWS);

        assertThat(review)
                .returns("M1", ReviewView::ref)
                .returns(ReviewKind.QUARTERLY, ReviewView::kind)
                .returns(LocalDate.of(2023, 7, 12), ReviewView::date)
                .returns("First quarter", ReviewView::name)
                .returns("Workforce steering group", ReviewView::body)
                .returns(Status.SCHEDULED, ReviewView::status)
                .returns(-1L, ReviewView::heldAt);
        assertThat(review.scheduled().by()).isEqualTo("coordinator");
        assertThat(review.attendees()).isEmpty();
    }

    @Test
    void isOverdueAfterItsDayUntilItIsHeldOrCancelled() {
        Recorded history = new Recorded().then(ReviewEvents.scheduled());
        LocalDate date = LocalDate.of(2023, 7, 12);

        assertThat(history.fold(REVIEWS).overdueOn(date)).isFalse();
        assertThat(history.fold(REVIEWS).overdueOn(date.plusDays(1))).isTrue();
        assertThat(history.then(ReviewEvents.cancelled()).fold(REVIEWS))
                .returns(false, review -> review.overdueOn(date.plusDays(1)))
                .returns(Status.CANCELLED, ReviewView::status);
    }

    @Test
    void keepsEveryDateItHadAndWhyItWasMoved() {
        ReviewView review = new Recorded()
                .then(ReviewEvents.scheduled())
                .then(ReviewEvents.rescheduled(), Map.of(EventMetadata.REASON, "The room was taken"))
                .fold(REVIEWS);

        assertThat(review.date()).isEqualTo(LocalDate.of(2023, 7, 19));
        assertThat(review.moves()).singleElement().satisfies(move -> {
            assertThat(move)
                    .returns(LocalDate.of(2023, 7, 12), Rescheduling::before)
                    .returns(LocalDate.of(2023, 7, 19), Rescheduling::after);
            assertThat(move.stamp().reason()).isEqualTo("The room was taken");
        });
    }

    @Test
    void keepsTheFirstMoveAndTheLastOnes() {
        Recorded history = new Recorded().then(ReviewEvents.scheduled());
        LocalDate first = LocalDate.of(2023, 7, 12);
        for (int i = 0; i < ReviewView.MOVES + 5; i++) {
            history.then(new ReviewRescheduled(SG23, "M1", first.plusDays(i), first.plusDays(i + 1)));
        }

        ReviewView review = history.fold(REVIEWS);

        assertThat(review.moves()).hasSize(ReviewView.MOVES);
        assertThat(review.moves().getFirst().before()).isEqualTo(first);
        assertThat(review.moves().get(1).before()).isEqualTo(first.plusDays(6));
        assertThat(review.moves().getLast().after()).isEqualTo(review.date());
    }

    @Test
    void showsWhoMetAndHowItWasSummedUp() {
        ReviewView review = new Recorded()
                .then(ReviewEvents.scheduled())
                .then(ReviewEvents.held())
                .then(ReviewEvents.closed())
                .fold(REVIEWS);

        assertThat(review.attendees()).containsExactly("coordinator", "member");
        assertThat(review.apologies()).containsExactly("sponsor");
        assertThat(review.heldAt()).isEqualTo(1);
        assertThat(review.summary()).isEqualTo("On course, with one project in need of funding");
        assertThat(review.status()).isEqualTo(Status.CLOSED);
        assertThat(review.changed().position()).isEqualTo(2);
    }

    @Test
    void wasHeldOnTheDayForWhichThatIsTrueNotOnTheDayItWasPlannedFor() {
        ReviewView review = new Recorded()
                .then(ReviewEvents.scheduled("M1", ReviewKind.QUARTERLY, LocalDate.of(2027, 1, 1)))
                .then(ReviewEvents.held(), "2023-06-30")
                .fold(REVIEWS);

        assertThat(review)
                .returns(LocalDate.of(2027, 1, 1), ReviewView::date)
                .returns(LocalDate.of(2023, 6, 30), ReviewView::heldOn)
                .returns(LocalDate.of(2023, 6, 30), ReviewView::day);
    }

    @Test
    void showsWhatWasCorrectedAndWhatWasRecordedBefore() {
        ReviewView review = new Recorded()
                .then(ReviewEvents.scheduled())
                .then(ReviewEvents.held())
                .then(ReviewEvents.closed())
                .then(ReviewEvents.corrected(), Map.of(EventMetadata.REASON, "Somebody was forgotten"))
                .fold(REVIEWS);

        assertThat(review.took()).isEqualTo(ReviewEvents.corrected().after());
        assertThat(review.day()).isEqualTo(LocalDate.of(2023, 7, 13));
        assertThat(review.heldAt()).isEqualTo(1);
        assertThat(review.corrections()).singleElement().satisfies(correction -> {
            assertThat(correction.before()).isEqualTo(ReviewEvents.corrected().before());
            assertThat(correction.stamp().reason()).isEqualTo("Somebody was forgotten");
        });
    }

    @Test
    void keepsTheFirstCorrectionAndTheLastOnes() {
        Recorded history = new Recorded().then(ReviewEvents.scheduled()).then(ReviewEvents.held());
        for (int i = 0; i < ReviewView.CORRECTIONS + 5; i++) {
            history.then(ReviewEvents.corrected());
        }

        ReviewView review = history.fold(REVIEWS);

        assertThat(review.corrections()).hasSize(ReviewView.CORRECTIONS);
        assertThat(review.corrections().getFirst().stamp().position()).isEqualTo(2);
        assertThat(review.corrections().getLast().stamp().position()).isEqualTo(history.position());
    }

    @Test
    void theLastMeetingBeforeAPositionIsNotTheOneAtIt() {
        ReviewView first = held("M1", ReviewKind.QUARTERLY, 10);
        ReviewView second = held("M2", ReviewKind.HIGHLIGHT, 20);
        ReviewView planned = new Recorded()
                .then(ReviewEvents.scheduled("M3", ReviewKind.QUARTERLY, LocalDate.of(2024, 1, 10)))
                .fold(REVIEWS);
        List<ReviewView> all = List.of(planned, second, first);

        assertThat(ReviewView.lastHeldBefore(all, 99)).hasValue(second);
        assertThat(ReviewView.lastHeldBefore(all, 20)).hasValue(first);
        assertThat(ReviewView.lastHeldBefore(all, ReviewKind.QUARTERLY, 99)).hasValue(first);
        assertThat(ReviewView.lastHeldBefore(all, 10)).isEmpty();
    }

    @Test
    void otherFactsAreNotAboutReviews() {
        RecordedEvent other =
                new Recorded().then(StrategyEvents.strategyCreated()).events().getFirst();

        assertThat(REVIEWS.key(other)).isEmpty();
        assertThat(REVIEWS.evolve(null, other)).isNull();
    }

    private static ReviewView held(String ref, ReviewKind kind, int position) {
        Recorded history = new Recorded();
        for (int filler = 0; filler < position - 1; filler++) {
            history.then(StrategyEvents.strategyCreated());
        }
        return history.then(ReviewEvents.scheduled(ref, kind, LocalDate.of(2023, 7, 12)))
                .then(ReviewEvents.held(ref))
                .fold(REVIEWS);
    }
}
