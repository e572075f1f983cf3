package org.waymark.query.happening;

import java.util.Locale;
import org.waymark.events.DecisionEvent;
import org.waymark.events.DecisionEvent.DecisionRecorded;
import org.waymark.events.ReviewEvent;
import org.waymark.events.ReviewEvent.ReviewCancelled;
import org.waymark.events.ReviewEvent.ReviewClosed;
import org.waymark.events.ReviewEvent.ReviewHeld;
import org.waymark.events.ReviewEvent.ReviewRescheduled;
import org.waymark.events.ReviewEvent.ReviewScheduled;

/** What happened to a review or a decision, in a sentence. */
final class ReviewSentences {

    private ReviewSentences() {}

    static String of(ReviewEvent event) {
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
            case ReviewHeld held -> "Recorded that meeting %s took place.".formatted(held.review());
            case ReviewClosed closed -> "Closed meeting %s.".formatted(closed.review());
        };
    }

    static String of(DecisionEvent event) {
        return switch (event) {
            case DecisionRecorded recorded ->
                "Recorded decision %s%s: “%s”%s"
                        .formatted(
                                recorded.decision(),
                                recorded.review() == null ? "" : " at meeting " + recorded.review(),
                                recorded.text(),
                                recorded.text().endsWith(".") ? "" : ".");
        };
    }
}
