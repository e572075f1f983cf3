package org.waymark.query.review;

import static org.waymark.query.views.Appending.firstAndLast;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.events.HeldMeeting;
import org.waymark.events.RecordedEvent;
import org.waymark.events.ReviewEvent;
import org.waymark.events.ReviewEvent.AttendanceRecorded;
import org.waymark.events.ReviewEvent.ReviewCancelled;
import org.waymark.events.ReviewEvent.ReviewClosed;
import org.waymark.events.ReviewEvent.ReviewCorrected;
import org.waymark.events.ReviewEvent.ReviewHeld;
import org.waymark.events.ReviewEvent.ReviewRescheduled;
import org.waymark.events.ReviewEvent.ReviewScheduled;
import org.waymark.query.views.Provenance;
import org.waymark.query.views.View;

/** Folds the facts about reviews. Which decisions were recorded in each, the decisions say. */
public final class ReviewFold implements View<ReviewView> {

    public static final ReviewFold REVIEWS = new ReviewFold();

    private ReviewFold() {}

    @Override
    public String name() {
        return "reviews";
    }

    @Override
    public int version() {
        return 3;
    }

    @Override
    public Class<ReviewView> stateType() {
        return ReviewView.class;
    }

    @Override
    public Optional<String> key(RecordedEvent recorded) {
        return recorded.event() instanceof ReviewEvent event ? Optional.of(event.review()) : Optional.empty();
    }

    @Override
    public @Nullable ReviewView evolve(@Nullable ReviewView before, RecordedEvent recorded) {
        Provenance stamp = Provenance.of(recorded);
        return recorded.event() instanceof ReviewEvent event
                ? evolve(before, event, stamp).withChanged(stamp)
                : before;
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
            case ReviewHeld meeting ->
                review.withHeld(new HeldMeeting(stamp.asAt(), meeting.attendees(), meeting.apologies(), null), stamp);
            case AttendanceRecorded recorded -> review.withAttendance(recorded.after());
            case ReviewClosed end -> review.withClosed(end.summary(), stamp);
            case ReviewCorrected corrected -> review.withCorrected(corrected.before(), corrected.after(), stamp);
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
                null,
                List.of(),
                stamp,
                null,
                null,
                null,
                stamp);
    }
}
