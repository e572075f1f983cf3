package org.waymark.query.happening;

import org.waymark.events.CaseKind;
import org.waymark.events.ReviewEvent;
import org.waymark.events.ReviewEvent.AttendanceRecorded;
import org.waymark.events.ReviewEvent.ReviewCancelled;
import org.waymark.events.ReviewEvent.ReviewClosed;
import org.waymark.events.ReviewEvent.ReviewCorrected;
import org.waymark.events.ReviewEvent.ReviewHeld;
import org.waymark.events.ReviewEvent.ReviewRescheduled;
import org.waymark.events.ReviewEvent.ReviewScheduled;
import org.waymark.query.happening.Happening.Cancelled;
import org.waymark.query.happening.Happening.Completed;
import org.waymark.query.happening.Happening.Corrected;
import org.waymark.query.happening.Happening.Held;
import org.waymark.query.happening.Happening.Opened;
import org.waymark.query.happening.Happening.Rescheduled;
import org.waymark.query.happening.Happening.Written;

/** What the events of a review mean; it is closed once all that was decided is recorded. */
final class ReviewMeaning {

    private ReviewMeaning() {}

    static EventMeaning of(ReviewEvent event) {
        return new EventMeaning(
                happening(event),
                day -> ReviewSentences.of(event, FieldChanges.day(day)),
                memory -> ReviewChanges.of(event));
    }

    private static Happening happening(ReviewEvent event) {
        return switch (event) {
            case ReviewScheduled scheduled -> new Opened(CaseKind.REVIEW, title(scheduled));
            case ReviewRescheduled ignored -> new Rescheduled();
            case ReviewHeld ignored -> new Held();
            case AttendanceRecorded ignored -> new Written();
            case ReviewClosed ignored -> new Completed();
            case ReviewCancelled ignored -> new Cancelled();
            case ReviewCorrected ignored -> new Corrected(null);
        };
    }

    private static String title(ReviewScheduled review) {
        return review.title() == null ? review.kind().title() : review.title();
    }
}
