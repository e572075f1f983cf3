package org.waymark.query.review;

import static org.waymark.query.views.Appending.firstAndLast;
import static org.waymark.query.views.Appending.plus;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.events.DecisionEvent.DecisionRecorded;
import org.waymark.events.RecordedEvent;
import org.waymark.events.ReviewEvent;
import org.waymark.events.ReviewEvent.ReviewCancelled;
import org.waymark.events.ReviewEvent.ReviewClosed;
import org.waymark.events.ReviewEvent.ReviewHeld;
import org.waymark.events.ReviewEvent.ReviewRescheduled;
import org.waymark.events.ReviewEvent.ReviewScheduled;
import org.waymark.query.views.Provenance;
import org.waymark.query.views.View;

/** Folds the facts about reviews, and which decisions were recorded in each. */
public final class ReviewFold implements View<ReviewView> {

    public static final ReviewFold REVIEWS = new ReviewFold();

    private ReviewFold() {}

    @Override
    public String name() {
        return "reviews";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<ReviewView> stateType() {
        return ReviewView.class;
    }

    @Override
    public Optional<String> key(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case ReviewEvent event -> Optional.of(event.review());
            case DecisionRecorded decided -> Optional.ofNullable(decided.review());
            default -> Optional.empty();
        };
    }

    @Override
    public @Nullable ReviewView evolve(@Nullable ReviewView before, RecordedEvent recorded) {
        Provenance stamp = Provenance.of(recorded);
        return switch (recorded.event()) {
            case ReviewEvent event -> evolve(before, event, stamp).withChanged(stamp);
            case DecisionRecorded decided
            when before != null ->
                before.withDecisions(plus(before.decisions(), decided.decision()))
                        .withChanged(stamp);
            default -> before;
        };
    }

    private static ReviewView evolve(@Nullable ReviewView before, ReviewEvent event, Provenance stamp) {
        ReviewView review = event instanceof ReviewScheduled scheduled
                ? begin(scheduled, stamp)
                : Objects.requireNonNull(before, "a review begins with ReviewScheduled");
        return switch (event) {
            case ReviewScheduled ignored -> review;
            case ReviewRescheduled moved ->
                review.withDate(
                        moved.after(),
                        firstAndLast(
                                ReviewView.MOVES,
                                review.moves(),
                                new ReviewView.Rescheduling(moved.before(), moved.after(), stamp)));
            case ReviewCancelled ignored -> review.withCancelled(stamp);
            case ReviewHeld meeting -> review.withHeld(meeting.attendees(), meeting.apologies(), stamp);
            case ReviewClosed end -> review.withClosed(end.summary(), stamp);
        };
    }

    private static ReviewView begin(ReviewScheduled event, Provenance stamp) {
        return new ReviewView(
                event.strategy(),
                event.review(),
                event.kind(),
                event.date(),
                event.title(),
                event.body(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                stamp,
                null,
                null,
                null,
                stamp);
    }
}
