package org.waymark.query.happening;

import java.util.Locale;
import org.waymark.events.ReviewEvent;
import org.waymark.events.ReviewEvent.AttendanceRecorded;
import org.waymark.events.ReviewEvent.ReviewCancelled;
import org.waymark.events.ReviewEvent.ReviewClosed;
import org.waymark.events.ReviewEvent.ReviewCorrected;
import org.waymark.events.ReviewEvent.ReviewHeld;
import org.waymark.events.ReviewEvent.ReviewRescheduled;
import org.waymark.events.ReviewEvent.ReviewScheduled;

/** What happened to a review, in a sentence. */
final class ReviewSentences {

    private ReviewSentences() {}

    /** @param asAt the day for which it is true, in words */
    static String of(ReviewEvent event, String asAt) {
        return switch (event) {
            case ReviewScheduled scheduled ->
                "Scheduled meeting %s, %s, for %s."
                        .formatted(
                                scheduled.review(),
                                scheduled.kind().title().toLowerCase(Locale.UK),
                                FieldChanges.day(scheduled.date()));
            case ReviewRescheduled moved ->
                "Rescheduled meeting %s from %s to %s."
                        .formatted(moved.review(), FieldChanges.day(moved.before()), FieldChanges.day(moved.after()));
            case ReviewCancelled cancelled -> "Cancelled meeting %s.".formatted(cancelled.review());
            case ReviewHeld held -> "Recorded that meeting %s took place on %s.".formatted(held.review(), asAt);
            case AttendanceRecorded recorded ->
                "Changed who attends meeting %s: %s."
                        .formatted(recorded.review(), FieldChanges.names(recorded.before(), recorded.after()));
            case ReviewClosed closed -> "Closed meeting %s.".formatted(closed.review());
            case ReviewCorrected corrected ->
                "Corrected what was recorded of meeting %s: %s."
                        .formatted(corrected.review(), FieldChanges.names(corrected.before(), corrected.after()));
        };
    }
}
